import WrittenQuestions

extension DocumentGenerator {
  /// What a document of `kind` says; each fact may be there or not.
  mutating func content(_ kind: Kind?) -> Content {
    switch kind {
    case .writtenQuestion: .writtenQuestion(question())
    case .interpellation: .interpellation(question())
    case .answer: .answer(answer())
    case .delayNotice: .delayNotice(delayNotice())
    case nil: .unrecognized(question())
    }
  }

  private mutating func question() -> Question {
    var question = Question()
    question.designation = maybe { $0.designation() }
    question.title = maybe { $0.text() }
    question.asker = maybe { $0.member() }
    question.addressee = maybe { $0.minister() }
    question.submitted = maybe { $0.day() }
    question.forwarded = maybe { $0.day() }
    question.answered = maybe { $0.day() }
    question.answeredBy = maybe { $0.minister() }
    question.deadline = maybe { Deadline(date: $0.day(), time: $0.maybe { $0.time() }) }
    question.status = maybe { $0.pick(Status.allCases) }
    question.events = list { $0.event() }
    question.body = list { $0.block() }
    question.questions = list { $0.text() }
    question.forwardingOfficial = maybe { $0.text() }
    return question
  }

  private mutating func answer() -> Answer {
    var answer = Answer()
    answer.answers = list { $0.answeredQuestion() }
    answer.title = maybe { $0.text() }
    answer.addressee = maybe { $0.minister() }
    answer.answeredBy = maybe { $0.minister() }
    answer.answered = maybe { $0.day() }
    answer.status = maybe { $0.pick(Status.allCases) }
    answer.events = list { $0.event() }
    answer.reference = maybe { $0.reference() }
    answer.body = list { $0.block() }
    return answer
  }

  private mutating func delayNotice() -> DelayNotice {
    var notice = DelayNotice()
    notice.answers = list { $0.answeredQuestion() }
    notice.title = maybe { $0.text() }
    notice.addressee = maybe { $0.minister() }
    notice.answeredBy = maybe { $0.minister() }
    notice.announced = maybe { $0.day() }
    notice.status = maybe { $0.pick(Status.allCases) }
    notice.events = list { $0.event() }
    notice.reference = maybe { $0.reference() }
    notice.body = list { $0.block() }
    return notice
  }

  private mutating func member() -> Member {
    Member(
      title: maybe { $0.text() }, name: maybe { $0.text() }, party: maybe { $0.text() },
      constituency: maybe { $0.text() })
  }

  private mutating func minister() -> Minister {
    Minister(role: maybe { $0.text() }, name: maybe { $0.text() }, party: maybe { $0.text() })
  }

  private mutating func answeredQuestion() -> AnsweredQuestion {
    AnsweredQuestion(
      designation: designation(), asker: maybe { $0.member() }, title: maybe { $0.text() })
  }

  private mutating func reference() -> Reference {
    Reference(diaryNumbers: list { $0.text() }, department: maybe { $0.text() })
  }

  private mutating func event() -> Event {
    Event(
      kind: pick(Event.Kind.allCases), name: text(), date: day(), time: maybe { $0.time() },
      source: pick(Event.Source.allCases))
  }

  private mutating func block() -> Block {
    let role = pick(Block.Role.allCases)
    switch number(0...4) {
    case 0: return Block(role, .heading(text()))
    case 1: return Block(role, .footnote(text()))
    case 2:
      let items = list { Block.Item(mark: $0.text(), text: $0.text()) }
      return Block(role, .list(ordered: number(0...1) == 0, items: items))
    case 3: return Block(role, .table(rows: list { $0.list { $0.text() } }))
    default: return Block(role, .paragraph(text()))
    }
  }
}
