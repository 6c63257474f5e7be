public import Testing

/// A way in which one text is printed, copied or extracted differently while it says the same.
public struct Variation: Sendable, CustomTestStringConvertible {
  /// What remains the same in the document.
  public enum Keeps: Sendable {
    /// All of it.
    case everything
    /// All but where the paragraphs of the running text end.
    case allButParagraphs
    /// All but the signs that it changes in print: dashes, quotation marks.
    case allButSigns
  }

  /// Its name in the list of tests.
  public let testDescription: String
  /// What it leaves as it is.
  public let keeps: Keeps

  private let change: @Sendable (String, inout SplitMix64) -> String

  init(
    _ name: String, keeps: Keeps = .everything,
    _ change: @escaping @Sendable (String, inout SplitMix64) -> String
  ) {
    testDescription = name
    self.keeps = keeps
    self.change = change
  }

  /// `text` printed otherwise; the same `seed` gives the same print.
  public func callAsFunction(_ text: String, seed: UInt64) -> String {
    var random = SplitMix64(seed: seed)
    return change(text, &random)
  }

  /// All of them.
  public static let all = spaces + lines + letters + signs + heads
}

extension Variation {
  /// Other white space between words and around lines.
  static let spaces = [
    Variation("spaces at line ends") { text, random in
      lines(of: text).map { $0 + String(repeating: " ", count: .random(in: 0...3, using: &random)) }
        .joined(separator: "\n")
    },
    Variation("indented lines") { text, random in
      let indents = ["", "  ", "\t", "        ", "\u{A0}\u{A0}", "\u{3000}"]
      return lines(of: text).map { $0.isEmpty ? $0 : indents.any(&random) + $0 }
        .joined(separator: "\n")
    },
    Variation("no-break spaces") { text, random in
      replaced(text, " ", by: ["\u{A0}", " "], &random)
    },
    Variation("no space but no-break spaces") { text, _ in replaced(text, " ", by: "\u{A0}") },
    Variation("tabs for spaces") { text, _ in replaced(text, " ", by: "\t") },
    Variation("several spaces for one") { text, random in
      replaced(text, " ", by: [" ", "  ", "   ", " \u{2009}"], &random)
    },
  ]

  /// Other line ends and blank lines.
  static let lines = [
    Variation("CRLF") { text, _ in replaced(text, "\n", by: "\r\n") },
    Variation("CR") { text, _ in replaced(text, "\n", by: "\r") },
    Variation("the separators of Unicode") { text, random in
      replaced(text, "\n", by: ["\u{2028}", "\u{2029}", "\u{85}"], &random)
    },
    Variation("a byte order mark") { text, _ in "\u{FEFF}" + text },
    Variation("more blank lines") { text, random in
      lines(of: text).map {
        isBlank($0) ? String(repeating: "\n", count: .random(in: 0...2, using: &random)) : $0
      }.joined(separator: "\n")
    },
    Variation("no blank lines", keeps: .allButParagraphs) { text, _ in
      lines(of: text).filter { !isBlank($0) }.joined(separator: "\n")
    },
    Variation("blank lines everywhere", keeps: .allButParagraphs) { text, _ in
      lines(of: text).joined(separator: "\n\n")
    },
    Variation("blank lines that hold spaces") { text, random in
      let blanks = ["", " ", "\u{A0}", "\t", "\u{200B}"]
      return lines(of: text).map { $0.isEmpty ? blanks.any(&random) : $0 }.joined(separator: "\n")
    },
    Variation("narrow lines", keeps: .allButParagraphs) { text, random in
      wrapped(text, at: .random(in: 66...90, using: &random))
    },
  ]

  static func lines(of text: String) -> [String] {
    text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  static func isBlank(_ line: String) -> Bool {
    line.unicodeScalars.allSatisfy { $0.properties.isWhitespace || $0.value == 0x200B }
  }

  static func replaced(_ text: String, _ scalar: Unicode.Scalar, by other: String) -> String {
    text.unicodeScalars.split(separator: scalar, omittingEmptySubsequences: false)
      .map(String.init).joined(separator: other)
  }

  static func replaced(
    _ text: String, _ scalar: Unicode.Scalar, by others: [String], _ random: inout SplitMix64
  ) -> String {
    var result = ""
    for next in text.unicodeScalars {
      if next == scalar {
        result += others.any(&random)
      } else {
        result.unicodeScalars.append(next)
      }
    }
    return result
  }

  /// Wraps each line that is wider than `width`; a paragraph that was one line is set apart.
  private static func wrapped(_ text: String, at width: Int) -> String {
    var result: [String] = []
    for line in lines(of: text) {
      guard line.count > width else {
        result.append(line)
        continue
      }
      var row = ""
      for word in line.split(separator: " ") {
        if !row.isEmpty, row.count + 1 + word.count > width {
          result.append(row)
          row = ""
        }
        row += (row.isEmpty ? "" : " ") + word
      }
      result.append(row)
      if ".?!:".contains(line.last ?? " ") { result.append("") }
    }
    return result.joined(separator: "\n")
  }
}

extension Array where Element == String {
  /// One of the elements; of none the empty text.
  func any(_ random: inout SplitMix64) -> String { randomElement(using: &random) ?? "" }
}
