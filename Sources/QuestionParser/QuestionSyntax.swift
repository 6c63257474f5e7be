import Source
import WrittenQuestions

/// Where the parts of one document are, and nothing of what they mean: what a layout hands to
/// the lowering.
struct QuestionSyntax {
  /// A part that a layout prints, so that its absence can be told.
  enum Part: CaseIterable {
    case heading, addressee, asker, numberedTitle, forwarded, deadline, official, body
  }

  /// A line of the running text.
  struct BodyLine {
    /// What stands between a line and the one before it.
    enum Gap: Equatable {
      /// A line end.
      case none
      /// One blank line or more.
      case blank
      /// The end of a page with its mark, if it has one, and perhaps blank lines.
      case pageMark
      /// Fields of the form, and perhaps blank lines.
      case fields
    }

    /// The line's ink.
    let range: SourceRange
    /// What stands before it.
    let gap: Gap
  }

  /// The form of the document.
  let layout: LayoutName
  /// The parts that the form has.
  let parts: Set<Part>
  /// The kind that the heading names.
  var kind: Kind?
  /// Number and title.
  var numberedTitle: [TextReader.Line] = []
  /// The minister, without *till*.
  var addressee: [TextReader.Line] = []
  /// The member, without *av*.
  var asker: [TextReader.Line] = []
  /// The day forwarded.
  var forwarded: SourceRange?
  /// Day and hour of the deadline.
  var deadline: [TextReader.Line] = []
  /// The official.
  var official: [TextReader.Line] = []
  /// The running text.
  var body: [BodyLine] = []
  /// Print without a value.
  var furniture: [(range: SourceRange, what: Accounting.Furniture)] = []
  /// Parts of the form that are printed a second time.
  var repeated: [SourceRange] = []

  init(layout: LayoutName, parts: Set<Part>) {
    self.layout = layout
    self.parts = parts
  }
}
