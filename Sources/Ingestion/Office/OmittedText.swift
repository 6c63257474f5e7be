import Source

/// What a document holds and does not show, or no longer shows: left out of the text, and told.
struct OmittedText {
  /// How many changes are tracked.
  var changes = 0
  /// The beginning of the first hidden passage, UTF-8.
  private var hidden: [UInt8] = []
  private var hasHidden = false

  /// The most bytes of hidden text that are shown.
  private static let excerpt = 60

  /// Notes that `text` is hidden.
  mutating func hide(_ text: ArraySlice<UInt8>) {
    guard !OfficeLine.isBlank(text) else { return }
    hasHidden = true
    let text = hidden.isEmpty ? text.drop { $0 <= 0x20 } : text
    let room = OmittedText.excerpt + 1 - hidden.count
    if room > 0 { hidden += text.prefix(room).map { max($0, 0x20) } }
  }

  /// The anomalies that tell of it.
  var anomalies: [Diagnostic] {
    var anomalies: [Diagnostic] = []
    if changes > 0 { anomalies.append(Diagnostic(.docxTrackedChanges, "\(changes)")) }
    if hasHidden { anomalies.append(Diagnostic(.docxHiddenText, excerpt)) }
    return anomalies
  }

  private var excerpt: String {
    guard hidden.count > OmittedText.excerpt else {
      return String(decoding: hidden, as: UTF8.self)
    }
    // A character that is cut in the middle goes whole.
    var end = OmittedText.excerpt
    while end > 0, hidden[end] & 0xC0 == 0x80 { end -= 1 }
    return String(decoding: hidden[..<end], as: UTF8.self) + "…"
  }
}
