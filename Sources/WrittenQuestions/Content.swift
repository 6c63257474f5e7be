/// A question as one member put it to one minister; an interpellation has the same parts.
public struct Question: Sendable, Equatable {
  /// Its number.
  public var designation: Designation?
  /// Its title, as printed, on one line.
  public var title: String?
  /// The member who asks.
  public var asker: Member?
  /// The minister who is asked.
  public var addressee: Minister?
  /// The day it was handed in (*inlämnad*).
  public var submitted: CivilDate?
  /// The day the chamber's secretariat handed it on to the government (*överlämnad*).
  public var forwarded: CivilDate?
  /// The day it was answered, where the document tells.
  public var answered: CivilDate?
  /// The minister who answered it, where data beside the text tells.
  public var answeredBy: Minister?
  /// The deadline printed in it.
  public var deadline: Deadline?
  /// How far it has come.
  public var status: Status?
  /// Every dated event found.
  public var events: [Event] = []
  /// The text.
  public var body: [Block] = []
  /// What is asked, in order.
  public var questions: [String] = []
  /// The official who signs for the secretariat (*överlämnas enligt uppdrag*).
  public var forwardingOfficial: String?

  /// A question of which nothing is known yet.
  public init() {}
}

/// One question that an answer or a notice concerns.
public struct AnsweredQuestion: Sendable, Hashable {
  /// Its number.
  public var designation: Designation
  /// The member who asked it.
  public var asker: Member?
  /// The title of its own, where a heading gives several questions a title each; nil otherwise.
  public var title: String?

  /// A question by its number, its asker, and its own title.
  public init(designation: Designation, asker: Member?, title: String? = nil) {
    self.designation = designation
    self.asker = asker
    self.title = title
  }
}

/// The registry's marks on an answer.
public struct Reference: Sendable, Hashable {
  /// The diary numbers (*Dnr*).
  public var diaryNumbers: [String]
  /// The ministry (*departement*).
  public var department: String?

  /// Marks as printed.
  public init(diaryNumbers: [String], department: String?) {
    self.diaryNumbers = diaryNumbers
    self.department = department
  }
}

/// A minister's written answer to one question or several (*svar*).
public struct Answer: Sendable, Equatable {
  /// What it answers: a written question or an interpellation.
  public var concerns = Kind.writtenQuestion
  /// The questions that it answers.
  public var answers: [AnsweredQuestion] = []
  /// The title.
  public var title: String?
  /// The minister who was asked.
  public var addressee: Minister?
  /// The minister who answers.
  public var answeredBy: Minister?
  /// The day of the answer.
  public var answered: CivilDate?
  /// How far the matter has come.
  public var status: Status?
  /// Every dated event found.
  public var events: [Event] = []
  /// The registry's marks.
  public var reference: Reference?
  /// The text.
  public var body: [Block] = []

  /// An answer of which nothing is known yet.
  public init() {}
}

/// A minister's word that the answer will come later (*meddelande om fördröjt svar*). It is not
/// an answer, and moves no deadline.
public struct DelayNotice: Sendable, Equatable {
  /// What it puts off: the answer to a written question or to an interpellation.
  public var concerns = Kind.writtenQuestion
  /// The questions that it concerns.
  public var answers: [AnsweredQuestion] = []
  /// The title.
  public var title: String?
  /// The minister who was asked.
  public var addressee: Minister?
  /// The minister who writes.
  public var answeredBy: Minister?
  /// The day for which the answer is now announced.
  public var announced: CivilDate?
  /// How far the matter has come.
  public var status: Status?
  /// Every dated event found.
  public var events: [Event] = []
  /// The registry's marks.
  public var reference: Reference?
  /// The text.
  public var body: [Block] = []

  /// A notice of which nothing is known yet.
  public init() {}
}

/// What a document is, and what it says.
public enum Content: Sendable, Equatable {
  /// A written question (*skriftlig fråga*).
  case writtenQuestion(Question)
  /// An interpellation.
  case interpellation(Question)
  /// An answer to written questions.
  case answer(Answer)
  /// A notice that the answer is put off.
  case delayNotice(DelayNotice)
  /// A text whose kind is unknown, with what was found in it.
  case unrecognized(Question)
}

/// The kinds of documents by name. The raw value is public and stable.
public enum Kind: String, Sendable, CaseIterable {
  /// A written question (*skriftlig fråga*).
  case writtenQuestion
  /// An interpellation.
  case interpellation
  /// An answer.
  case answer
  /// A notice that the answer is put off.
  case delayNotice
}
