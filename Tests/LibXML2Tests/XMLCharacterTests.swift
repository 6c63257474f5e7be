import LibXML2
import Testing

@Suite struct `Characters that XML can carry` {
  @Test(arguments: [
    (0x00, false), (0x01, false), (0x08, false), (0x09, true), (0x0A, true), (0x0B, false),
    (0x0C, false), (0x0D, true), (0x1F, false), (0x20, true), (0x7F, true), (0x85, true),
    (0xD7FF, true), (0xE000, true), (0xFFFD, true), (0xFFFE, false), (0xFFFF, false),
    (0x10000, true), (0x1FFFE, true), (0x10FFFF, true),
  ])
  func `the bounds are those of the Char production`(value: Int, allowed: Bool) throws {
    let scalar = try #require(Unicode.Scalar(UInt32(value)))
    #expect(XMLCharacter.isAllowed(scalar) == allowed)
  }

  @Test func `the byte filter and the scalar rule agree about every scalar`() {
    var disagreeing: [UInt32] = []
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let bytes = Array(UTF8.encode(scalar).map(Array.init) ?? [])
      let (result, replaced) = XMLCharacter.replacingForbidden(bytes)
      let expected = XMLCharacter.isAllowed(scalar) ? bytes : XMLCharacter.replacement
      if result != expected || replaced != (result == bytes ? 0 : 1), value != 0xFFFD {
        disagreeing.append(value)
      }
    }
    #expect(disagreeing == [])
  }

  @Test(arguments: [
    ("a\u{C}b", "a\u{FFFD}b", 1), ("\u{0}\u{1}", "\u{FFFD}\u{FFFD}", 2),
    ("å\u{FFFE}ä\u{FFFF}ö", "å\u{FFFD}ä\u{FFFD}ö", 2), ("\t\r\n 👍", "\t\r\n 👍", 0), ("", "", 0),
  ])
  func `what cannot be carried is replaced and counted`(
    text: String, expected: String, count: Int
  ) {
    let (bytes, replaced) = XMLCharacter.replacingForbidden(Array(text.utf8))
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
    #expect(replaced == count)
  }

  @Test func `bytes that are not UTF-8 become what decoding would make of them`() {
    let leads: [UInt8] = [
      0x41, 0x80, 0xBF, 0xC0, 0xC2, 0xDF, 0xE0, 0xE1, 0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF4, 0xF5,
      0xFF,
    ]
    let trails: [UInt8] = [0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBD, 0xC3, 0xED]
    for lead in leads {
      for second in trails {
        for third in trails {
          for fourth in trails {
            let bytes = [lead, second, third, fourth]
            for length in 1...4 {
              let cut = Array(bytes.prefix(length))
              let (result, _) = XMLCharacter.replacingForbidden(cut)
              #expect(result == Array(String(decoding: cut, as: UTF8.self).utf8), "\(cut)")
            }
          }
        }
      }
    }
  }
}
