/// A pattern for paths: `*` and `?` stand for anything within one name, `**` for any number of
/// names, `[a-z]` and `[!a-z]` for one byte. A pattern without a slash is held against the last
/// name of a path.
public struct GlobPattern: Sendable, Hashable {
  private let names: [[UInt8]]
  private let isName: Bool

  /// Any text is a pattern; what stands for nothing else stands for itself.
  public init(_ pattern: String) {
    isName = !pattern.utf8.contains(UInt8(ascii: "/"))
    names = pattern.utf8.split(separator: UInt8(ascii: "/")).map(Array.init)
  }

  /// Whether the pattern stands for a path, whose names are separated by slashes.
  public func matches(_ path: [UInt8]) -> Bool {
    let parts = path.split(separator: UInt8(ascii: "/"))
    if isName {
      guard let pattern = names.first, let last = parts.last else { return false }
      return Self.matches(last, pattern[...])
    }
    return Self.matches(parts[...], names[...])
  }

  private static func matches(
    _ parts: ArraySlice<ArraySlice<UInt8>>, _ names: ArraySlice<[UInt8]>
  ) -> Bool {
    guard let name = names.first else { return parts.isEmpty }
    if name == Array("**".utf8) {
      let rest = names.dropFirst()
      return (parts.startIndex...parts.endIndex).contains { matches(parts[$0...], rest) }
    }
    guard let part = parts.first else { return false }
    return matches(part, name[...]) && matches(parts.dropFirst(), names.dropFirst())
  }

  /// One name against one pattern: on a mismatch the last `*` takes in one byte more, so the cost
  /// is at most the product of the lengths.
  private static func matches(_ name: ArraySlice<UInt8>, _ pattern: ArraySlice<UInt8>) -> Bool {
    var place = name.startIndex
    var token = pattern.startIndex
    var star: (token: Int, place: Int)?
    while place < name.endIndex {
      if token < pattern.endIndex, pattern[token] == UInt8(ascii: "*") {
        star = (token + 1, place)
        token += 1
      } else if let next = one(name[place], pattern[token...]) {
        place += 1
        token = next
      } else if let last = star {
        star = (last.token, last.place + 1)
        token = last.token
        place = last.place + 1
      } else {
        return false
      }
    }
    return pattern[token...].allSatisfy { $0 == UInt8(ascii: "*") }
  }

  /// The place behind the token that stands for `byte`; nil where it does not.
  private static func one(_ byte: UInt8, _ pattern: ArraySlice<UInt8>) -> Int? {
    guard let first = pattern.first else { return nil }
    let next = pattern.startIndex + 1
    if first == UInt8(ascii: "?") { return next }
    guard first == UInt8(ascii: "["),
      let end = pattern.dropFirst(2).firstIndex(of: UInt8(ascii: "]"))
    else { return first == byte ? next : nil }
    var set = pattern[next..<end]
    let isNegated = set.first == UInt8(ascii: "!")
    if isNegated { set = set.dropFirst() }
    var isMember = false
    while let low = set.first {
      if set.count > 2, set[set.startIndex + 1] == UInt8(ascii: "-") {
        if low <= byte, byte <= set[set.startIndex + 2] { isMember = true }
        set = set.dropFirst(3)
      } else {
        if low == byte { isMember = true }
        set = set.dropFirst()
      }
    }
    return isMember != isNegated ? end + 1 : nil
  }
}
