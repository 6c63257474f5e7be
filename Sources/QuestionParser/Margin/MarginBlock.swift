import Source
import WrittenQuestions

/// The forwarding block of a letter in the margin beside its text, whose lines share theirs with the
/// text: programs set it so that keep print where it stood on the page, as `pdftotext -layout` does.
///
///     Från                    vägar som sedan länge har varit i behov av
///     Riksdagsförvaltningen   underhåll och som nu måste stängas av för
///     2017-09-15              all tung trafik, vilket
struct MarginBlock {
  /// Its labels, a line each.
  private(set) var labels: [SourceRange] = []
  /// The day forwarded.
  private(set) var forwarded: SourceRange?
  /// Day and hour of the deadline, on one line or more.
  private(set) var deadline: [SourceRange] = []

  /// Everything, in order.
  var pieces: [SourceRange] {
    (labels + [forwarded].compactMap { $0 } + deadline).sorted { $0.start < $1.start }
  }

  /// Whether both days are there.
  var isWhole: Bool { forwarded != nil && !deadline.isEmpty }

  /// What comes next in a block.
  private enum Part {
    case house, houseName, houseEnd, forwarded, due, dueEnd, deadline, time, hour, nothing
  }

  private var wanted = Part.house

  /// Whether nothing more can come.
  var isComplete: Bool { wanted == .nothing }

  /// Takes `piece`, which reads as `line`, if it is what comes next.
  mutating func take(_ piece: SourceRange, reading line: [UInt8]) -> Bool {
    var scanner = ByteScanner(line)
    switch wanted {
    case .house:
      if scanner.line("från riksdagsförvaltningen") != nil {
        wanted = .forwarded
      } else if scanner.line("från") != nil {
        wanted = .houseName
      } else {
        return false
      }
      labels.append(piece)
    case .houseName:
      if scanner.line("riksdagsförvaltningen") != nil {
        wanted = .forwarded
      } else if scanner.line("riksdags-") != nil {
        wanted = .houseEnd
      } else {
        return false
      }
      labels.append(piece)
    case .houseEnd: return takeLabel("förvaltningen", piece, &scanner, then: .forwarded)
    case .forwarded:
      guard scanner.takeDate() != nil, scanner.isAtEnd else { return false }
      forwarded = piece
      wanted = .due
    case .due:
      if takeLabel("besvaras senast", piece, &scanner, then: .deadline) { return true }
      return takeLabel("besvaras", piece, &scanner, then: .dueEnd)
    case .dueEnd: return takeLabel("senast", piece, &scanner, then: .deadline)
    case .deadline:
      guard scanner.takeDate() != nil else { return false }
      scanner.skipSpace()
      guard let next = scanner.isAtEnd ? .time : Self.behindDay(&scanner) else { return false }
      deadline.append(piece)
      wanted = next
    case .time:
      guard let next = Self.behindDay(&scanner) else { return false }
      deadline.append(piece)
      wanted = next
    case .hour:
      var whole = ByteScanner(Array("kl. ".utf8) + line)
      guard whole.takeTime() != nil, whole.isAtEnd else { return false }
      deadline.append(piece)
      wanted = .nothing
    case .nothing: return false
    }
    return true
  }

  /// What comes behind the hour, which the rest of a line is; the line may be broken behind *kl.*
  private static func behindDay(_ scanner: inout ByteScanner) -> Part? {
    if scanner.takeTime() != nil { return scanner.isAtEnd ? .nothing : nil }
    guard scanner.take("kl") else { return nil }
    _ = scanner.take(ASCII.period)
    return scanner.isAtEnd ? .hour : nil
  }

  private mutating func takeLabel(
    _ label: String, _ piece: SourceRange, _ scanner: inout ByteScanner, then next: Part
  ) -> Bool {
    guard scanner.line(label) != nil else { return false }
    labels.append(piece)
    wanted = next
    return true
  }

  /// Puts what stands within `extent` into the document there. A day that the document has elsewhere
  /// is printed again here.
  func complete(_ syntax: inout QuestionSyntax, within extent: SourceRange) {
    for label in labels where extent.contains(label) { syntax.furniture.append((label, .label)) }
    if let forwarded, extent.contains(forwarded) {
      if syntax.forwarded == nil {
        syntax.forwarded = forwarded
      } else {
        syntax.repeated.append(forwarded)
      }
    }
    let deadline = deadline.filter { extent.contains($0) }
    if syntax.deadline.isEmpty {
      // Text stands between day and hour.
      syntax.deadline = deadline.map { TextReader.Line(range: $0, gap: .fields) }
    } else {
      syntax.repeated += deadline
    }
  }
}
