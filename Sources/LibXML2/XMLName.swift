import CLibXML2

extension StaticString {
  /// Whether the text is a name in XML, perhaps with a prefix; libxml2's writer takes anything.
  var isXMLName: Bool {
    // libxml2 is not asked about letters of ASCII, which nearly every name is made of.
    unsafe hasPointerRepresentation && (isLetters || xmlValidateQName(utf8Start, 0) == 0)
  }

  private var isLetters: Bool {
    let start = unsafe utf8Start
    var hasOthers = utf8CodeUnitCount == 0
    for index in 0..<utf8CodeUnitCount {
      let letter = unsafe (start[index] | 0x20) &- UInt8(ascii: "a")
      if letter >= 26 { hasOthers = true }
    }
    return !hasOthers
  }

  /// Whether both are the same bytes.
  func equals(_ other: StaticString) -> Bool {
    guard utf8CodeUnitCount == other.utf8CodeUnitCount else { return false }
    return unsafe xmlStrEqual(utf8Start, other.utf8Start) != 0
  }
}
