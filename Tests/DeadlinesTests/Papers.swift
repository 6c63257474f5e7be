import Deadlines
import Source
import WrittenQuestions

/// Documents that tests put together.
enum Papers {
  static func number(_ text: StaticString) -> Designation {
    guard let number = Designation("\(text)") else { preconditionFailure("no number: \(text)") }
    return number
  }

  /// A written question forwarded on a Tuesday, due on a Wednesday by print and by rule.
  static func question(
    _ text: StaticString = "2017/18:5", name: String = "question.txt",
    _ change: (inout Question) -> Void = { _ in }
  ) -> Document {
    document(.writtenQuestion(filled(text, change)), name)
  }

  static func interpellation(
    _ text: StaticString = "2017/18:5", _ change: (inout Question) -> Void = { _ in }
  ) -> Document {
    document(.interpellation(filled(text, change)), "interpellation.txt")
  }

  private static func filled(
    _ text: StaticString, _ change: (inout Question) -> Void
  ) -> Question {
    var question = Question()
    question.designation = number(text)
    question.title = "Slussen"
    question.asker = Member(name: "Aron Björkander", party: "MP")
    question.addressee = Minister(role: "infrastrukturminister", name: "Berit Ahlgren", party: "S")
    question.forwarded = day("2017-10-03")
    question.deadline = Deadline(date: day("2017-10-11"), time: time("12:00"))
    change(&question)
    return question
  }

  static func answer(
    to numbers: [Designation], on date: CivilDate?, name: String = "answer.txt",
    concerning kind: Kind = .writtenQuestion
  ) -> Document {
    var answer = Answer()
    answer.concerns = kind
    answer.answers = numbers.map { AnsweredQuestion(designation: $0, asker: nil) }
    answer.answered = date
    answer.answeredBy = Minister(name: "Berit Ahlgren")
    return document(.answer(answer), name)
  }

  static func notice(on numbers: [Designation], announcing date: CivilDate?) -> Document {
    var notice = DelayNotice()
    notice.answers = numbers.map { AnsweredQuestion(designation: $0, asker: nil) }
    notice.announced = date
    return document(.delayNotice(notice), "notice.txt")
  }

  private static func document(_ content: Content, _ name: String) -> Document {
    Document(
      origin: Document.Origin(name: name, part: 1, parts: 1), content: content, layout: nil,
      provenance: Provenance(
        sha256: "", byteCount: 0, mediaType: "text/plain", encoding: nil, extractor: nil,
        textSHA256: "", tool: ""))
  }
}

/// How the first question among documents stands.
func standing(
  of documents: Document..., at moment: String, calendar: DeadlineCalendar = .standard
) throws -> Standing {
  let docket = Docket(documents)
  return calendar.standing(of: docket.matters[0], at: try Moment(moment))
}

extension Standing {
  var codes: [DiagnosticCode] { diagnostics.map(\.code) }
}
