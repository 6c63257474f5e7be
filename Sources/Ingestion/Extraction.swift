import Source
import WrittenQuestions

/// What a reader of one format took out of an input.
struct Extraction {
  /// The text, UTF-8; a form feed ends a page.
  var text: [UInt8]
  /// The same as the parser takes it, where a reader has made it already.
  var source: SourceText?
  /// The media type of the input.
  var mediaType: String
  /// The encoding that the text was decoded from; nil where the format fixes it.
  var encoding: String?
  /// The outside program that extracted the text, with its version.
  var extractor: String?
  /// Whether the format has pages, so that a text without a form feed is one page.
  var isPaged = false
  /// Where the lines stand on their pages, in the order of the text; empty where unknown.
  var lines: [PlacedLine] = []
  /// The notes to the text that the format or the print shows, in the order of the text.
  var notes: [SourceNote] = []
  /// What was found wanting without a place in the text.
  var anomalies: [Diagnostic] = []
  /// What data beside the text says.
  var metadata: Metadata?

  init(text: [UInt8], mediaType: String) {
    self.text = text
    self.mediaType = mediaType
  }
}
