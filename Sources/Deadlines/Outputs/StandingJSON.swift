import JSONText
import Source
import WrittenQuestions

/// A question's deadlines as JSON: one object, one line unless indented. Findings and steps are in
/// English, whatever the language of people.
extension Reckoning {
  /// The deadlines without a status.
  public func json(indented: Bool = false) -> [UInt8] {
    json(standing: nil, diagnostics: diagnostics, indented: indented)
  }

  fileprivate func json(
    standing: Standing?, diagnostics: [Diagnostic], indented: Bool
  ) -> [UInt8] {
    var writer = JSONWriter(style: indented ? .indented : .compact)
    writer.beginObject()
    writer.member("designation", matter.designation?.spelling)
    writer.member("documentID", matter.documentID)
    writer.key("printed")
    writer.value(matter.printed.first)
    writer.key("ruled")
    write(ruled, to: &writer)
    writer.member("announced", matter.announced?.spelling)
    writer.member("answered", matter.answered?.spelling)
    writer.member("status", standing?.status.rawValue)
    writer.key("lateness")
    write(standing?.lateness, to: &writer)
    writer.key("steps")
    writer.beginArray()
    for step in ruled?.steps ?? [] { write(step, to: &writer) }
    writer.endArray()
    writer.key("diagnostics")
    writer.beginArray()
    for diagnostic in diagnostics { write(diagnostic, to: &writer) }
    writer.endArray()
    writeAdditions(standing, to: &writer)
    writer.endObject()
    return writer.finish() + [UInt8(ascii: "\n")]
  }

  /// What stands behind the members that the deadline is about.
  private func writeAdditions(_ standing: Standing?, to writer: inout JSONWriter) {
    writer.member("kind", matter.kind.rawValue)
    writer.member("title", matter.title)
    writer.key("asker")
    if let asker = matter.asker {
      writer.beginObject()
      writer.member("name", asker.name)
      writer.member("party", asker.party)
      writer.endObject()
    } else {
      writer.null()
    }
    writer.key("addressee")
    if let addressee = matter.addressee {
      writer.beginObject()
      writer.member("role", addressee.role)
      writer.member("name", addressee.name)
      writer.member("party", addressee.party)
      writer.endObject()
    } else {
      writer.null()
    }
    writer.member("submitted", matter.occasion.submitted?.spelling)
    writer.member("forwarded", matter.occasion.forwarded?.spelling)
    writer.member("lastAnswerDay", matter.lastAnswerDays.first?.spelling)
    writer.key("deadline")
    writer.value(deadlines.first)
    writer.key("agrees")
    if let agrees { writer.value(agrees) } else { writer.null() }
    writer.member("asOf", standing?.moment.local.description)
    let replies = (matter.answers + matter.notices).map(\.origin.name)
    writer.member("sources", matter.origins.map(\.name) + replies)
    writer.member("attribution", Document.attribution)
  }

  private func write(_ ruled: RuledDeadline?, to writer: inout JSONWriter) {
    guard let ruled else { return writer.null() }
    writer.beginObject()
    writer.member("date", ruled.best.date.spelling)
    writer.member("time", ruled.best.time?.spelling)
    writer.member("rule", ruled.best.rule)
    writer.member("certainty", ruled.certainty.rawValue)
    writer.key("candidates")
    writer.beginArray()
    for candidate in ruled.candidates {
      writer.beginObject()
      writer.member("date", candidate.date.spelling)
      writer.member("rule", candidate.rule)
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
  }

  private func write(_ lateness: Standing.Lateness?, to writer: inout JSONWriter) {
    guard let lateness else { return writer.null() }
    writer.beginObject()
    writer.member("days", lateness.days)
    writer.member("workingDays", lateness.workingDays)
    writer.member("hours", lateness.hours)
    writer.endObject()
  }

  private func write(_ step: Step, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("what", step.text(in: .english))
    writer.member("date", step.date?.spelling)
    writer.member("source", step.authority?.citation.english)
    writer.endObject()
  }

  private func write(_ diagnostic: Diagnostic, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("code", diagnostic.code.rawValue)
    writer.member("severity", diagnostic.severity.rawValue)
    writer.member("message", diagnostic.message())
    writer.endObject()
  }
}

extension Standing {
  /// The question with its deadlines and status.
  public func json(indented: Bool = false) -> [UInt8] {
    reckoning.json(standing: self, diagnostics: diagnostics, indented: indented)
  }
}

extension JSONWriter {
  /// Writes a deadline's day and time, or `null`.
  fileprivate mutating func value(_ deadline: Deadline?) {
    guard let deadline else { return null() }
    beginObject()
    member("date", deadline.date.spelling)
    member("time", deadline.time?.spelling)
    endObject()
  }
}
