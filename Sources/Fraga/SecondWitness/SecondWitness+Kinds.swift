import Source
import WrittenQuestions

/// What there is to compare in each kind of document.
extension SecondWitness {
  mutating func settle(_ question: inout Question) {
    settle(&question.designation, metadata.designation, at: "/designation", ==)
    settle(&question.title, metadata.title, at: "/title", Agreement.ofTitles)
    settle(&question.asker, metadata.asker, below: "/asker")
    settle(&question.addressee, metadata.addressee, below: "/addressee")
    settle(&question.answeredBy, metadata.answeredBy, below: "/answeredBy")
    settle(&question.submitted, .submitted, at: "/dates/submitted", else: metadata.day)
    settle(&question.forwarded, .forwarded, at: "/dates/forwarded")
    settle(&question.answered, .answered, at: "/dates/answered")
    settle(&question.status, at: "/status")
    append(to: &question.events)
  }

  mutating func settle(_ answer: inout Answer) {
    settle(&answer.answers)
    settle(&answer.title, metadata.title, at: "/title", Agreement.ofTitles)
    settle(&answer.addressee, metadata.addressee, below: "/addressee")
    settle(&answer.answeredBy, metadata.answeredBy, below: "/answeredBy")
    settle(&answer.answered, .answered, at: "/dates/answered", else: metadata.day)
    settle(&answer.status, at: "/status")
    append(to: &answer.events)
  }

  mutating func settle(_ notice: inout DelayNotice) {
    settle(&notice.answers)
    settle(&notice.title, metadata.title, at: "/title", Agreement.ofTitles)
    settle(&notice.addressee, metadata.addressee, below: "/addressee")
    settle(&notice.answeredBy, metadata.answeredBy, below: "/answeredBy")
    settle(&notice.status, at: "/status")
    append(to: &notice.events)
  }

  private mutating func settle(_ status: inout Status?, at pointer: JSONPointer) {
    guard let witness = metadata.status else { return }
    if let status {
      if status != witness { dispute(status.rawValue, witness.rawValue, at: pointer) }
    } else {
      status = witness
      fill(pointer)
    }
  }

  /// The question among those of an answer that the data names, and who asked it.
  private mutating func settle(_ answers: inout [AnsweredQuestion]) {
    guard let number = metadata.designation else { return }
    if answers.isEmpty {
      answers = [AnsweredQuestion(designation: number, asker: nil)]
      fill("/designation")
      fill("/answers/0/designation")
    }
    guard let index = answers.firstIndex(where: { $0.designation == number }) else {
      dispute("\(answers[0].designation)", "\(number)", at: "/designation")
      return
    }
    let pointer = JSONPointer("/answers").appending(index).appending("asker")
    settle(&answers[index].asker, metadata.asker, below: pointer)
    if !answers.contains(where: { $0.asker == nil }) { takeBack(.askerMissing) }
  }
}
