import Source
import WrittenQuestions

extension Matter {
  /// A matter of the first document that holds its question.
  init(_ kind: Occasion.Kind, _ question: Question, _ document: Document) {
    self.kind = kind
    designation = question.designation
    documentID = document.content.documentID
    occasion = Occasion(kind)
    origins = []
    add(question, from: document.origin)
  }

  /// Takes in a document that holds the question: what is missing is filled from it, and what
  /// differs is told.
  mutating func add(_ question: Question, from origin: Document.Origin) {
    if !origins.isEmpty { diagnostics.append(Diagnostic(.questionRepeated, origin.name)) }
    origins.append(origin)
    title = title ?? question.title
    asker = asker ?? question.asker
    addressee = addressee ?? question.addressee
    fill(\.occasion.submitted, question.submitted ?? question.day(of: .submitted))
    if occasion.submittedTime == nil { occasion.submittedTime = question.hourSubmitted }
    fill(\.occasion.forwarded, question.forwarded ?? question.day(of: .forwarded))
    fill(\.occasion.registered, question.day(of: .registered))
    fill(\.answeredDay, question.answered ?? question.day(of: .answered))
    if question.status == .answered { saysAnswered = true }
    if let deadline = question.deadline, !printed.contains(deadline) { printed.append(deadline) }
    if let day = question.day(of: .lastAnswerDay), !lastAnswerDays.contains(day) {
      lastAnswerDays.append(day)
    }
    if ended == nil { ended = question.ended }
  }

  private mutating func fill(_ day: WritableKeyPath<Matter, CivilDate?>, _ new: CivilDate?) {
    guard let known = self[keyPath: day], let new else {
      self[keyPath: day] = self[keyPath: day] ?? new
      return
    }
    if known != new { diagnostics.append(Diagnostic(.questionConflict, "\(known) / \(new)")) }
  }

  /// Takes in an answer.
  mutating func add(_ answer: Answer, from origin: Document.Origin) {
    let date = answer.answered ?? answer.events.first { $0.kind == .answered }?.date
    if !answers.isEmpty { diagnostics.append(Diagnostic(.answerRepeated, origin.name)) }
    if date == nil { diagnostics.append(Diagnostic(.answerUndated, origin.name)) }
    answers.append(Reply(date: date, minister: answer.answeredBy, origin: origin))
  }

  /// Takes in a notice of delay.
  mutating func add(_ notice: DelayNotice, from origin: Document.Origin) {
    notices.append(Reply(date: notice.announced, minister: notice.answeredBy, origin: origin))
  }
}

extension Question {
  /// The day of the first event of a kind.
  fileprivate func day(of kind: Event.Kind) -> CivilDate? {
    events.first { $0.kind == kind }?.date
  }

  /// The hour at which it was handed in, where an event of that day has one.
  fileprivate var hourSubmitted: TimeOfDay? {
    events.first { event in
      guard event.kind == .submitted, event.time != nil else { return false }
      return event.date == submitted ?? event.date
    }?.time
  }

  /// Whether and when it ended without an answer.
  fileprivate var ended: (status: Status, date: CivilDate?)? {
    for (kind, status) in [(Event.Kind.withdrawn, Status.withdrawn), (.lapsed, .lapsed)] {
      let date = day(of: kind)
      if self.status == status || date != nil { return (status, date) }
    }
    return nil
  }
}
