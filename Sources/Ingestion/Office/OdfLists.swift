/// The lists of an ODT while it is read, and how far each has come.
struct OdfLists {
  /// A list that is open.
  struct Open {
    /// The name of its style; nil where it has none.
    var style: String?
    /// The level, from 0.
    var level: Int
    /// The entry that is open has not shown its mark.
    var owesMark = false
    /// The number that this entry is to have.
    var startValue: Int?
    /// The style of this entry alone.
    var ownStyle: String?
  }

  /// The lists that are open, each within the one before.
  private(set) var open: [Open] = []

  /// What the levels of the outermost open list have come to.
  private var places: [Int?] = OdfLists.none
  private var identifier: String?
  private var placesByStyle: [String: [Int?]] = [:]
  private var placesByIdentifier: [String: [Int?]] = [:]
  private var headings: [Int?] = OdfLists.none

  private static let none = [Int?](repeating: nil, count: OdfListStyle.levelCount)

  /// Begins a list; it is counted anew unless it goes on from one before.
  mutating func begin(
    style: String?, identifier: String?, continues: Bool, continuedList: String?
  ) {
    let style = style ?? open.last?.style
    let level = min(open.count, OdfListStyle.levelCount - 1)
    if open.isEmpty {
      self.identifier = identifier
      if let continuedList, let former = placesByIdentifier[continuedList] {
        places = former
      } else if continues, let style, let former = placesByStyle[style] {
        places = former
      } else {
        places = OdfLists.none
      }
    } else if !continues {
      for deeper in level..<OdfListStyle.levelCount { places[deeper] = nil }
    }
    open.append(Open(style: style, level: level))
  }

  /// Ends the innermost list.
  mutating func end() {
    guard let list = open.popLast(), open.isEmpty else { return }
    if let style = list.style { placesByStyle[style] = places }
    if let identifier { placesByIdentifier[identifier] = places }
  }

  /// Begins an entry of the innermost list; a header of a list has no mark.
  mutating func beginItem(hasMark: Bool, startValue: Int?, style: String?) {
    guard !open.isEmpty else { return }
    open[open.count - 1].owesMark = hasMark
    open[open.count - 1].startValue = startValue
    open[open.count - 1].ownStyle = style
  }

  /// The mark of the paragraph that comes now, whose own style may name a list style; nil where it
  /// has none, because it is not the first of its entry, or stands in no list.
  mutating func mark(styles: OdfStyles, paragraphList: String?) -> String? {
    guard let list = open.last, list.owesMark else { return nil }
    open[open.count - 1].owesMark = false
    let name = list.ownStyle ?? list.style ?? paragraphList
    let style = name.flatMap { styles.lists[$0] } ?? OdfListStyle()
    return mark(list.level, of: style, startValue: list.startValue, &places)
  }

  /// The mark of a heading.
  mutating func headingMark(level: Int, of style: OdfListStyle) -> String? {
    mark(max(0, min(level, OdfListStyle.levelCount) - 1), of: style, startValue: nil, &headings)
  }

  private func mark(
    _ level: Int, of style: OdfListStyle, startValue: Int?, _ places: inout [Int?]
  ) -> String? {
    for above in 0..<level where places[above] == nil { places[above] = style.start(above) }
    places[level] = startValue ?? places[level].map { $0 + 1 } ?? style.start(level)
    for below in (level + 1)..<max(places.count, level + 1) { places[below] = nil }
    return style.mark(level, places: places)
  }
}
