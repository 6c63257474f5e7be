import Source
import WrittenQuestions

/// What the lowering finds, as it finds it: values with their places, print without values,
/// edits and findings.
struct ClaimLedger {
  /// A run of the verbatim text and what claims it; of several, the most specific counts.
  private struct Claim {
    enum Claimant {
      /// The field of this number.
      case field(Int)
      case furniture(Accounting.Furniture)
    }

    let range: SourceRange
    let claimant: Claimant
    let rank: Int
  }

  private let text: SourceText
  private var claims: [Claim] = []
  private(set) var fields: [Document.Field] = []
  private var repairs: [Edit] = []
  private var joined: [SourceRange] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// The line of the piece that was recorded last: the next one mostly stands a little below.
  private var line = 1

  init(_ text: SourceText) {
    self.text = text
    claims.reserveCapacity(48)
    fields.reserveCapacity(32)
    joined.reserveCapacity(16)
  }

  /// Records where a value stands. Of two values at one place, the one with the higher rank
  /// names it in the accounting.
  mutating func field(_ pointer: JSONPointer, _ pieces: SourcePieces, rank: Int = 1) {
    guard let first = pieces.first else { return }
    claim(first, rank)
    for piece in pieces.others { claim(piece, rank) }
    let firstSpan = span(first)
    var others: [Document.Span] = []
    for piece in pieces.others { others.append(span(piece)) }
    fields.append(Document.Field(pointer: pointer, first: firstSpan, others: others))
  }

  /// Claims `piece` for the field that is recorded next.
  private mutating func claim(_ piece: SourceRange, _ rank: Int) {
    claims.append(Claim(range: piece, claimant: .field(fields.count), rank: rank))
  }

  private mutating func span(_ piece: SourceRange) -> Document.Span {
    line = text.lines.line(at: piece.start, near: line)
    return Document.Span(range: piece, line: line, page: text.page(at: piece.start))
  }

  /// Records print without a value.
  mutating func furniture(_ range: SourceRange, _ what: Accounting.Furniture) {
    guard !range.isEmpty else { return }
    claims.append(Claim(range: range, claimant: .furniture(what), rank: 0))
  }

  /// Records how a reading differs from the verbatim text.
  mutating func adopt(_ reading: Reading) {
    if let edits = reading.repairs {
      repairs.append(contentsOf: edits)
    } else {
      joined.append(SourceRange(reading.range.lowerBound, reading.range.upperBound))
    }
  }

  /// How all readings differ from the verbatim text, in the order of the text. Computed at each
  /// call.
  var edits: [Edit] {
    var edits = repairs
    for range in joined {
      for index in range.indices where text.bytes[index] == ASCII.lineFeed {
        edits.append(Edit(.joined, SourceRange(index, index + 1), after: [ASCII.space]))
      }
    }
    return edits.sorted { $0.range < $1.range }
  }

  /// Records a finding.
  mutating func diagnose(_ code: DiagnosticCode, _ argument: String? = nil, at range: SourceRange?)
  {
    diagnostics.append(
      Diagnostic(code, argument, at: range.map { Diagnostic.Place($0, in: text) }))
  }

  // MARK: What is left

  /// The runs of ink within `extent` that nothing claims.
  func unclaimed(in extent: SourceRange) -> [SourceRange] {
    var runs: [SourceRange] = []
    var position = extent.start
    var ranges = claims.map(\.range)
    ranges.sort { $0.start < $1.start }
    for range in ranges {
      if range.start > position { appendInk(SourceRange(position, range.start), to: &runs) }
      position = max(position, range.end)
    }
    appendInk(SourceRange(position, extent.end), to: &runs)
    return runs
  }

  private func appendInk(_ range: SourceRange, to runs: inout [SourceRange]) {
    let ink = text.ink(in: range)
    if !ink.isEmpty { runs.append(ink) }
  }

  /// The account of `whole`, every byte of it, of which `extent` is the document and the rest
  /// belongs to others.
  func pieces(in whole: SourceRange, outside extent: SourceRange) -> [Accounting.Piece] {
    let others = [SourceRange(whole.start, extent.start), SourceRange(extent.end, whole.end)]
      .filter { !$0.isEmpty }
    let claims =
      claims
      + others.map { Claim(range: $0, claimant: .furniture(.otherPart), rank: -1) }
    let sorted = claims.sorted { $0.range.start < $1.range.start }
    var boundaries = Set([whole.start, whole.end])
    for claim in claims {
      boundaries.insert(claim.range.start)
      boundaries.insert(claim.range.end)
    }
    let cuts = boundaries.sorted()
    var pieces: [Accounting.Piece] = []
    var open: [Claim] = []
    var next = 0
    for (start, end) in zip(cuts, cuts.dropFirst()) {
      open.removeAll { $0.range.end <= start }
      while next < sorted.count, sorted[next].range.start <= start {
        open.append(sorted[next])
        next += 1
      }
      let range = SourceRange(start, end)
      if let claim = open.max(by: { $0.rank < $1.rank }) {
        append(Accounting.Piece(range: range, claim: accounting(of: claim)), to: &pieces)
      } else {
        appendGap(range, to: &pieces)
      }
    }
    return pieces
  }

  private func accounting(of claim: Claim) -> Accounting.Claim {
    switch claim.claimant {
    case .field(let index): .field(fields[index].pointer)
    case .furniture(let what): .furniture(what)
    }
  }

  private func appendGap(_ gap: SourceRange, to pieces: inout [Accounting.Piece]) {
    var runs: [SourceRange] = []
    appendInk(gap, to: &runs)
    guard let ink = runs.first else {
      append(Accounting.Piece(range: gap, claim: .space), to: &pieces)
      return
    }
    append(Accounting.Piece(range: SourceRange(gap.start, ink.start), claim: .space), to: &pieces)
    append(Accounting.Piece(range: ink, claim: .unclaimed), to: &pieces)
    append(Accounting.Piece(range: SourceRange(ink.end, gap.end), claim: .space), to: &pieces)
  }

  private func append(_ piece: Accounting.Piece, to pieces: inout [Accounting.Piece]) {
    guard !piece.range.isEmpty else { return }
    if let last = pieces.last, last.claim == piece.claim, last.range.end == piece.range.start {
      pieces[pieces.count - 1].range = SourceRange(last.range.start, piece.range.end)
    } else {
      pieces.append(piece)
    }
  }
}
