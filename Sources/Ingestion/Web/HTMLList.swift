/// A list that is open, and the marks before its entries as a browser shows them.
struct HTMLList {
  private let isOrdered: Bool
  private let listType: String?
  private let step: Int
  private var next: Int

  /// Whether it is the menu of a page, which has no marks.
  let isMenu: Bool

  init(isOrdered: Bool, style: HTMLStyle, isMenu: Bool) {
    self.isOrdered = isOrdered
    self.isMenu = isMenu
    listType = style.listType
    step = style.isReversed ? -1 : 1
    next = style.number ?? 1
  }

  /// Whether its marks count.
  func counts(_ style: HTMLStyle) -> Bool { Self.isCounting(style.listType ?? listType, isOrdered) }

  /// The mark of the next entry, whose own attributes may say which.
  ///
  /// A letter stands before a parenthesis, a number before a full stop: so they are printed, and
  /// HTML says nothing of it.
  mutating func mark(_ style: HTMLStyle) -> String {
    if let number = style.number { next = number }
    defer { next = min(max(next + step, -1_000_000), 1_000_000) }
    if isMenu { return "" }
    let type = style.listType ?? listType
    if type?.contains("none") == true { return "" }
    guard Self.isCounting(type, isOrdered) else { return "•" }
    return switch type {
    case "a", "lower-alpha", "lower-latin": Self.letters(next).map { "\($0))" } ?? "\(next)."
    case "A", "upper-alpha", "upper-latin":
      Self.letters(next).map { "\($0.uppercased()))" } ?? "\(next)."
    case "i", "lower-roman": Self.roman(next).map { "\($0)." } ?? "\(next)."
    case "I", "upper-roman": Self.roman(next).map { "\($0.uppercased())." } ?? "\(next)."
    default: "\(next)."
    }
  }

  private static func isCounting(_ type: String?, _ isOrdered: Bool) -> Bool {
    switch type?.lowercased() {
    case "disc", "circle", "square": false
    case "1", "a", "i", "decimal", "lower-alpha", "lower-latin", "upper-alpha", "upper-latin",
      "lower-roman", "upper-roman":
      true
    default: isOrdered
    }
  }

  /// `a` for 1, `z` for 26, `aa` for 27; nil for no letters.
  private static func letters(_ number: Int) -> String? {
    guard number > 0 else { return nil }
    var rest = number
    var letters: [UInt8] = []
    while rest > 0 {
      letters.append(UInt8(ascii: "a") + UInt8((rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }

  private static func roman(_ number: Int) -> String? {
    guard (1...3999).contains(number) else { return nil }
    var rest = number
    var letters = ""
    for (value, digits) in [
      (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
      (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ] {
      while rest >= value {
        letters += digits
        rest -= value
      }
    }
    return letters
  }
}
