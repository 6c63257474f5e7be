import JSONText
import Testing

@Suite struct `Looking at eight bytes at a time` {
  @Test(arguments: 1...40) func `a byte is found wherever it stands`(count: Int) {
    for place in 0..<count {
      var text = [UInt8](repeating: UInt8(ascii: "a"), count: count)
      text[place] = UInt8(ascii: "<")
      #expect(ByteWord.isMarked(text.span) { $0.marks(UInt8(ascii: "<")) })
      #expect(!ByteWord.isMarked(text.span) { $0.marks(UInt8(ascii: "&")) })
    }
  }

  @Test func `nothing is found in an empty text`() {
    let text: [UInt8] = []
    #expect(!ByteWord.isMarked(text.span) { $0.marks(below: 0x20) })
  }

  @Test(arguments: UInt8.min...UInt8.max) func `every byte is judged for itself`(byte: UInt8) {
    for place in 0..<8 {
      var text = [UInt8](repeating: UInt8(ascii: "a"), count: 8)
      text[place] = byte
      let isBracket = byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
      #expect(ByteWord.isMarked(text.span) { $0.marks(below: 0x20) } == (byte < 0x20))
      #expect(ByteWord.isMarked(text.span) { $0.marks(0xEF) } == (byte == 0xEF))
      #expect(ByteWord.isMarked(text.span) { $0.marksOfLongest } == (byte >= 0xF0))
      #expect(
        ByteWord.isMarked(text.span) { $0.marks(UInt8(ascii: ">"), orWithout: 0x02) } == isBracket)
    }
  }

  @Test(arguments: [0, 7, 10, -1, -17, 99_999, Int.max, Int.min])
  func `numbers are spelled as Swift does`(number: Int) {
    #expect(ASCIIText(number).string == String(number))
  }
}
