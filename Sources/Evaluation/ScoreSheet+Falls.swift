public import Source

extension ScoreSheet {
  /// What is worse here than in `baseline`, a finding each: a share that is less, support that is
  /// less, a field that is not scored any more, and a greater share of unclaimed bytes.
  public func falls(below baseline: ScoreSheet) -> [Diagnostic] {
    var falls: [Diagnostic] = []
    falls += Self.fall(of: "documents wholly right", from: baseline.documents, to: documents)
    falls += Self.fall(
      of: "claimed bytes", from: baseline.unclaimed?.complement, to: unclaimed?.complement)
    for (name, before) in baseline.fields {
      guard let row = fields.first(where: { $0.name == name })?.row else {
        falls.append(Diagnostic(.scoreFallen, "\(name) is not scored any more"))
        continue
      }
      falls += Self.fall(of: "\(name) support", from: before.support, to: row.support)
      for score in Name.allCases {
        falls += Self.fall(
          of: "\(name) \(score.rawValue)", from: before.shares[score], to: row.shares[score])
      }
    }
    return falls
  }

  private static func fall<Value: Comparable & CustomStringConvertible>(
    of name: String, from before: Value?, to now: Value?
  ) -> [Diagnostic] {
    guard let before else { return [] }
    if let now, now >= before { return [] }
    let shown = now?.description ?? "nothing"
    return [Diagnostic(.scoreFallen, "\(name) is \(shown), was \(before)")]
  }
}
