import Source
import WrittenQuestions

/// What a `dokumentstatus` says of its document: the second witness beside the text.
enum StatusMetadata {
  /// Reads the facts in `document` and in what stands beside it in `status`.
  ///
  /// Throws `riksdag.wrong-type` for a document that is neither a question nor an answer. Answers
  /// to interpellations have no type of their own: they stand in the chamber's record.
  static func read(
    _ status: StatusRecord, _ document: StatusRecord
  ) throws(Failure) -> Metadata {
    var metadata = Metadata()
    metadata.kind = try kind(of: document)
    metadata.designation = designation(of: document)
    metadata.documentID = document.line("dok_id")
    metadata.title = document.line("titel")
    metadata.day = day(in: document.line("datum"))
    let people = status.entries(of: "dokintressent", "intressent")
    let isAnswer = metadata.kind == .answer
    metadata.asker =
      person(["undertecknare", "fragestallare"], in: people).flatMap(StatusPerson.member)
      ?? (isAnswer ? nil : document.line("subtitel").flatMap { StatusPerson.member($0) })
    let printed = document.line("mottagare").flatMap { StatusPerson.minister($0) }
    let asked = person(["stalldtill"], in: people).flatMap(StatusPerson.minister)
    let answering = person(["besvaradav", "besvarare"], in: people).flatMap(StatusPerson.minister)
    // The recipient of an answer is the minister above its text: the one who gives it.
    metadata.addressee = isAnswer ? asked : completed(printed, by: asked)
    metadata.answeredBy = isAnswer ? completed(printed, by: answering) : answering
    metadata.status = self.status(status, document)
    metadata.events = StatusEvents.read(status.entries(of: "dokaktivitet", "aktivitet"))
    return metadata
  }

  private static func kind(of document: StatusRecord) throws(Failure) -> Kind? {
    guard let type = document.line("doktyp") ?? document.line("typ") else { return nil }
    switch type.lowercased() {
    case "fr": return .writtenQuestion
    case "frs": return .answer
    case "ip": return .interpellation
    default: throw Failure(.riksdagWrongType, type)
    }
  }

  /// The number: the session, and what may be the number within it or the whole.
  private static func designation(of document: StatusRecord) -> Designation? {
    guard let number = document.line("beteckning") ?? document.line("nummer") else { return nil }
    if let whole = Designation(number) { return whole }
    guard let session = document.line("rm").flatMap(Session.init), let number = Int(number) else {
      return nil
    }
    return Designation(session: session, number: number)
  }

  /// The day in `2003-10-16 00:00:00`; nil for the first day of 1899, which stands for none.
  static func day(in text: String?) -> CivilDate? {
    guard let text, let day = CivilDate(String(text.prefix(10))), day.year > 1900 else {
      return nil
    }
    return day
  }

  // MARK: People

  /// The first person with one of `roles`.
  private static func person(_ roles: [String], in people: [StatusRecord]) -> StatusRecord? {
    let found = people.filter { roles.contains($0.line("roll")?.lowercased() ?? "") }
    return found.min { order(of: $0) < order(of: $1) }
  }

  private static func order(of person: StatusRecord) -> Int {
    person.line("ordning").flatMap { Int($0) } ?? .max
  }

  /// A minister with what only the `other` entry knows, where both are about the same person.
  private static func completed(_ minister: Minister?, by other: Minister?) -> Minister? {
    guard var minister else { return other }
    guard let other else { return minister }
    if let name = minister.name, let second = other.name, name.lowercased() != second.lowercased() {
      return minister
    }
    minister.role = minister.role ?? other.role
    minister.name = minister.name ?? other.name
    minister.party = minister.party ?? other.party
    return minister
  }

  // MARK: Status

  /// How far the matter has come, by the sentence about it, else by the word.
  private static func status(_ status: StatusRecord, _ document: StatusRecord) -> Status? {
    let sentence = status.entries(of: "dokuppgift", "uppgift").first { fact in
      (fact.line("kod") ?? fact.line("namn"))?.lowercased() == "statustext"
    }
    return sentence?.line("text").flatMap(meaning) ?? document.line("status").flatMap(meaning)
  }

  private static func meaning(of text: String) -> Status? {
    let words = text.lowercased().split { !$0.isLetter }
    if words.contains("inte") || words.contains("ej") || words.contains("ännu") { return nil }
    for word in words {
      switch word {
      case "besvarad", "besvarats", "besvarades": return .answered
      case "återtagen", "återtagits", "återkallad", "återkallats": return .withdrawn
      case "förfallen", "förfallit": return .lapsed
      case "fördröjd", "fördröjt": return .delayed
      default: break
      }
    }
    return nil
  }
}
