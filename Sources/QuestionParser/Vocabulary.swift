/// A word of at most 16 bytes in two machine words, to be compared at once.
struct PackedWord: Hashable {
  let low: UInt64
  let high: UInt64

  /// Packs the bytes of `range`; nil where they are too many.
  init?(_ bytes: [UInt8], _ range: Range<Int>) {
    guard range.count <= 16 else { return nil }
    var low: UInt64 = 0
    var high: UInt64 = 0
    let span = bytes.span
    for index in range {
      high = high << 8 | low >> 56
      low = low << 8 | UInt64(span[index])
    }
    self.low = low
    self.high = high
  }
}

/// Sets of words, asked for all at once: which of them is a word in?
struct Vocabulary<Category: OptionSet & Sendable>: Sendable where Category.RawValue == UInt16 {
  private struct Slot: Sendable {
    var low: UInt64 = 0
    var high: UInt64 = 0
    var category: UInt16 = 0
  }

  private var slots: [Slot]
  private let mask: Int

  /// Takes words separated by spaces, in lower case, with the category that they are in.
  init(_ lists: [(Category, String)]) {
    var count = 64
    for (_, words) in lists { count += words.utf8.count / 2 }
    let size = 1 << (Int.bitWidth - count.leadingZeroBitCount)
    slots = Array(repeating: Slot(), count: size)
    mask = size - 1
    for (category, words) in lists {
      for word in words.utf8.split(separator: UInt8(ascii: " ")) {
        let bytes = Array(word)
        guard let packed = PackedWord(bytes, 0..<bytes.count) else { continue }
        insert(packed, category)
      }
    }
  }

  /// All categories that the word in `range` of `bytes` is in; empty for an unknown word.
  func categories(_ bytes: [UInt8], _ range: Range<Int>) -> Category {
    guard let word = PackedWord(bytes, range) else { return [] }
    var index = Self.hash(word) & mask
    while slots[index].category != 0 {
      if slots[index].low == word.low, slots[index].high == word.high {
        return Category(rawValue: slots[index].category)
      }
      index = (index + 1) & mask
    }
    return []
  }

  private mutating func insert(_ word: PackedWord, _ category: Category) {
    var index = Self.hash(word) & mask
    while slots[index].category != 0, slots[index].low != word.low || slots[index].high != word.high
    {
      index = (index + 1) & mask
    }
    slots[index].low = word.low
    slots[index].high = word.high
    slots[index].category |= category.rawValue
  }

  private static func hash(_ word: PackedWord) -> Int {
    let mixed = (word.low ^ word.high &* 0x9E37_79B9_7F4A_7C15) &* 0xBF58_476D_1CE4_E5B9
    return Int(truncatingIfNeeded: mixed >> 33)
  }
}
