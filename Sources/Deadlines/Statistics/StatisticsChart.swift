public import Source
import WrittenQuestions

/// A chart of who answers in time, as SVG: a bar a group, which patterns and numbers divide, so
/// that it is read without colour, in print too.
public struct StatisticsChart: Sendable {
  private static let width = 860
  private static let left = 230
  private static let right = 150
  private static let top = 92
  private static let rowHeight = 28
  private static let barHeight = 18
  private static let longestLabel = 30

  private let language: Language

  /// A chart with words in `language`.
  public init(language: Language) { self.language = language }

  /// The parts of a bar, from left to right.
  private enum Part: CaseIterable {
    case inTime, late, overdue

    func count(in tally: TimelinessTally) -> Int {
      switch self {
      case .inTime: tally.inTime
      case .late: tally.late
      case .overdue: tally.overdue
      }
    }

    var name: Bilingual {
      switch self {
      case .inTime: Bilingual("answered in time", "besvarad i tid")
      case .late: Bilingual("answered late", "besvarad sent")
      case .overdue: Bilingual("overdue", "försenad, obesvarad")
      }
    }

    /// White, hatched, black: told apart by any eye and any printer.
    var fill: String {
      switch self {
      case .inTime: "#ffffff"
      case .late: "url(#hatched)"
      case .overdue: "#222222"
      }
    }
  }

  /// The chart of the groups by `dimension`.
  public func render(
    _ statistics: TimelinessStatistics, by dimension: TimelinessStatistics.Dimension
  ) -> String {
    let groups = statistics.groups(by: dimension).filter { group in
      Part.allCases.contains { $0.count(in: group.tally) > 0 }
    }
    let height = Self.top + max(groups.count, 1) * Self.rowHeight + 34
    let title = Bilingual(
      "Answers in time and late, by \(dimension.name.english)",
      "Svar i tid och sent, efter \(dimension.name.swedish)"
    ).text(in: language)
    let moment = statistics.moment.local.description
    let longest = groups.map { Self.sum(of: $0.tally) }.max() ?? 1
    var lines = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(Self.width)\" height=\"\(height)\" "
        + "viewBox=\"0 0 \(Self.width) \(height)\" role=\"img\" aria-labelledby=\"title desc\" "
        + "font-family=\"sans-serif\" font-size=\"13\" fill=\"#222222\">",
      "<title id=\"title\">\(Self.escaped(title))</title>",
      "<desc id=\"desc\">\(Self.escaped(description(of: groups)))</desc>",
      "<defs><pattern id=\"hatched\" width=\"7\" height=\"7\" patternUnits=\"userSpaceOnUse\" "
        + "patternTransform=\"rotate(45)\"><rect width=\"7\" height=\"7\" fill=\"#ffffff\"/>"
        + "<rect width=\"3\" height=\"7\" fill=\"#8a8a8a\"/></pattern></defs>",
      "<rect width=\"\(Self.width)\" height=\"\(height)\" fill=\"#ffffff\"/>",
      Self.text(title, x: 16, y: 28, "font-size=\"17\" font-weight=\"bold\""),
    ]
    lines += legend()
    for (index, group) in groups.enumerated() {
      lines += bar(group, y: Self.top + index * Self.rowHeight, longest: longest)
    }
    if groups.isEmpty {
      let nothing = Bilingual("nothing to show", "inget att visa").text(in: language)
      lines.append(Self.text(nothing, x: 16, y: Self.top + 14))
    }
    let asOf = Bilingual("as of", "läget").text(in: language)
    let source = "\(Document.attribution), \(asOf) \(moment)"
    lines.append(Self.text(source, x: 16, y: height - 12, "font-size=\"11\""))
    return (lines + ["</svg>"]).joined(separator: "\n") + "\n"
  }

  private func legend() -> [String] {
    var x = 16
    return Part.allCases.flatMap { part -> [String] in
      let name = part.name.text(in: language)
      defer { x += 56 + name.count * 8 }
      return [Self.box(part, x: x, y: 48, width: 26), Self.text(name, x: x + 33, y: 62)]
    }
  }

  private func bar(_ group: TimelinessStatistics.Group, y: Int, longest: Int) -> [String] {
    let room = Self.width - Self.left - Self.right
    let label = group.name ?? Bilingual("unknown", "okänt").text(in: language)
    var lines = [
      Self.text(
        label.count > Self.longestLabel ? label.prefix(Self.longestLabel - 1) + "…" : label,
        x: Self.left - 10, y: y + 14, "text-anchor=\"end\"")
    ]
    var (x, counted) = (Self.left, 0)
    for part in Part.allCases {
      let count = part.count(in: group.tally)
      guard count > 0 else { continue }
      // Ends are rounded, not widths, so that sums stay sums.
      counted += count
      let end = Self.left + counted * room / longest
      lines.append(Self.box(part, x: x, y: y, width: max(end - x, 1)))
      x = max(end, x + 1)
    }
    let numbers = Part.allCases.map { "\($0.count(in: group.tally))" }.joined(separator: " · ")
    lines.append(Self.text(numbers, x: x + 8, y: y + 14))
    return lines
  }

  private static func box(_ part: Part, x: Int, y: Int, width: Int) -> String {
    "<rect x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(barHeight)\" "
      + "fill=\"\(part.fill)\" stroke=\"#222222\"/>"
  }

  private static func text(
    _ text: some StringProtocol, x: Int, y: Int, _ attributes: String = ""
  ) -> String {
    let space = attributes.isEmpty ? "" : " "
    return "<text x=\"\(x)\" y=\"\(y)\"\(space)\(attributes)>\(escaped(String(text)))</text>"
  }

  /// What the chart shows, for those who hear it.
  private func description(of groups: [TimelinessStatistics.Group]) -> String {
    groups.map { group in
      let parts = Part.allCases.map { "\($0.count(in: group.tally)) \($0.name.text(in: language))" }
      return "\(group.name ?? "–"): " + parts.joined(separator: ", ")
    }.joined(separator: "; ")
  }

  private static func sum(of tally: TimelinessTally) -> Int {
    Part.allCases.reduce(0) { $0 + $1.count(in: tally) }
  }

  /// The text with what XML would take for markup escaped, and what it cannot hold replaced.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in printable(text).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
