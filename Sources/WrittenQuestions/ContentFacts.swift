public import JSONText

/// The facts of a document, whatever its kind: nil or empty where the kind has no such fact.
///
/// Outputs are flat; this is where the kinds are spread out, once for all of them.
extension Content {
  /// The kind; nil where it is unknown.
  public var kind: Kind? {
    switch self {
    case .writtenQuestion: .writtenQuestion
    case .interpellation: .interpellation
    case .answer: .answer
    case .delayNotice: .delayNotice
    case .unrecognized: nil
    }
  }

  /// The number; of an answer or notice, that of the first question it concerns.
  public var designation: Designation? {
    switch self {
    case .writtenQuestion(let question), .interpellation(let question),
      .unrecognized(let question):
      question.designation
    case .answer(let answer): answer.answers.first?.designation
    case .delayNotice(let notice): notice.answers.first?.designation
    }
  }

  /// The identifier under which the Riksdag publishes the document, derived from kind and
  /// number: series 10 for interpellations, 11 for written questions, 12 for what the government
  /// writes back about written questions. What it writes back about interpellations has none.
  public var documentID: String? { documentIDSpelling?.string }

  /// The same as a text that is not allocated.
  public var documentIDSpelling: ASCIIText? {
    switch self {
    case .writtenQuestion: designation?.documentIDSpelling(series: 11)
    case .interpellation: designation?.documentIDSpelling(series: 10)
    case .answer(let answer): replyID(concerning: answer.concerns)
    case .delayNotice(let notice): replyID(concerning: notice.concerns)
    case .unrecognized: nil
    }
  }

  private func replyID(concerning kind: Kind) -> ASCIIText? {
    kind == .interpellation ? nil : designation?.documentIDSpelling(series: 12)
  }

  /// The parts of a question, where it is one.
  public var question: Question? {
    switch self {
    case .writtenQuestion(let question), .interpellation(let question),
      .unrecognized(let question):
      question
    case .answer, .delayNotice: nil
    }
  }

  /// The title.
  public var title: String? {
    switch self {
    case .writtenQuestion(let question), .interpellation(let question),
      .unrecognized(let question):
      question.title
    case .answer(let answer): answer.title
    case .delayNotice(let notice): notice.title
    }
  }

  /// The minister who is asked.
  public var addressee: Minister? {
    switch self {
    case .writtenQuestion(let question), .interpellation(let question),
      .unrecognized(let question):
      question.addressee
    case .answer(let answer): answer.addressee
    case .delayNotice(let notice): notice.addressee
    }
  }

  /// The questions that an answer or notice concerns.
  public var answers: [AnsweredQuestion] {
    switch self {
    case .writtenQuestion, .interpellation, .unrecognized: []
    case .answer(let answer): answer.answers
    case .delayNotice(let notice): notice.answers
    }
  }

  /// The minister who writes an answer or notice; of a question, who answered it, where that is
  /// known.
  public var answeredBy: Minister? {
    switch self {
    case .writtenQuestion(let question), .interpellation(let question),
      .unrecognized(let question):
      question.answeredBy
    case .answer(let answer): answer.answeredBy
    case .delayNotice(let notice): notice.answeredBy
    }
  }

  /// The day of an answer; of a question, the day it was answered, where the document tells.
  public var answered: CivilDate? {
    switch self {
    case .writtenQuestion(let question), .interpellation(let question),
      .unrecognized(let question):
      question.answered
    case .answer(let answer): answer.answered
    case .delayNotice: nil
    }
  }

  /// The day that a notice announces.
  public var announced: CivilDate? {
    switch self {
    case .writtenQuestion, .interpellation, .answer, .unrecognized: nil
    case .delayNotice(let notice): notice.announced
    }
  }

  /// How far the matter has come.
  public var status: Status? {
    switch self {
    case .writtenQuestion(let question), .interpellation(let question),
      .unrecognized(let question):
      question.status
    case .answer(let answer): answer.status
    case .delayNotice(let notice): notice.status
    }
  }

  /// Every dated event found.
  public var events: [Event] {
    switch self {
    case .writtenQuestion(let question), .interpellation(let question),
      .unrecognized(let question):
      question.events
    case .answer(let answer): answer.events
    case .delayNotice(let notice): notice.events
    }
  }

  /// The registry's marks on an answer or notice.
  public var reference: Reference? {
    switch self {
    case .writtenQuestion, .interpellation, .unrecognized: nil
    case .answer(let answer): answer.reference
    case .delayNotice(let notice): notice.reference
    }
  }

  /// The text.
  public var body: [Block] {
    switch self {
    case .writtenQuestion(let question), .interpellation(let question),
      .unrecognized(let question):
      question.body
    case .answer(let answer): answer.body
    case .delayNotice(let notice): notice.body
    }
  }
}
