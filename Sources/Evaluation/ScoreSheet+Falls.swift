public import Source

extension ScoreSheet {
  /// What is worse here than in `baseline`, a finding each: a share that is less, support that is
  /// less, a field that is not scored any more, and a greater share of unclaimed bytes.
  public func falls(below baseline: ScoreSheet) -> [Diagnostic] {
    var falls = Self.fall(of: "documents share", from: baseline.documents, to: documents)
    if let before = baseline.unclaimed {
      falls += Self.rise(of: "bytes unclaimedShare", from: before, to: unclaimed)
    }
    for (name, before) in baseline.fields {
      let row = fields.first { $0.name == name }?.row
      falls += Self.fall(of: "\(name) support", from: before.support, to: row?.support)
      for score in Name.allCases {
        falls += Self.fall(
          of: "\(name) \(score.rawValue)", from: before.shares[score], to: row?.shares[score])
      }
    }
    return falls
  }

  private static func fall<Value: Comparable & CustomStringConvertible>(
    of name: String, from before: Value?, to now: Value?
  ) -> [Diagnostic] {
    guard let before else { return [] }
    if let now, now >= before { return [] }
    return [Diagnostic(.scoreFallen, "\(name) \(now?.description ?? "null") < \(before)")]
  }

  private static func rise(of name: String, from before: Share, to now: Share?) -> [Diagnostic] {
    if let now, now <= before { return [] }
    return [Diagnostic(.scoreFallen, "\(name) \(now?.description ?? "null") > \(before)")]
  }
}
