/// A letter taken apart, to be set in other ways.
public struct LetterParts {
  /// The page mark, heading, addressee, and number with title.
  public var head: [String] = []
  /// The paragraphs of the text, each on one line.
  public var paragraphs: [String] = []
  /// From *Från Riksdagsförvaltningen* to the deadline.
  public var forwarding: [String] = []
  /// From the dots to the official.
  public var signature: [String] = []
  /// All lines as they were, blank ones too.
  public var lines: [String]

  /// Takes apart a letter in the order of the seed letter: a head of four lines, the text, four
  /// lines of forwarding, the signature.
  public init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    while lines.last?.isEmpty == true { lines.removeLast() }
    var paragraph: [String] = []
    func end() {
      guard !paragraph.isEmpty else { return }
      paragraphs.append(paragraph.joined(separator: " "))
      paragraph = []
    }
    var isForwarding = false
    for line in lines {
      let trimmed = Self.trimmed(line)
      if trimmed == "Från Riksdagsförvaltningen" {
        end()
        isForwarding = true
      }
      if trimmed.isEmpty {
        end()
      } else if head.count < 4, !isForwarding {
        head.append(trimmed)
      } else if isForwarding {
        if forwarding.count < 4 { forwarding.append(trimmed) } else { signature.append(trimmed) }
      } else {
        paragraph.append(trimmed)
      }
    }
    end()
  }

  /// Takes apart the bytes of a letter.
  public init(_ bytes: [UInt8]) { self.init(String(decoding: bytes, as: UTF8.self)) }

  private static func trimmed(_ line: String) -> String {
    var scalars = line.unicodeScalars[...]
    while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    return String(scalars)
  }
}
