import Source
import WrittenQuestions

/// What number, title and people of a document say.
extension Lowering {
  mutating func lowerNumberedTitle(_ syntax: QuestionSyntax) {
    guard !syntax.numberedTitle.isEmpty else { return }
    let reading = reader.read(syntax.numberedTitle)
    ledger.adopt(reading)
    var scanner = ByteScanner(reading.bytes)
    if let printed = scanner.takeDesignation() {
      let range = 0..<scanner.position
      question.designation = printed.designation
      let pieces = reading.source(of: range)
      ledger.field("/designation", pieces)
      if !printed.isUsual {
        ledger.diagnose(.designationNormalized, reading.string(in: range), at: pieces.first)
      }
    }
    scanner.skipSpace()
    question.title = take(scanner.rest, of: reading, as: "/title")
    if question.title == nil, syntax.title.isEmpty {
      ledger.diagnose(.titleMissing, at: hull(syntax.numberedTitle))
    }
  }

  mutating func lowerTitle(_ syntax: QuestionSyntax) {
    guard !syntax.title.isEmpty else { return }
    let reading = reader.read(syntax.title)
    ledger.adopt(reading)
    question.title = take(0..<reading.bytes.count, of: reading, as: "/title")
  }

  mutating func lowerAddressee(_ syntax: QuestionSyntax) {
    guard !syntax.addressee.isEmpty else { return }
    let reading = reader.read(syntax.addressee)
    ledger.adopt(reading)
    punctuate(syntax.addressee)
    let parts = PeopleReader.minister(reading.bytes)
    let minister = Minister(
      role: take(parts.office, of: reading, as: "/addressee/role"),
      name: take(parts.name, of: reading, as: "/addressee/name"),
      party: take(parts.party, of: reading, as: "/addressee/party"))
    question.addressee = minister == Minister() ? nil : minister
  }

  mutating func lowerAsker(_ syntax: QuestionSyntax) {
    guard !syntax.asker.isEmpty else { return }
    let reading = reader.read(syntax.asker)
    ledger.adopt(reading)
    punctuate(syntax.asker)
    let member = member(PeopleReader.member(reading.bytes), of: reading, at: .asker)
    question.asker = member == Member() ? nil : member
    if let name = member.name, member.party == nil {
      ledger.diagnose(.partyMissing, name, at: hull(syntax.asker))
    }
  }

  /// The places of a member's values.
  struct MemberPlaces {
    let title: JSONPointer
    let name: JSONPointer
    let party: JSONPointer
    let constituency: JSONPointer

    init(below pointer: JSONPointer) {
      title = pointer.appending("title")
      name = pointer.appending("name")
      party = pointer.appending("party")
      constituency = pointer.appending("constituency")
    }

    /// Those of nearly every document, made once.
    static let asker = MemberPlaces(below: "/asker")
  }

  /// The member whose parts stand in `reading`, recorded at `places`.
  mutating func member(
    _ parts: PeopleReader.Parts, of reading: Reading, at places: MemberPlaces, rank: Int = 1
  ) -> Member {
    Member(
      title: take(parts.office, of: reading, as: places.title, rank: rank),
      name: take(parts.name, of: reading, as: places.name, rank: rank),
      party: take(parts.party, of: reading, as: places.party, rank: rank),
      constituency: take(parts.constituency, of: reading, as: places.constituency, rank: rank))
  }

  mutating func lowerOfficial(_ syntax: QuestionSyntax) {
    guard !syntax.official.isEmpty else { return }
    let reading = reader.read(syntax.official)
    ledger.adopt(reading)
    question.forwardingOfficial = take(
      0..<reading.count, of: reading, as: "/forwardingOfficial/name")
  }
}
