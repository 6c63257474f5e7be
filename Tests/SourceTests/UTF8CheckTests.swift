import Source
import Testing

@Suite struct `The check of UTF-8` {
  /// Whether and where the standard library finds bytes that are no UTF-8.
  private func fault(in bytes: [UInt8]) -> Int? {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  private func faultOfText(_ bytes: [UInt8]) -> Int? {
    do throws(SourceText.InvalidEncoding) {
      _ = try SourceText(validating: bytes)
      return nil
    } catch {
      return error.offset
    }
  }

  /// Bytes at the borders of what table 3-7 of the Unicode Standard tells apart.
  private static let borders: [UInt8] = [
    0x00, 0x61, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xC3, 0xDF, 0xE0, 0xE1,
    0xEC, 0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF4, 0xF5, 0xFF,
  ]

  @Test(arguments: 0..<9)
  func `says of any three bytes what the standard library says`(before: Int) {
    for first in Self.borders {
      for second in Self.borders {
        for third in Self.borders {
          let bytes = [UInt8](repeating: 0x61, count: before) + [first, second, third]
          #expect(faultOfText(bytes) == fault(in: bytes), "\(bytes)")
          let inside = bytes + [0x80, 0x61]
          #expect(faultOfText(inside) == fault(in: inside), "\(inside)")
        }
      }
    }
  }

  @Test func `finds a byte that is missing or too many anywhere in a text`() {
    let bytes = Array("Får jag fråga – ”när” över åäö € og 👍 i slutet av en rad?\r\n".utf8)
    for index in bytes.indices {
      var missing = bytes
      missing.remove(at: index)
      #expect(faultOfText(missing) == fault(in: missing))
      for byte in Self.borders {
        var changed = bytes
        changed[index] = byte
        #expect(faultOfText(changed) == fault(in: changed))
      }
    }
  }

  @Test func `finds ends of lines at any place of a word`() throws {
    let ends = ["\n", "\r\n", "\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}"]
    for before in 0..<9 {
      for first in ends {
        for second in ends where !(first == "\r" && second == "\n") {
          let text = String(repeating: "å", count: before) + first + second + "\u{FFFD}a"
          let survey = try SourceText(validating: Array(text.utf8)).survey
          let place = 2 * before
          #expect(survey.lineBreaks.map(\.start) == [place, place + first.utf8.count])
          #expect(survey.lineBreaks.map(\.endsPage) == [first, second].map { $0 == "\u{C}" })
          #expect(survey.firstReplacement == place + first.utf8.count + second.utf8.count)
        }
      }
    }
  }
}
