/// Lays out JSON for people: each member and entry on a line of its own, two spaces a level.
struct JSONLayout {
  private var output: [UInt8]
  private var depth = 0

  /// `bytes` with everything from `start` on laid out, which is one JSON value without white
  /// space. Linear, but for the white space.
  static func indented(_ bytes: [UInt8], from start: Int) -> [UInt8] {
    var layout = JSONLayout(output: Array(bytes[..<start]))
    layout.write(bytes[start...])
    return layout.output
  }

  private mutating func write(_ json: ArraySlice<UInt8>) {
    var rest = json
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "["): open(byte, &rest)
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        newLine()
        output.append(byte)
      case UInt8(ascii: ","):
        output.append(byte)
        newLine()
      case UInt8(ascii: ":"): output.append(contentsOf: ": ".utf8)
      case UInt8(ascii: "\""):
        output.append(byte)
        copyString(&rest)
      default: output.append(byte)
      }
    }
  }

  /// Empty brackets stay together.
  private mutating func open(_ bracket: UInt8, _ rest: inout ArraySlice<UInt8>) {
    output.append(bracket)
    if let next = rest.first, next == UInt8(ascii: "}") || next == UInt8(ascii: "]") {
      output.append(next)
      rest.removeFirst()
    } else {
      depth += 1
      newLine()
    }
  }

  /// Copies the rest of a string with the quotation mark that ends it.
  private mutating func copyString(_ rest: inout ArraySlice<UInt8>) {
    while let byte = rest.popFirst() {
      output.append(byte)
      if byte == UInt8(ascii: "\"") { return }
      if byte == UInt8(ascii: "\\"), let escaped = rest.popFirst() { output.append(escaped) }
    }
  }

  private mutating func newLine() {
    output.append(UInt8(ascii: "\n"))
    output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }
}
