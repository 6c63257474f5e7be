/// What templates may name: the shape of the values that a document gives them.
public indirect enum TemplateShape: Sendable {
  /// A text; an empty one is false, as what is unknown is.
  case text
  /// A number.
  case number
  /// True or false, for sections.
  case truth
  /// Names and what they stand for; false where nothing is known.
  case object([Member])
  /// Entries, for sections; `.` names the one at hand.
  case list(TemplateShape)

  /// A name and what it stands for.
  public struct Member: Sendable {
    /// The name.
    public let name: String
    /// What it stands for.
    public let shape: TemplateShape
    /// What it is, in a few words; empty where the JSON document says it.
    public let about: String

    init(_ name: String, _ shape: TemplateShape, _ about: String = "") {
      self.name = name
      self.shape = shape
      self.about = about
    }
  }

  /// All places with their kinds and what they are, as `fraga formats --describe` shows them: names
  /// with dots between, `[]` behind those of lists.
  public var places: [(path: String, kind: String, about: String)] { places(below: "") }

  private func places(below path: String) -> [(path: String, kind: String, about: String)] {
    switch self {
    case .text, .number, .truth: []
    case .list(let entry): entry.places(below: path)
    case .object(let members):
      members.flatMap { member in
        let place = path.isEmpty ? member.name : "\(path).\(member.name)"
        return [(place + member.shape.brackets, member.shape.kind, member.about)]
          + member.shape.places(below: place + member.shape.brackets)
      }
    }
  }

  private var brackets: String {
    guard case .list(let entry) = self else { return "" }
    return "[]" + entry.brackets
  }

  private var kind: String {
    switch self {
    case .text: "text"
    case .number: "number"
    case .truth: "truth"
    case .object: "object"
    case .list(let entry): entry.kind
    }
  }

  /// What a name stands for here; nil where it stands for nothing.
  func member(_ name: some StringProtocol) -> TemplateShape? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.shape
  }
}

extension TemplateShape {
  /// The document as templates see it: the members of the JSON document but for `spans`, and some
  /// that spare templates comparisons, which Mustache does not have.
  public static let document = object(
    [
      Member("schemaVersion", .number),
      Member("source", texts("name").and(numbers("part", "parts"))),
      Member("kind", .text), Member("designation", designation), Member("documentID", .text),
      Member("title", .text), Member("asker", member), Member("addressee", minister),
      Member(
        "answers",
        .list(
          .object([
            Member("designation", designation), Member("asker", member), Member("title", .text),
          ]))), Member("answeredBy", minister),
      Member("dates", texts("submitted", "forwarded", "answered", "announced")),
      Member("deadline", texts("date", "time", "timeZone", "instant")), Member("status", .text),
      Member("events", .list(texts("type", "name", "date", "time", "source"))),
      Member(
        "reference",
        .object([Member("diaryNumbers", .list(.text)), Member("department", .text)])),
      Member("body", .list(block)), Member("questions", .list(.text)),
      Member("forwardingOfficial", texts("name")), Member("layout", .text),
      Member(
        "provenance",
        texts("sha256").and(numbers("byteCount")).and(
          texts("mediaType", "encoding", "extractor", "textSHA256", "tool"))),
      Member("metadata", .list(.text)),
      Member("unclaimed", .list(numbers("start", "end").and(texts("text")))),
      Member(
        "diagnostics",
        .list(
          texts("code", "severity", "message").and(numbers("start", "end", "line", "column")))),
      Member("attribution", .text), Member("kindName", .text, "the kind in Swedish"),
      Member("isQuestion", .truth, "a written question"),
      Member("isInterpellation", .truth, "an interpellation"),
      Member("isAnswer", .truth, "an answer"),
      Member("isDelayNotice", .truth, "a notice of delay"), Member("markdown", markdown),
      Member("plainText", plainText), Member("html", html),
    ])

  private static let member = texts("title", "name", "party", "constituency")
  private static let minister = texts("role", "name", "party")
  private static let designation = texts("session").and(numbers("number")).and(texts("text"))

  private static let block = object(
    [
      Member("type", .text), Member("role", .text), Member("text", .text),
      Member("ordered", .truth), Member("items", .list(.text)), Member("marks", .list(.text)),
      Member("rows", .list(.list(.text))),
      Member(
        "entries", .list(texts("mark", "text")), "the items of a list with the marks before them"),
    ]
      + ["paragraph", "heading", "list", "table", "footnote"].map {
        Member("is\($0.prefix(1).uppercased())\($0.dropFirst())", .truth, "its type is \($0)")
      } + [Member("isAsked", .truth, "its role is question")])

  private static let markdown = object([
    Member("frontMatter", .text, "YAML, without the lines around it"),
    Member("title", .text, "the title, or else kind and number"),
    Member("summary", .text, "who asks whom and when, a paragraph"),
    Member("blocks", .list(.text), "the text, block by block"),
    Member("unclaimed", .text, "what no part of the document could claim"),
  ])

  private static let plainText = object([
    Member("heading", .text, "kind and numbers"),
    Member("facts", .text, "people and days, a line each"),
    Member("blocks", .list(.text), "the text, block by block"),
    Member("unclaimed", .text, "what no part of the document could claim"),
  ])

  private static let html = object([
    Member("pageTitle", .text, "title and number, for windows"),
    Member("data", .text, "attributes for programs"),
    Member("kind", .text, "kind and number"),
    Member("title", .text, "the title, or else the kind"),
    Member("facts", .text, "people and days, for a list of terms"),
    Member("blocks", .list(.text), "the text, block by block"),
    Member("events", .text, "a table of events"),
    Member("unclaimed", .text, "what no part of the document could claim"),
    Member("about", .text, "where it was read from, and what is asked"),
  ])

  private static func texts(_ names: String...) -> TemplateShape {
    .object(names.map { Member($0, .text) })
  }

  private static func numbers(_ names: String...) -> TemplateShape {
    .object(names.map { Member($0, .number) })
  }

  /// An object with the members of both.
  private func and(_ other: TemplateShape) -> TemplateShape {
    guard case .object(let first) = self, case .object(let second) = other else { return self }
    return .object(first + second)
  }
}
