/// What data that came with a document says of it: a second witness beside the text.
public struct Metadata: Sendable, Equatable {
  /// The kind.
  public var kind: Kind?
  /// The number.
  public var designation: Designation?
  /// The identifier under which the Riksdag publishes the document.
  public var documentID: String?
  /// The day that the data gives the document; often the first of a year, for none.
  public var day: CivilDate?
  /// The title.
  public var title: String?
  /// The member who asks.
  public var asker: Member?
  /// The minister who is asked.
  public var addressee: Minister?
  /// The minister who answers.
  public var answeredBy: Minister?
  /// How far the matter has come.
  public var status: Status?
  /// What happened when; the source of each is ``Event/Source-swift.enum/metadata``.
  public var events: [Event] = []

  /// Metadata that says nothing yet.
  public init() {}
}
