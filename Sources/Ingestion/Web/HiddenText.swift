import Source

/// Text that a page holds and does not show, as far as a message tells it.
struct HiddenText {
  /// How many hidden elements have text.
  private var elements = 0
  private var excerpt: [UInt8] = []
  private var isFresh = false

  private static let excerptLength = 60

  /// Another hidden element begins.
  mutating func begin() { isFresh = true }

  /// Text within the hidden element that began last.
  mutating func add(_ text: [UInt8]) {
    let span = text.span
    for index in span.indices {
      if span[index] > 0x20, isFresh {
        isFresh = false
        elements += 1
      }
      guard elements == 1, !isFresh, excerpt.count <= Self.excerptLength else { continue }
      if span[index] > 0x20 {
        excerpt.append(span[index])
      } else if excerpt.last != 0x20 {
        excerpt.append(0x20)
      }
    }
  }

  /// What was left out; nil where nothing was.
  var anomaly: Diagnostic? {
    guard elements > 0 else { return nil }
    var shown = excerpt
    let isCut = shown.count > Self.excerptLength
    if isCut { shown.removeLast() }
    while String(validating: shown, as: UTF8.self) == nil { shown.removeLast() }
    while shown.last == 0x20 { shown.removeLast() }
    let text = String(decoding: shown, as: UTF8.self)
    return Diagnostic(.htmlHiddenText, "\(elements), the first '\(text)\(isCut ? " …" : "")'")
  }
}
