/// The scores of a run without what they come from: what a later run is held to.
public struct ScoreSheet: Sendable, Equatable {
  /// A score that is a share.
  enum Name: String, CaseIterable {
    case precision, recall, f1, exact
    case foldedPrecision, foldedRecall, foldedF1, foldedExact
    case ratio
  }

  /// The scores of one field.
  struct Row: Equatable {
    let support: Int
    /// Those that are known.
    let shares: [Name: Share]
  }

  let documents: Share?
  let unclaimed: Share?
  /// The fields by their names, in the order in which they are shown.
  let fields: [(name: String, row: Row)]

  init(documents: Share?, unclaimed: Share?, fields: [(name: String, row: Row)]) {
    self.documents = documents
    self.unclaimed = unclaimed
    self.fields = fields
  }

  /// Whether all scores are the same.
  public static func == (left: ScoreSheet, right: ScoreSheet) -> Bool {
    left.documents == right.documents && left.unclaimed == right.unclaimed
      && left.fields.elementsEqual(right.fields) { $0.name == $1.name && $0.row == $1.row }
  }
}

extension Tally {
  /// The scores by themselves.
  public var scores: ScoreSheet {
    ScoreSheet(
      documents: documents.share, unclaimed: claimedShare?.complement,
      fields: rows.map { (name: $0.field.description, row: $0.score.row) })
  }
}

extension FieldScore {
  var row: ScoreSheet.Row {
    var shares: [ScoreSheet.Name: Share] = [:]
    for name in ScoreSheet.Name.allCases { shares[name] = share(name) }
    return ScoreSheet.Row(support: support, shares: shares)
  }

  func share(_ name: ScoreSheet.Name) -> Share? {
    switch name {
    case .precision: strict.precision
    case .recall: strict.recall
    case .f1: strict.f1
    case .exact: strict.exact
    case .foldedPrecision: folded.precision
    case .foldedRecall: folded.recall
    case .foldedF1: folded.f1
    case .foldedExact: folded.exact
    case .ratio: ratio
    }
  }
}
