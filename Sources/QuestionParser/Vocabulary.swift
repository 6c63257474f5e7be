/// A word of at most 16 bytes in two machine words, to be compared at once and whatever its case.
///
/// Case is one bit of every byte. Without it no two words of letters that Swedish uses become
/// the same, and no other word becomes one of them.
struct PackedWord: Hashable {
  let low: UInt64
  let high: UInt64

  private static let caseBits: UInt64 = 0x2020_2020_2020_2020

  /// Packs the bytes of `range`; nil where they are too many.
  init?(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    guard range.count <= 16 else { return nil }
    var low: UInt64 = 0
    var high: UInt64 = 0
    for index in range.prefix(8) { low = low << 8 | UInt64(bytes[index]) }
    for index in range.dropFirst(8) { high = high << 8 | UInt64(bytes[index]) }
    self.low = low | Self.caseBits
    self.high = high | Self.caseBits
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
  /// For the five lowest bits of a first byte, the lengths of the words that begin so.
  private var lengths: [UInt32]

  /// Takes words separated by spaces with the category that they are in.
  init(_ lists: [(Category, String)]) {
    var count = 64
    for (_, words) in lists { count += words.utf8.count / 2 }
    let size = 1 << (Int.bitWidth - count.leadingZeroBitCount)
    slots = Array(repeating: Slot(), count: size)
    mask = size - 1
    lengths = Array(repeating: 0, count: 32)
    for (category, words) in lists {
      for word in words.utf8.split(separator: UInt8(ascii: " ")) {
        let bytes = Array(word)
        guard let packed = PackedWord(bytes.span, 0..<bytes.count) else { continue }
        insert(packed, category)
        lengths[Int(bytes[0] & 0x1F)] |= 1 &<< UInt32(bytes.count)
      }
    }
  }

  /// Whether the word in `range` of `bytes` is in any category, whatever its case.
  @inline(__always)
  func holds(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    mayHold(bytes, range) && !categories(bytes, range).isEmpty
  }

  /// Whether a word begins and is as long as one of those known: tells most words apart.
  @inline(__always)
  private func mayHold(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let known = lengths[Int(bytes[range.lowerBound] & 0x1F)]
    return range.count <= 16 && known & (1 &<< UInt32(range.count)) != 0
  }

  /// All categories that the word in `range` of `bytes` is in, whatever its case; empty for an
  /// unknown word.
  func categories(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Category {
    guard mayHold(bytes, range), let word = PackedWord(bytes, range) else { return [] }
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
