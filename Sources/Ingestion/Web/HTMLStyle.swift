import LibXML2

/// What the attributes of an element say of how it is shown.
struct HTMLStyle {
  /// Whether it is not shown.
  private(set) var isHidden = false
  /// Whether it is the mark that a word processor wrote before an entry of a list.
  private(set) var isListMark = false
  /// The marks that a list or an entry asks for.
  private(set) var listType: String?
  /// The number that a list or an entry begins with.
  private(set) var number: Int?
  /// Whether a list counts down.
  private(set) var isReversed = false
  /// What the element is for, as it says itself.
  private(set) var role: String?

  init(_ attributes: [HTMLAttribute]) {
    for attribute in attributes {
      switch attribute.name {
      case "hidden": isHidden = true
      case "style": read(style: attribute.value)
      case "type": listType = listType ?? attribute.value
      case "start", "value": number = Int(attribute.value.utf8.filter { $0 > 0x20 }.prefix(9))
      case "reversed": isReversed = true
      case "role": role = attribute.value
      default: break
      }
    }
  }

  /// Reads the properties of CSS, and of word processors, that hide an element or mark a list.
  private mutating func read(style: String) {
    for declaration in style.utf8.split(separator: UInt8(ascii: ";")) {
      let bytes = declaration.lazy.filter { $0 > 0x20 }.map(\.lowercasedASCII)
      guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { continue }
      let name = String(decoding: Array(bytes[..<colon]), as: UTF8.self)
      let value = String(decoding: Array(bytes[bytes.index(after: colon)...]), as: UTF8.self)
      switch name {
      case "display": if value == "none" || value == "none!important" { isHidden = true }
      case "visibility": if value == "hidden" { isHidden = true }
      case "mso-hide": if value == "all" { isHidden = true }
      case "mso-list": if value == "ignore" { isListMark = true }
      case "list-style", "list-style-type": listType = value
      default: break
      }
    }
  }
}

extension Int {
  /// Reads an ASCII decimal number, perhaps negative.
  fileprivate init?(_ bytes: some Sequence<UInt8>) {
    self.init(String(decoding: Array(bytes), as: UTF8.self))
  }
}
