/// Writes in the usual way what libxml2 has no name for, though it stands in HTML and browsers
/// know what it means.
enum HTMLRepair {
  /// The same document: word processors' `<![if …]>`, which would be shown as text, is an
  /// instruction; control characters, which would be dropped and let words run together, are
  /// spaces; `&aring` without semicolon has one. Linear.
  static func usual(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    let span = bytes.span
    /// What is copied so far; nothing is as long as nothing is unusual.
    var copied = 0
    var index = 0
    while index < span.count {
      let byte = span[index]
      if byte > 0x3C || isUsual(byte) {
        index += 1
        continue
      }
      var replacement: [UInt8] = []
      var next = index + 1
      if byte == UInt8(ascii: "<") {
        if isUnknownDeclaration(span, at: index) {
          // A processing instruction ends where such a declaration does.
          replacement = Array("<?x".utf8)
          next = index + 3
        }
      } else if byte == UInt8(ascii: "&") {
        if let end = endOfOpenReference(span, at: index) {
          replacement = bytes[index..<end] + [UInt8(ascii: ";")]
          next = end
        }
      } else {
        replacement = [0x20]
      }
      if !replacement.isEmpty {
        result += bytes[copied..<index]
        result += replacement
        copied = next
      }
      index = next
    }
    if copied == 0 { return bytes }
    result += bytes[copied...]
    return result
  }

  /// Whether a byte up to `<` is none of those that may need another spelling.
  private static func isUsual(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "<"), UInt8(ascii: "&"), 0x01..<0x09, 0x0B, 0x0C, 0x0E..<0x20: false
    default: true
    }
  }

  /// Whether `<!` stands at `index` and begins neither a comment nor a DOCTYPE.
  private static func isUnknownDeclaration(_ bytes: Span<UInt8>, at index: Int) -> Bool {
    guard index + 2 < bytes.count, bytes[index + 1] == UInt8(ascii: "!") else { return false }
    switch bytes[index + 2] {
    case UInt8(ascii: "-"), UInt8(ascii: "d"), UInt8(ascii: "D"), UInt8(ascii: ">"): return false
    default: return true
    }
  }

  /// Where a reference by name ends that begins at `index` and has no semicolon; nil for all
  /// else.
  private static func endOfOpenReference(_ bytes: Span<UInt8>, at index: Int) -> Int? {
    var end = index + 1
    var name: [UInt8] = []
    while end < bytes.count, name.count <= 32, isLetterOrDigit(bytes[end]) {
      name.append(bytes[end])
      end += 1
    }
    guard name.count >= 2, end == bytes.count || bytes[end] != UInt8(ascii: ";") else { return nil }
    // The longest name counts: `&aringngest` begins with å.
    for count in stride(from: min(name.count, 6), through: 2, by: -1)
    where names.contains(String(decoding: name.prefix(count), as: UTF8.self)) {
      return index + 1 + count
    }
    return nil
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  /// The names that need no semicolon (HTML Standard, 13.5), those of HTML 2 and 3.2.
  private static let names: Set<String> = Set(
    """
    AElig Aacute Acirc Agrave Aring Atilde Auml Ccedil ETH Eacute Ecirc Egrave Euml Iacute Icirc \
    Igrave Iuml Ntilde Oacute Ocirc Ograve Oslash Otilde Ouml THORN Uacute Ucirc Ugrave Uuml \
    Yacute aacute acirc acute aelig agrave amp aring atilde auml brvbar ccedil cedil cent copy \
    curren deg divide eacute ecirc egrave eth euml frac12 frac14 frac34 gt iacute icirc iexcl \
    igrave iquest iuml laquo lt macr micro middot nbsp not ntilde oacute ocirc ograve ordf ordm \
    oslash otilde ouml para plusmn pound quot raquo reg sect shy sup1 sup2 sup3 szlig thorn times \
    uacute ucirc ugrave uml uuml yacute yen yuml
    """.split(separator: " ").map(String.init))
}
