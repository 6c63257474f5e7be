import Emission
import JSONText
import LibXML2
import Testing

/// What the compliance suite finds in an output, read by parsers that know nothing of the emitter.
struct FoundValues {
  /// Texts, attributes and cells, each whole.
  private var values: Set<[UInt8]> = []
  /// Where nothing tells one value from the next: all of the output.
  private var whole: String?

  /// Reads `bytes`, which must be well-formed.
  init(in bytes: [UInt8], of format: OutputFormat) throws {
    switch format {
    case .json, .jsonl: insert(jsonValues(in: try JSONParser.parse(bytes)))
    case .xml, .akn:
      insert(markupValues(in: try XMLDocument(parsing: bytes, sizeLimit: 1 << 30).root))
    case .markdown: insert(try frontMatterValues(in: bytes))
    case .html: insert(try pageValues(in: bytes))
    case .csv: insert(try tableValues(in: bytes))
    case .text: whole = String(decoding: bytes, as: UTF8.self)
    }
  }

  private mutating func insert(_ texts: [String]) {
    for text in texts { values.insert(Array(text.utf8)) }
  }

  func contain(_ value: String) -> Bool {
    guard let whole else { return values.contains(Array(value.utf8)) }
    return value.isEmpty || whole.utf8.firstRange(of: Array(value.utf8)) != nil
  }
}

private func jsonValues(in value: JSONValue) -> [String] {
  switch value {
  case .null: []
  case .boolean(let boolean): ["\(boolean)"]
  case .integer(let integer): ["\(integer)"]
  case .number(let text), .string(let text): [text]
  case .array(let elements): elements.flatMap(jsonValues)
  case .object(let members): members.flatMap { jsonValues(in: $0.value) }
  }
}

private func markupValues(in root: XMLElement) -> [String] {
  var values: [String] = []
  var open = [root]
  while let element = open.popLast() {
    values.append(element.name)
    for attribute in element.attributes {
      values.append(attribute.value)
      if attribute.name == "class" { values += words(of: attribute.value) }
    }
    if element.elements.isEmpty { values.append(element.text) }
    open += element.elements
  }
  return values
}

private func words(of text: String) -> [String] { text.split(separator: " ").map(String.init) }

/// The texts of a page: of each element those directly in it.
private func pageValues(in bytes: [UInt8]) throws -> [String] {
  var values: [String] = []
  var open: [[UInt8]] = []
  try HTMLParser.parse(bytes, sizeLimit: 1 << 30) { event in
    switch event {
    case .start(_, let attributes):
      values += attributes.map(\.value)
      open.append([])
    case .text(let text): if !open.isEmpty { open[open.count - 1] += text }
    case .end: values.append(String(decoding: open.popLast() ?? [], as: UTF8.self))
    case .stray(let name): Issue.record("an end without a start: \(name)")
    }
  }
  #expect(open.isEmpty)
  return values
}

/// The cells of a table, the lines in them, and what tabs divide in those.
private func tableValues(in bytes: [UInt8]) throws -> [String] {
  let rows = try parsedCSV(bytes)
  try #require(rows.count == 2)
  try #require(rows[0].count == rows[1].count)
  return rows[1].flatMap { cell -> [String] in
    let text = cell.unicodeScalars.first == "'" ? String(cell.unicodeScalars.dropFirst()) : cell
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    let cells = lines.flatMap { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    return [text, ""] + (lines + cells).map(String.init)
  }
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
