import Emission
import JSONText
import LibXML2
import Testing

/// How the compliance suite reads each format: by parsers that know nothing of the emitter.
extension OutputFormat {
  /// The values in `bytes`, which must be well-formed: every text, attribute and cell whole.
  func values(in bytes: [UInt8]) throws -> Set<[UInt8]> {
    let texts: [String] =
      switch self {
      case .json: try jsonValues(in: bytes)
      case .xml: markupValues(in: try XMLDocument(parsing: bytes, sizeLimit: 1 << 30).root)
      case .markdown: try frontMatterValues(in: bytes)
      }
    return Set(texts.map { Array($0.utf8) })
  }

  /// Whether the format has a place for the value that the JSON document has at `place`; what it
  /// has none for is said in its documentation.
  func carries(_ place: String) -> Bool {
    switch self {
    case .json, .xml: true
    case .markdown:
      // The body is compared by cmark, see `MarkdownReadBackTests`.
      !["/body", "/metadata", "/spans", "/unclaimed", "/diagnostics"].contains {
        place.hasPrefix($0)
      }
    }
  }

  /// What the format makes of `value`; the same where it can hold all of its characters.
  func carried(_ value: String) -> String {
    switch self {
    case .json, .markdown: value
    case .xml:
      String(
        decoding: XMLCharacter.replacingForbidden(Array(value.utf8)).bytes, as: UTF8.self)
    }
  }
}

private func jsonValues(in bytes: [UInt8]) throws -> [String] {
  func leaves(_ value: JSONValue) -> [String] {
    switch value {
    case .null: []
    case .boolean(let boolean): ["\(boolean)"]
    case .integer(let integer): ["\(integer)"]
    case .number(let text), .string(let text): [text]
    case .array(let elements): elements.flatMap(leaves)
    case .object(let members): members.flatMap { leaves($0.value) }
    }
  }
  return leaves(try JSONParser.parse(bytes))
}

private func markupValues(in root: XMLElement) -> [String] {
  var values: [String] = []
  var open = [root]
  while let element = open.popLast() {
    values.append(element.name)
    values += element.attributes.map(\.value)
    if element.elements.isEmpty { values.append(element.text) }
    open += element.elements
  }
  return values
}

/// The scalars of front matter: those in quotes with their escapes resolved, and all others as
/// they stand behind a key or a dash.
private func frontMatterValues(in bytes: [UInt8]) throws -> [String] {
  let text = String(decoding: bytes, as: UTF8.self).unicodeScalars
  let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  try #require(lines.first == "---")
  return try lines.dropFirst().prefix { $0 != "---" }.map { line in
    guard let quote = line.unicodeScalars.firstIndex(of: "\"") else {
      return String(line.split(separator: " ").last ?? "")
    }
    return try unquoted(line.unicodeScalars[quote...])
  }
}

private func unquoted(_ quoted: Substring.UnicodeScalarView) throws -> String {
  var text = String.UnicodeScalarView()
  var rest = quoted.dropFirst()
  while let scalar = rest.popFirst(), scalar != "\"" {
    guard scalar == "\\" else {
      text.append(scalar)
      continue
    }
    let next = rest.popFirst()
    let escape = try #require(next)
    switch escape {
    case "n": text.append("\n")
    case "t": text.append("\t")
    case "r": text.append("\r")
    case "x", "u":
      let digits = String(String.UnicodeScalarView(rest.prefix(escape == "x" ? 2 : 4)))
      text.append(try #require(UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init)))
      rest = rest.dropFirst(digits.count)
    default: text.append(escape)
    }
  }
  try #require(rest.isEmpty, "text behind the quotation mark")
  return String(text)
}
