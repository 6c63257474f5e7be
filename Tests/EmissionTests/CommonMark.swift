import Foundation

/// What `cmark`, the reference implementation of CommonMark, reads in a text.
struct CommonMark {
  /// A paragraph, a heading, or an entry without a text.
  struct Leaf: Equatable, CustomStringConvertible {
    /// The block, and outside of it the quotes, lists and entries that it stands in.
    var path: String
    /// Its text; a hard break is a line feed.
    var text: String

    var description: String { "\(path): \(text.debugDescription)" }

    // Compared as bytes: strings of different but equivalent scalars are equal.
    static func == (left: Leaf, right: Leaf) -> Bool {
      left.path == right.path && left.text.utf8.elementsEqual(right.text.utf8)
    }
  }

  /// The program; nil where it is not installed.
  static let program: URL? = ["/usr/bin/cmark", "/usr/local/bin/cmark", "/opt/homebrew/bin/cmark"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }.map { URL(filePath: $0) }

  /// Whether tests that need the program run: where the project is checked they must.
  static let isExpected = program != nil || ProcessInfo.processInfo.environment["CI"] != nil

  private struct Missing: Error {}

  /// The blocks of `markdown`, in order.
  static func leaves(of markdown: [UInt8]) throws -> [Leaf] {
    guard let program else { throw Missing() }
    let file = FileManager.default.temporaryDirectory.appending(path: "fraga-\(UUID()).md")
    try Data(markdown).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    let output = Pipe()
    process.executableURL = program
    process.arguments = ["-t", "xml", file.path]
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Missing() }
    var reader = XMLOutput(bytes: [UInt8](data))
    return reader.leaves()
  }
}

/// Reads what `cmark -t xml` writes. No XML parser would do: it would take the carriage returns
/// of texts for line feeds.
private struct XMLOutput {
  let bytes: [UInt8]
  private var position = 0
  private var containers: [(name: String, entries: Int, isEmpty: Bool)] = []
  private var found: [CommonMark.Leaf] = []
  /// For each open list, where the paths that name it begin.
  private var firstLeaves: [Int] = []

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func leaves() -> [CommonMark.Leaf] {
    var text = ""
    while let tag = nextTag() {
      let name = tag.prefix { $0 != " " && $0 != "/" }
      let isClosed = tag.hasSuffix("/")
      switch name {
      case "": close(String(tag.dropFirst()), &text)
      case "text", "code", "html_inline", "html_block":
        let content = isClosed ? "" : nextText()
        if name != "html_block" { text += name == "text" ? content : "<\(name)>\(content)" }
      case "linebreak": text += "\n"
      case "softbreak": text += "<softbreak>"
      case "emph", "link", "image": text += "<\(name)>"
      case "strong": break
      case "?xml", "!DOCTYPE", "document": break
      default: open(String(tag), isClosed: isClosed, &text)
      }
    }
    return found
  }

  private mutating func open(_ tag: String, isClosed: Bool, _ text: inout String) {
    if let last = containers.indices.last { containers[last].isEmpty = false }
    let name = tag.prefix { $0 != " " && $0 != "/" }
    let kept = ["level", "type", "start", "delim"].compactMap { key -> String? in
      guard let range = tag.range(of: " \(key)=\"") else { return nil }
      return String(tag[range.upperBound...].prefix { $0 != "\"" })
    }
    if name == "item", let last = containers.indices.last { containers[last].entries += 1 }
    containers.append((([String(name)] + kept).joined(separator: " "), 0, true))
    if name == "list" { firstLeaves.append(found.count) }
    text = ""
    if isClosed { close(String(name), &text) }
  }

  private mutating func close(_ name: String, _ text: inout String) {
    switch name {
    case "text", "code", "html_inline", "html_block", "strong", "emph", "link", "image": return
    case "document": return
    default: break
    }
    guard let last = containers.last else { return }
    let isLeaf = name == "paragraph" || name == "heading" || (name == "item" && last.isEmpty)
    if isLeaf || !["list", "item", "block_quote"].contains(name) {
      let path = containers.map(\.name).joined(separator: "/")
      found.append(CommonMark.Leaf(path: path, text: text))
    }
    containers.removeLast()
    text = ""
    if name == "list", let first = firstLeaves.popLast() {
      // The number of entries tells two lists from one.
      let depth = containers.count
      for index in first..<found.count {
        var steps = found[index].path.split(separator: "/").map(String.init)
        steps[depth] += " of \(last.entries)"
        found[index].path = steps.joined(separator: "/")
      }
    }
  }

  private mutating func nextTag() -> String? {
    guard let start = bytes[position...].firstIndex(of: UInt8(ascii: "<")),
      let end = bytes[start...].firstIndex(of: UInt8(ascii: ">"))
    else { return nil }
    position = end + 1
    return String(decoding: bytes[start + 1..<end], as: UTF8.self)
  }

  private mutating func nextText() -> String {
    let end = bytes[position...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.endIndex
    defer { position = end }
    // `&amp;` last, so that what it makes is not read again; by scalars, so that a combining
    // mark behind an entity is no obstacle.
    var text = String(decoding: bytes[position..<end], as: UTF8.self)
    for (entity, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")] {
      text = text.replacingOccurrences(of: entity, with: character, options: .literal)
    }
    return text
  }
}
