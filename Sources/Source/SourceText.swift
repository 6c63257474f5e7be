/// The verbatim text of an input: UTF-8, exactly as the decoder or extractor gave it.
///
/// Every span, edit and diagnostic counts in bytes of this text. A form feed ends a page.
public struct SourceText: Sendable, Equatable {
  /// The bytes, valid UTF-8.
  public let bytes: [UInt8]
  /// Where its lines and pages end, and what is odd about its characters.
  public let survey: TextSurvey
  /// The notes that whoever extracted the text knows to be such, in its order; more may stand in
  /// it.
  public let notes: [SourceNote]
  /// The text with a space for each line feed, of the same length: what lines read as once they
  /// are joined. Values are cut out of it, and nobody has to look at their UTF-8 again.
  package let joined: String

  private let pageBreaks: [Int]
  private let isPaged: Bool

  /// Where its lines start.
  public var lines: LineTable { survey.lines }

  /// Bytes that are no UTF-8.
  public struct InvalidEncoding: Error, Sendable, Equatable {
    /// Where the first sequence that is no character begins, from 0.
    public let offset: Int
  }

  /// Takes over `bytes` after validating them; where `isPaged`, a text without a form feed is known
  /// to be one page. `notes` are in the order of the text, lie within it and do not overlap. Throws
  /// where the bytes are not UTF-8. Linear.
  public init(
    validating bytes: consuming [UInt8], isPaged: Bool = false, notes: [SourceNote] = []
  ) throws(InvalidEncoding) {
    let bytes = bytes
    let survey = TextSurvey(bytes)
    // A line feed is a whole character: without it the bytes are as valid as before.
    guard let joined = String(validating: survey.joined(bytes), as: UTF8.self) else {
      throw InvalidEncoding(offset: Self.firstInvalid(bytes))
    }
    self.init(bytes, survey, joined, isPaged: isPaged, notes: notes)
  }

  /// Takes the text of `string`.
  public init(_ string: String) {
    let bytes = Array(string.utf8)
    let survey = TextSurvey(bytes)
    self.init(
      bytes, survey, String(decoding: survey.joined(bytes), as: UTF8.self), isPaged: false,
      notes: [])
  }

  private init(
    _ bytes: [UInt8], _ survey: TextSurvey, _ joined: String, isPaged: Bool, notes: [SourceNote]
  ) {
    self.isPaged = isPaged
    self.notes = notes
    self.bytes = bytes
    self.survey = survey
    self.joined = joined
    pageBreaks = survey.lineBreaks.filter(\.endsPage).map(\.start)
  }

  private static func firstInvalid(_ bytes: [UInt8]) -> Int {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
      return bytes.count
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  /// The number of bytes.
  public var count: Int { bytes.count }
  /// The whole text.
  public var range: SourceRange { SourceRange(0, bytes.count) }

  /// The page (from 1) that holds `offset`; nil for a text that says nothing of its pages: one
  /// without form feeds whose format has none. A form feed itself counts to the page that it
  /// ends. Logarithmic.
  public func page(at offset: Int) -> Int? {
    guard isPaged || !pageBreaks.isEmpty else { return nil }
    var low = 0
    var high = pageBreaks.count
    while low < high {
      let middle = (low + high) / 2
      if pageBreaks[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low + 1
  }

  /// The pages in order, without the form feeds between them; none for a text that says nothing of
  /// its pages. What stands behind the last form feed is a page only where there is something.
  public var pages: [SourceRange] {
    guard isPaged || !pageBreaks.isEmpty else { return [] }
    var pages: [SourceRange] = []
    var start = 0
    for pageBreak in pageBreaks {
      pages.append(SourceRange(start, pageBreak))
      start = pageBreak + 1
    }
    if start < count || pages.isEmpty { pages.append(SourceRange(start, count)) }
    return pages
  }

  /// The text of `range`, cut to what lies inside; bytes cut out of a character read as U+FFFD.
  public func string(in range: SourceRange) -> String {
    String(decoding: bytes[range.indices.clamped(to: bytes.indices)], as: UTF8.self)
  }
}
