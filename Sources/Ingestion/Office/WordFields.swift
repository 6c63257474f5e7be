/// The fields of a DOCX: places whose text a program works out. Their results are read, their
/// codes are not.
struct WordFields {
  private enum Phase {
    case code
    case result
    /// The result is one that the reader knows better.
    case replacedResult
  }

  /// The longest code that is looked at, in bytes.
  static let codeLength = 64
  /// How deep fields are looked at; nobody nests them as deep.
  private static let depth = 32

  /// The page on which the part shows, where that is known.
  let page: Int?
  /// How many pages there are, where that is known.
  let pageCount: Int?

  private var open: [(phase: Phase, code: [UInt8])] = []
  /// How many fields are open within the innermost that is looked at.
  private var deeper = 0
  /// Whether every field that begins also ends. Otherwise all that follows could be lost as code.
  private let isBalanced: Bool
  /// How many texts stand before each node, where there are alternatives to choose from.
  private let texts: [Int32]

  /// The fields of a part.
  init(_ xml: OfficeXML<WordName>, page: Int? = nil, pageCount: Int? = nil) {
    self.page = page
    self.pageCount = pageCount
    isBalanced = !xml.mentions(.fieldCharacter) || WordFields.isBalanced(xml)
    guard xml.mentions(.alternatives) || xml.mentions(.simpleField) else {
      texts = []
      return
    }
    var texts: [Int32] = [0]
    texts.reserveCapacity(xml.count + 1)
    var count: Int32 = 0
    for node in 0..<xml.count {
      switch xml.name(of: node) {
      case .text, .formulaText, .drawingText, .symbol: count += 1
      case nil, .some: break
      }
      texts.append(count)
    }
    self.texts = texts
  }

  /// Whether texts stand among the nodes.
  func holdsText(_ nodes: Range<Int>) -> Bool {
    guard nodes.upperBound < texts.count else { return true }
    return texts[nodes.upperBound] > texts[nodes.lowerBound]
  }

  /// Whether texts stand in an element.
  func holdsText(inside node: Int, of xml: OfficeXML<WordName>) -> Bool {
    holdsText(node..<xml.end(of: node))
  }

  /// Whether a code is being read, or a result that was replaced.
  var suppressText: Bool { isBalanced && open.contains { $0.phase != .result } }

  /// Takes note of text in a code.
  mutating func read(code: ArraySlice<UInt8>) {
    guard deeper == 0, let last = open.last, last.phase == .code else { return }
    let room = WordFields.codeLength - last.code.count
    if room > 0 { open[open.count - 1].code += code.prefix(room) }
  }

  /// Begins, divides or ends a field, and gives a number that stands here for its result; nil
  /// within the code of another field.
  mutating func meet(_ type: String?) -> String? {
    switch type {
    case "begin"?:
      if open.count < WordFields.depth { open.append((.code, [])) } else { deeper += 1 }
    case "separate"?:
      guard deeper == 0, let last = open.last, last.phase == .code else { return nil }
      open[open.count - 1].phase = .result
      guard let number = number(of: last.code, hasResult: true), isBalanced else { return nil }
      open.removeLast()
      defer { open.append((.replacedResult, [])) }
      return suppressText ? nil : number
    case "end"?:
      guard deeper == 0 else {
        deeper -= 1
        return nil
      }
      guard let last = open.popLast(), last.phase == .code, !suppressText else { return nil }
      return number(of: last.code, hasResult: false)
    default: break
    }
    return nil
  }

  /// The number that stands for a field's result; nil where its result is to be read.
  func number(of code: [UInt8], hasResult: Bool) -> String? {
    let words = code.split(whereSeparator: { $0 <= 0x20 }).prefix(1)
    switch words.first.map({ String(decoding: $0, as: UTF8.self).uppercased() }) {
    case "PAGE"?: return page.map { "\($0)" } ?? (hasResult ? nil : "1")
    case "NUMPAGES"?, "SECTIONPAGES"?: return hasResult ? nil : "\(pageCount ?? 1)"
    default: return nil
    }
  }

  private static func isBalanced(_ xml: OfficeXML<WordName>) -> Bool {
    var depth = 0
    var node = 0
    while node < xml.count {
      switch xml.name(of: node) {
      case .deleted, .movedFrom:
        node = xml.end(of: node)
        continue
      case .fieldCharacter:
        switch xml.string(.fieldCharacterType, of: node) {
        case "begin"?: depth += 1
        case "end"?: depth -= 1
        default: break
        }
        if depth < 0 { return false }
      case nil, .some: break
      }
      node += 1
    }
    return depth == 0
  }
}
