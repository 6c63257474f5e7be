import JSONText
import Source
import TableText
import WrittenQuestions

/// A column: its name, what its cells are, and the cell of a document.
struct CSVColumn: Sendable {
  /// What a cell is, in the words of XML Schema as the W3C's CSV on the Web uses them.
  enum Datatype: String {
    case string, integer, date, dateTime
    /// A clock time without seconds.
    case time
  }

  let name: String
  let datatype: Datatype
  let isList: Bool
  let cell: @Sendable (CSVRow) -> CSVWriter.Cell

  private init(
    _ name: String, _ datatype: Datatype, isList: Bool = false,
    _ cell: @escaping @Sendable (CSVRow) -> CSVWriter.Cell
  ) {
    self.name = name
    self.datatype = datatype
    self.isList = isList
    self.cell = cell
  }

  // MARK: Kinds of columns

  private static func text(
    _ name: String, _ text: @escaping @Sendable (CSVRow) -> String?
  ) -> CSVColumn {
    CSVColumn(name, .string) { row in text(row).map { .text($0) } ?? .empty }
  }

  private static func number(
    _ name: String, _ number: @escaping @Sendable (CSVRow) -> Int?
  ) -> CSVColumn {
    CSVColumn(name, .integer) { row in
      guard let number = number(row) else { return .empty }
      var text = ASCIIText()
      text.append(number)
      return .plain(text)
    }
  }

  private static func plain(
    _ name: String, _ datatype: Datatype = .date,
    _ text: @escaping @Sendable (CSVRow) -> ASCIIText?
  ) -> CSVColumn {
    CSVColumn(name, datatype) { row in text(row).map { .plain($0) } ?? .empty }
  }

  private static func list<Entries: Collection & SendableMetatype>(
    _ name: String, of entries: @escaping @Sendable (CSVRow) -> Entries,
    _ datatype: Datatype = .string,
    _ text: @escaping @Sendable (Entries.Element) -> String?
  ) -> CSVColumn {
    CSVColumn(name, datatype, isList: true) { row in
      let texts = entries(row).map(text)
      // Nothing but empty lines says nothing.
      return texts.allSatisfy { $0?.isEmpty != false } ? .empty : .list(texts)
    }
  }

  // MARK: All of them

  /// All columns in their order.
  static let all = identity + people + days + body + proof

  private static let identity = [
    text("source.name") { $0.document.origin.name },
    number("source.part") { $0.document.origin.part },
    number("source.parts") { $0.document.origin.parts },
    text("kind") { $0.content.kind?.rawValue },
    plain("designation", .string) { $0.content.designation?.spelling },
    plain("designation.session", .string) { $0.content.designation?.session.spelling },
    number("designation.number") { $0.content.designation?.number },
    plain("documentID", .string) { $0.content.documentIDSpelling },
    text("title") { $0.content.title },
  ]

  private static let people = [
    text("asker.title") { $0.question?.asker?.title },
    text("asker.name") { $0.question?.asker?.name },
    text("asker.party") { $0.question?.asker?.party },
    text("asker.constituency") { $0.question?.asker?.constituency },
    text("addressee.role") { $0.content.addressee?.role },
    text("addressee.name") { $0.content.addressee?.name },
    text("addressee.party") { $0.content.addressee?.party },
    list("answers.designation", of: \.answers) { $0.designation.description },
    list("answers.designation.session", of: \.answers) { $0.designation.session.description },
    list("answers.designation.number", of: \.answers, .integer) { "\($0.designation.number)" },
    list("answers.asker.title", of: \.answers) { $0.asker?.title },
    list("answers.asker.name", of: \.answers) { $0.asker?.name },
    list("answers.asker.party", of: \.answers) { $0.asker?.party },
    list("answers.asker.constituency", of: \.answers) { $0.asker?.constituency },
    list("answers.title", of: \.answers) { $0.title },
    text("answeredBy.role") { $0.content.answeredBy?.role },
    text("answeredBy.name") { $0.content.answeredBy?.name },
    text("answeredBy.party") { $0.content.answeredBy?.party },
  ]

  private static let days = [
    plain("dates.submitted") { $0.question?.submitted?.spelling },
    plain("dates.forwarded") { $0.question?.forwarded?.spelling },
    plain("dates.answered") { $0.content.answered?.spelling },
    plain("dates.announced") { $0.content.announced?.spelling },
    plain("deadline.date") { $0.question?.deadline?.date.spelling },
    plain("deadline.time", .time) { $0.question?.deadline?.time?.spelling },
    text("deadline.timeZone") { $0.question?.deadline == nil ? nil : StockholmTime.name },
    plain("deadline.instant", .dateTime) { $0.question?.deadline?.instantSpelling },
    text("status") { $0.content.status?.rawValue },
    list("events.type", of: \.events) { $0.kind.rawValue },
    list("events.name", of: \.events) { $0.name },
    list("events.date", of: \.events, .date) { $0.date.description },
    list("events.time", of: \.events, .time) { $0.time?.description },
    list("events.source", of: \.events) { $0.source.rawValue },
    list("reference.diaryNumbers", of: { $0.content.reference?.diaryNumbers ?? [] }) { $0 },
    text("reference.department") { $0.content.reference?.department },
  ]

  private static let body = [
    list("body.type", of: \.lines) { $0.type },
    list("body.role", of: \.lines) { $0.role },
    // The marks of those lines whose type is list.
    list("body.mark", of: \.marks) { $0 },
    list("body.text", of: \.lines) { $0.text },
    list("questions", of: { $0.question?.questions ?? [] }) { $0 },
    text("forwardingOfficial.name") { $0.question?.forwardingOfficial },
  ]

  private static let proof = [
    text("layout") { $0.document.layout?.rawValue },
    text("provenance.sha256") { $0.document.provenance.sha256 },
    number("provenance.byteCount") { $0.document.provenance.byteCount },
    text("provenance.mediaType") { $0.document.provenance.mediaType },
    text("provenance.encoding") { $0.document.provenance.encoding },
    text("provenance.extractor") { $0.document.provenance.extractor },
    text("provenance.textSHA256") { $0.document.provenance.textSHA256 },
    text("provenance.tool") { $0.document.provenance.tool },
    // Pieces have line ends of their own: one below the other they make a text.
    text("unclaimed") { row in
      let pieces = row.document.unclaimed
      return pieces.isEmpty ? nil : pieces.map(\.text).joined(separator: "\n")
    },
    list("diagnostics", of: \.document.diagnostics) { $0.code.rawValue },
    text("attribution") { _ in Document.attribution },
  ]

  // MARK: Metadata

  /// Writes what programs need to know of the column.
  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("name", name)
    writer.member("titles", name)
    writer.key("datatype")
    switch datatype {
    case .time:
      writer.beginObject()
      writer.member("base", "time")
      writer.member("format", "HH:mm")
      writer.endObject()
    case .string, .integer, .date, .dateTime: writer.value(datatype.rawValue)
    }
    if isList { writer.member("separator", "\n") }
    writer.endObject()
  }
}
