import Testing
import Zlib

@Suite struct `Deflated bytes` {
  private let text = Array(String(repeating: "Till statsrådet Åsa Regnér. ", count: 40).utf8)

  private func error(_ bytes: [UInt8], size: Int) -> DeflateError? {
    do throws(DeflateError) {
      _ = try Inflating.inflate(bytes.span, size: size)
      return nil
    } catch {
      return error
    }
  }

  @Test func `come back as they were`() throws {
    let packed = try Deflating.deflate(text.span)
    #expect(packed.count < text.count / 5)
    #expect(try Inflating.inflate(packed.span, size: text.count) == text)
  }

  @Test func `may be none`() throws {
    let packed = try Deflating.deflate([UInt8]().span)
    #expect(try Inflating.inflate(packed.span, size: 0).isEmpty)
    // RFC 1951, 3.2.6: the last block, of fixed codes, with nothing but its end.
    #expect(try Inflating.inflate([0x03, 0x00].span, size: 0).isEmpty)
  }

  @Test func `may be stored within`() throws {
    // RFC 1951, 3.2.4: the last block, stored, three bytes long.
    let stored: [UInt8] = [0x01, 0x03, 0x00, 0xFC, 0xFF, 0x61, 0x62, 0x63]
    #expect(try Inflating.inflate(stored.span, size: 3) == Array("abc".utf8))
  }

  @Test func `are refused where they are more or less than was said`() throws {
    let packed = try Deflating.deflate(text.span)
    #expect(error(packed, size: text.count - 1) == .tooLong)
    #expect(error(packed, size: 0) == .tooLong)
    #expect(error(packed, size: text.count + 1) == .tooShort)
    #expect(error(packed + [0], size: text.count) == .tooShort)
  }

  @Test func `are refused where they break off, at every byte`() throws {
    let packed = try Deflating.deflate(text.span)
    for length in 0..<packed.count {
      #expect(error(Array(packed[..<length]), size: text.count) != nil, "\(length)")
    }
    #expect(error(Array(packed[..<(packed.count - 1)]), size: text.count) == .truncated)
  }

  @Test func `are refused where they break a rule`() {
    // RFC 1951, 3.2.3: block type 11 is reserved.
    #expect(error([0x07, 0x00], size: 4) == .damaged(at: 1))
  }

  @Test func `have the checksum that the standard gives for its example`() {
    // The check value of CRC-32 in the catalogues of checksums.
    #expect(Checksum.crc32(Array("123456789".utf8).span) == 0xCBF4_3926)
    #expect(Checksum.crc32([UInt8]().span) == 0)
  }
}
