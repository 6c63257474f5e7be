import QuestionParser
import Source
import WrittenQuestions

/// Holds what data beside a text says of it against what was read from it.
///
/// What the text says stands, always. What it does not say is filled in and marked; where the two
/// disagree a finding keeps both.
struct SecondWitness {
  /// What the document says, with what only the data knew.
  private(set) var content: Content
  /// The values that come from the data.
  private(set) var filled: [JSONPointer] = []
  /// The findings, without those that something is missing which is there now.
  private(set) var diagnostics: [Diagnostic]

  let metadata: Metadata
  let text: SourceText
  private let fields: [Document.Field]
  private var conflicts: [Diagnostic] = []

  /// The document of `parsed` that `metadata` is about: the one whose number agrees, else the
  /// first.
  static func subject(of metadata: Metadata, among parsed: [ParsedDocument]) -> Int {
    guard let number = metadata.designation else { return 0 }
    return parsed.firstIndex { document in
      document.content.designation == number
        || document.content.answers.contains { $0.designation == number }
    } ?? 0
  }

  /// Hears `metadata` on a document that was read from `text`.
  init(_ metadata: Metadata, on document: ParsedDocument, in text: SourceText) {
    self.metadata = metadata
    self.text = text
    content = document.content
    fields = document.fields
    diagnostics = document.diagnostics
    settleKind()
    switch content {
    case .writtenQuestion(var question):
      settle(&question)
      content = .writtenQuestion(question)
    case .interpellation(var question):
      settle(&question)
      content = .interpellation(question)
    case .unrecognized(var question):
      settle(&question)
      content = .unrecognized(question)
    case .answer(var answer):
      settle(&answer)
      content = .answer(answer)
    case .delayNotice(var notice):
      settle(&notice)
      content = .delayNotice(notice)
    }
    settleDocumentID()
    guard !conflicts.isEmpty else { return }
    diagnostics += conflicts
    let start = document.extent.start
    diagnostics.sort { ($0.place?.range.start ?? start) < ($1.place?.range.start ?? start) }
  }

  // MARK: Judgement

  /// Fills in a value that the text does not say, or records that it says another.
  mutating func settle<Value: CustomStringConvertible>(
    _ value: inout Value?, _ witness: Value?, at pointer: JSONPointer,
    _ agree: (Value, Value) -> Bool
  ) {
    guard let witness else { return }
    if let value {
      if !agree(value, witness) { dispute(value.description, witness.description, at: pointer) }
    } else {
      value = witness
      fill(pointer)
    }
  }

  /// Marks a value that now comes from the data, and takes back that it is missing.
  mutating func fill(_ pointer: JSONPointer) {
    filled.append(pointer)
    guard let code = Self.missing[pointer.description] else { return }
    diagnostics.removeAll { $0.code == code }
  }

  /// Takes back a finding that what is there now was missing.
  mutating func takeBack(
    _ code: DiagnosticCode, where isMeant: (Diagnostic) -> Bool = { _ in true }
  ) {
    diagnostics.removeAll { $0.code == code && isMeant($0) }
  }

  private static let missing: [String: DiagnosticCode] = [
    "/designation": .designationMissing, "/title": .titleMissing, "/asker/name": .askerMissing,
    "/asker/party": .partyMissing, "/addressee/role": .addresseeMissing,
    "/addressee/name": .addresseeMissing, "/answeredBy/name": .ministerMissing,
    "/dates/submitted": .submittedMissing, "/dates/forwarded": .forwardedMissing,
  ]

  /// Records that text and data disagree, at the place of what the text says.
  mutating func dispute(_ value: String, _ witness: String, at pointer: JSONPointer) {
    let place = range(of: pointer) ?? range(of: "/designation")
    conflicts.append(
      Diagnostic(
        .metadataConflict, "\(pointer) '\(value)', metadata '\(witness)'",
        at: place.map { Diagnostic.Place($0, in: text) }))
  }

  /// Where the text says the value at `pointer`; nil where it does not.
  func range(of pointer: JSONPointer) -> SourceRange? {
    let spans = fields.first { $0.pointer == pointer }?.spans ?? []
    guard let first = spans.first, let last = spans.last else { return nil }
    return SourceRange(first.range.start, max(first.range.end, last.range.end))
  }

  // MARK: What it is

  /// The kind, where the text does not say it.
  private mutating func settleKind() {
    guard let kind = metadata.kind, content.kind != kind else { return }
    switch (content, kind) {
    case (.unrecognized(let question), .writtenQuestion):
      content = .writtenQuestion(question)
      fill("/kind")
    case (.unrecognized(let question), .interpellation):
      content = .interpellation(question)
      fill("/kind")
    case (.unrecognized(let question), .answer) where isUnread(question):
      var answer = Answer()
      answer.addressee = question.addressee
      content = .answer(answer)
      fill("/kind")
    // Notices are published as answers.
    case (.delayNotice, .answer): break
    case (.writtenQuestion, _), (.interpellation, _), (.answer, _), (.delayNotice, _),
      (.unrecognized, _):
      dispute(content.kind?.rawValue ?? "unknown", kind.rawValue, at: "/kind")
    }
  }

  /// Whether no more was found in a text than whom it is to: nothing that an answer lacks.
  private func isUnread(_ question: Question) -> Bool {
    var unread = Question()
    unread.addressee = question.addressee
    return question == unread
  }

  /// The identifier follows from kind and number; where one of them is in dispute, it is with
  /// them.
  private mutating func settleDocumentID() {
    guard let witness = metadata.documentID, let derived = content.documentID,
      derived.lowercased() != witness.lowercased(),
      !conflicts.contains(where: { $0.argument?.hasPrefix("/designation ") == true }),
      !conflicts.contains(where: { $0.argument?.hasPrefix("/kind ") == true })
    else { return }
    dispute(derived, witness, at: "/documentID")
  }

  /// The events that the data tells, behind those of the text.
  mutating func append(to events: inout [Event]) {
    for event in metadata.events {
      filled.append(JSONPointer("/events").appending(events.count))
      events.append(event)
    }
  }
}
