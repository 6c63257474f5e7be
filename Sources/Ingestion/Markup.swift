/// Tells HTML from text that has a `<` in it.
enum Markup {
  /// The elements that pieces of HTML in archives are made of.
  private static let names: Set<String> = [
    "!doctype", "a", "article", "b", "blockquote", "body", "br", "center", "dir", "div", "em",
    "font", "h1", "h2", "h3", "h4", "h5", "h6", "head", "hr", "html", "i", "li", "main", "meta",
    "ol", "p", "pre", "section", "span", "strong", "sub", "sup", "table", "tbody", "td", "th",
    "title", "tr", "u", "ul",
  ]

  /// Whether at least two tags of HTML begin in `text` between `start` and `limit`; one may be a
  /// quotation.
  static func holdsTags(_ text: [UInt8], from start: Int, before limit: Int) -> Bool {
    var tags = 0
    var next = text.firstPlace(of: [UInt8(ascii: "<")], from: start, before: limit)
    while let open = next {
      if isTag(text, at: open) { tags += 1 }
      if tags == 2 { return true }
      next = text.firstPlace(of: [UInt8(ascii: "<")], from: open + 1, before: limit)
    }
    return false
  }

  private static func isTag(_ text: [UInt8], at open: Int) -> Bool {
    var index = open + 1
    if index < text.count, text[index] == UInt8(ascii: "/") { index += 1 }
    var name: [UInt8] = []
    while index < text.count, name.count < 11 {
      let byte = text[index].lowercasedASCII
      guard (0x61...0x7A).contains(byte) || (0x31...0x36).contains(byte) || byte == 0x21 else {
        break
      }
      name.append(byte)
      index += 1
    }
    guard index < text.count else { return false }
    switch text[index] {
    case UInt8(ascii: ">"), UInt8(ascii: "/"), 0x20, 0x09, 0x0A, 0x0D:
      return names.contains(String(decoding: name, as: UTF8.self))
    default: return false
    }
  }
}
