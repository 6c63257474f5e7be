import Source
import WrittenQuestions

/// What a document lacks that its form has.
extension Lowering {
  mutating func reportMissing(_ syntax: QuestionSyntax) {
    guard syntax.reply == nil else { return reportMissingInReply(syntax) }
    // What is missing has no place of its own; the head of the document is where to look.
    let place = hull(syntax.numberedTitle) ?? hull(syntax.addressee) ?? hull(syntax.asker)
    for part in QuestionSyntax.Part.allCases {
      guard let codes = missing(part, of: syntax), syntax.parts.contains(part) else { continue }
      for code in codes { ledger.diagnose(code, at: place) }
    }
    if question.questions.isEmpty, syntax.layout != nil {
      ledger.diagnose(.questionMissing, at: place)
    }
  }

  private mutating func reportMissingInReply(_ syntax: QuestionSyntax) {
    let place = hull(syntax.numberedTitle)
    if question.title == nil { ledger.diagnose(.titleMissing, at: place) }
    if syntax.body.isEmpty { ledger.diagnose(.bodyMissing, at: place) }
    if answer.answers.contains(where: { $0.asker == nil }) {
      ledger.diagnose(.askerMissing, at: place)
    }
    if answer.answeredBy?.name == nil { ledger.diagnose(.ministerMissing, at: place) }
    if isNotice, announced == nil { ledger.diagnose(.announcedMissing, at: place) }
  }

  /// What there is to say of a part, should the form have it; nil where it is there.
  @inline(__always)
  private func missing(_ part: QuestionSyntax.Part, of syntax: QuestionSyntax) -> [DiagnosticCode]?
  {
    switch part {
    case .heading: nil
    case .numberedTitle where syntax.numberedTitle.isEmpty:
      syntax.title.isEmpty ? [.designationMissing, .titleMissing] : [.designationMissing]
    case .numberedTitle: question.designation == nil ? [.designationMissing] : nil
    case .addressee: question.addressee == nil ? [.addresseeMissing] : nil
    case .asker: question.asker == nil ? [.askerMissing] : nil
    case .submitted: syntax.submitted == nil ? [.submittedMissing] : nil
    case .forwarded: syntax.forwarded == nil ? [.forwardedMissing] : nil
    case .deadline: syntax.deadline.isEmpty ? [.deadlineMissing] : nil
    case .official: syntax.official.isEmpty ? [.officialMissing] : nil
    case .body: syntax.body.isEmpty ? [.bodyMissing] : nil
    }
  }
}
