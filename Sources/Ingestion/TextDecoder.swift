import Source

/// Decodes bytes to text and finds what makes a text unfit to be read.
enum TextDecoder {
  /// A decoded text.
  struct Decoded {
    let text: SourceText
    /// The encoding's name, with what was left out of the text.
    let encoding: String
    let anomalies: [Diagnostic]
  }

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  static func decodeUTF8(_ bytes: [UInt8]) throws(Failure) -> Decoded {
    let hasMark = bytes.starts(with: byteOrderMark)
    let text: SourceText
    do throws(SourceText.InvalidEncoding) {
      text = try SourceText(validating: hasMark ? Array(bytes.dropFirst(3)) : bytes)
    } catch {
      let offset = error.offset + (hasMark ? 3 : 0)
      throw Failure(.encodingInvalid, "\(offset)", at: place(of: offset, in: bytes))
    }
    let survey = survey(text)
    if let offset = survey.nul {
      throw Failure(.textControlCharacters, "\(offset)", at: place(of: offset, in: text.bytes))
    }
    guard survey.hasInk else { throw Failure(.textBlank) }
    var anomalies: [Diagnostic] = []
    if let first = survey.firstReplacement {
      let range = SourceRange(first, first + 3)
      anomalies.append(
        Diagnostic(
          .textReplacementCharacters, "\(survey.replacements)",
          at: Diagnostic.Place(range, in: text)))
    }
    return Decoded(
      text: text, encoding: hasMark ? "UTF-8 with byte order mark" : "UTF-8",
      anomalies: anomalies)
  }

  private static func place(of offset: Int, in bytes: [UInt8]) -> Diagnostic.Place {
    Diagnostic.Place(
      SourceRange(offset, min(offset + 1, bytes.count)),
      position: LineTable(bytes).position(at: offset))
  }

  private struct Survey {
    var nul: Int?
    var hasInk = false
    var firstReplacement: Int?
    var replacements = 0
  }

  /// Looks at each byte once for NUL, ink and U+FFFD (EF BF BD).
  private static func survey(_ text: SourceText) -> Survey {
    var survey = Survey()
    let span = text.bytes.span
    var index = 0
    while index < span.count {
      let byte = span[index]
      if byte > 0x20, byte < 0xC2 {
        survey.hasInk = true
      } else if byte == 0 {
        survey.nul = index
        return survey
      } else if byte >= 0xC2 {
        if !survey.hasInk { survey.hasInk = hasInk(text, at: index) }
        if byte == 0xEF, index + 2 < span.count, span[index + 1] == 0xBF, span[index + 2] == 0xBD {
          survey.firstReplacement = survey.firstReplacement ?? index
          survey.replacements += 1
        }
        index += byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3
      }
      index += 1
    }
    return survey
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
