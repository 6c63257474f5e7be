import Source

/// Looks at what makes a text unfit to be read, whatever it was taken from.
enum TextCheck {
  /// The text that a reader took out; what is wanting in it is added to `anomalies`.
  ///
  /// Throws `encoding.invalid`, `text.control-characters` (for a NUL), `text.blank`.
  static func check(
    _ extraction: Extraction, _ anomalies: inout [Diagnostic]
  ) throws(Failure) -> SourceText {
    let text: SourceText
    if let source = extraction.source { text = source } else { text = try source(of: extraction) }
    if let offset = text.survey.firstNUL {
      let place = Diagnostic.Place(SourceRange(offset, offset + 1), in: text)
      throw Failure(.textControlCharacters, "\(offset)", at: place)
    }
    guard hasInk(text) else { throw Failure(.textBlank) }
    if let first = text.survey.firstReplacement {
      anomalies.append(
        Diagnostic(
          .textReplacementCharacters, "\(text.survey.replacements)",
          at: Diagnostic.Place(SourceRange(first, first + 3), in: text)))
    }
    return text
  }

  private static func source(of extraction: Extraction) throws(Failure) -> SourceText {
    do throws(SourceText.InvalidEncoding) {
      return try SourceText(
        validating: extraction.text, isPaged: extraction.isPaged, notes: extraction.notes)
    } catch {
      throw Failure(.encodingInvalid, "UTF-8, byte \(error.offset)")
    }
  }

  /// Throws `text.control-characters` where UTF-8 that is yet to be read as markup has a NUL.
  static func refuseNUL(in bytes: [UInt8]) throws(Failure) {
    guard let offset = bytes.firstIndex(of: 0) else { return }
    let position = LineTable(bytes).position(at: offset)
    throw Failure(
      .textControlCharacters, "\(offset)",
      at: Diagnostic.Place(SourceRange(offset, offset + 1), position: position))
  }

  /// Whether there is a character that is more than white space; looks no further than the
  /// first.
  private static func hasInk(_ text: SourceText) -> Bool {
    let span = text.bytes.span
    var index = 0
    while index < span.count {
      let byte = span[index]
      if byte > 0x20, byte < 0x80 { return true }
      if byte >= 0xC2 {
        if hasInk(text, at: index) { return true }
        index += byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3
      }
      index += 1
    }
    return false
  }

  /// Whether the character beyond ASCII at `index` is more than white space.
  private static func hasInk(_ text: SourceText, at index: Int) -> Bool {
    let end = min(index + 4, text.count)
    guard let scalar = text.string(in: SourceRange(index, end)).unicodeScalars.first else {
      return false
    }
    switch scalar.value {
    case 0xAD, 0x200B, 0x2060, 0xFEFF: return false
    default: return !scalar.properties.isWhitespace
    }
  }
}
