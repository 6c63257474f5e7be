import Source
import WrittenQuestions

/// The parts that only answers and notices of delay have.
struct ReplySyntax {
  /// A question that is answered.
  struct Concerned {
    /// Its number.
    var designation: [TextReader.Line]
    /// The member who asked, without *av*.
    var asker: [TextReader.Line] = []
    /// Its own title, where the heading has several.
    var title: [TextReader.Line] = []
  }

  /// What is answered: a written question or an interpellation.
  var concerns = Kind.writtenQuestion
  /// The questions that are answered.
  var concerned: [Concerned] = []
  /// The numbers in the registry.
  var diaryNumbers: [SourceRange] = []
  /// The ministry.
  var department: SourceRange?
  /// The office of the minister, perhaps with the name.
  var minister: [TextReader.Line] = []
  /// The day of the signature.
  var signatureDay: SourceRange?
  /// The name of the signature.
  var signature: SourceRange?
}

/// An event on a web page: its label, and its day.
struct EventSyntax {
  let kind: Event.Kind
  let label: SourceRange
  let day: SourceRange
}

/// Where the parts of one document are, and nothing of what they mean: what a layout hands to
/// the lowering.
struct QuestionSyntax {
  /// A part that a layout prints, so that its absence can be told.
  enum Part: CaseIterable {
    case heading, addressee, asker, numberedTitle, submitted, forwarded, deadline, official, body
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
      /// What stands in the margin beside one of the two lines.
      case margin
    }

    /// The line's ink.
    let range: SourceRange
    /// What stands before it.
    let gap: Gap
  }

  /// The form of the document; nil for a text in no known form.
  var layout: LayoutName?
  /// The parts that the form has.
  let parts: Set<Part>
  /// The kind that the heading names.
  var kind: Kind?
  /// The kind that an item of the record announces, for all documents below it.
  var announcedKind: Kind?
  /// The number, and the title where it stands directly behind.
  var numberedTitle: [TextReader.Line] = []
  /// The title where it stands apart from the number.
  var title: [TextReader.Line] = []
  /// The minister, without *till*.
  var addressee: [TextReader.Line] = []
  /// The member, without *av*.
  var asker: [TextReader.Line] = []
  /// The line with the day submitted, often without a year.
  var submitted: SourceRange?
  /// The line that says what has become of the question.
  var status: SourceRange?
  /// The line of a volume with the days received and answered.
  var received: SourceRange?
  /// The events that a web page lists.
  var events: [EventSyntax] = []
  /// The day forwarded.
  var forwarded: SourceRange?
  /// Day and hour of the deadline.
  var deadline: [TextReader.Line] = []
  /// The official.
  var official: [TextReader.Line] = []
  /// The parts of an answer or a notice of delay; nil in questions.
  var reply: ReplySyntax?
  /// The running text.
  var body: [BodyLine] = []
  /// The notes to the text, in order.
  var notes: [NoteSyntax] = []
  /// Print without a value.
  var furniture: [(range: SourceRange, what: Accounting.Furniture)] = []
  /// Parts of the form that are printed a second time.
  var repeated: [SourceRange] = []

  init(layout: LayoutName?, parts: Set<Part>) {
    self.layout = layout
    self.parts = parts
  }

  /// Takes over from the document above what serves several in the record: the day, and the kind
  /// that an item announces.
  mutating func inherit(from above: QuestionSyntax) {
    guard layout == .record, above.layout == .record else { return }
    submitted = submitted ?? above.submitted
    announcedKind = announcedKind ?? above.announcedKind
  }
}
