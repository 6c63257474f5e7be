/// What is left to do: the walk, and beside it the rows of the earlier run, both in the order of
/// their paths, so that neither is ever held whole.
struct BatchQueue: Sendable {
  /// One thing to do.
  enum Item: Sendable {
    case input(Walked, before: EarlierRow?)
    /// An input of an earlier run that is no longer there.
    case gone(EarlierRow)
  }

  private static let page = 512

  private var walk: SourceWalk
  private let ledger: Ledger
  private let run: Int

  private var rows: ArraySlice<EarlierRow> = []
  private var lastPath: [UInt8]?
  private var hasMoreRows = true
  private var held: Walked?
  private var isWalked = false

  /// How many inputs the walk has given.
  private(set) var walked = 0
  /// The directories that could not be read, whose rows stay as they are.
  private(set) var unseen: [[UInt8]] = []

  init(walk: SourceWalk, ledger: Ledger, run: Int) {
    self.walk = walk
    self.ledger = ledger
    self.run = run
  }

  /// The next things to do, at most `count`; none at the end.
  mutating func next(_ count: Int) throws -> [Item] {
    var items: [Item] = []
    while items.count < count, let item = try next() { items.append(item) }
    return items
  }

  private mutating func next() throws -> Item? {
    while true {
      if held == nil, !isWalked {
        held = walk.next()
        isWalked = held == nil
        if case .unreadable(let path, _)? = held { unseen.append(path) }
      }
      let row = try firstRow()
      guard let walked = held else {
        guard let row else { return nil }
        rows.removeFirst()
        if isUnseen(row.path) { continue }
        return .gone(row)
      }
      let path = walked.path
      if let row, row.path.lexicographicallyPrecedes(path) {
        rows.removeFirst()
        if isUnseen(row.path) { continue }
        return .gone(row)
      }
      held = nil
      self.walked += 1
      guard let row, row.path == path else { return .input(walked, before: nil) }
      rows.removeFirst()
      return .input(walked, before: row)
    }
  }

  private func isUnseen(_ path: [UInt8]) -> Bool {
    // The root is called by a slash alone.
    unseen.contains { path != $0 && ($0 == [UInt8(ascii: "/")] || path.starts(with: $0)) }
  }

  private mutating func firstRow() throws -> EarlierRow? {
    if let row = rows.first { return row }
    guard hasMoreRows else { return nil }
    rows = try ledger.earlierRows(before: run, after: lastPath, limit: Self.page)[...]
    lastPath = rows.last?.path
    hasMoreRows = !rows.isEmpty
    return rows.first
  }
}
