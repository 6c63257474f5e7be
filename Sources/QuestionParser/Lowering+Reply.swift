import Source
import WrittenQuestions

/// What the parts of an answer or of a notice of delay mean.
extension Lowering {
  /// How many days behind the end of its session a question may still be answered.
  private static let answerGrace = 60

  /// Reads what only answers and notices have.
  mutating func lowerReply(_ syntax: QuestionSyntax, _ reply: ReplySyntax) {
    for concerned in reply.concerned { lowerConcerned(concerned, at: answer.answers.count) }
    lowerReference(reply)
    lowerMinister(reply)
    lowerSignatureDay(reply)
    if answer.answers.isEmpty {
      ledger.diagnose(.designationMissing, at: syntax.body.first?.range)
    }
  }

  // MARK: The questions

  private mutating func lowerConcerned(_ concerned: ReplySyntax.Concerned, at index: Int) {
    let reading = reader.read(concerned.designation)
    ledger.adopt(reading)
    let pieces = reading.source(of: 0..<reading.bytes.count)
    guard let designation = designation(in: reading, at: pieces.first) else { return }
    let pointer = JSONPointer("/answers").appending(index)
    ledger.field(pointer.appending("designation"), pieces)
    if index == 0 { ledger.field("/designation", pieces) }
    let asker = concerned.asker.isEmpty ? nil : member(concerned.asker, at: pointer)
    var title: String?
    if !concerned.title.isEmpty {
      let reading = reader.read(concerned.title)
      ledger.adopt(reading)
      title = take(0..<reading.count, of: reading, as: pointer.appending("title"))
    }
    answer.answers.append(AnsweredQuestion(designation: designation, asker: asker, title: title))
  }

  /// The number in a heading; one without a session is of the session of the first.
  private mutating func designation(in reading: Reading, at place: SourceRange?) -> Designation? {
    var scanner = ByteScanner(reading.bytes)
    if let printed = scanner.takeDesignation() {
      if !printed.isUsual { ledger.diagnose(.designationNormalized, reading.string, at: place) }
      return printed.designation
    }
    guard let session = answer.answers.first?.designation.session,
      let number = scanner.takeNumber(digits: 1, 5)
    else { return nil }
    ledger.diagnose(.designationNormalized, reading.string, at: place)
    return Designation(session: session, number: number)
  }

  private mutating func member(_ lines: [TextReader.Line], at pointer: JSONPointer) -> Member? {
    let reading = reader.read(lines)
    ledger.adopt(reading)
    let member = member(
      PeopleReader.member(reading.bytes), of: reading,
      at: MemberPlaces(below: pointer.appending("asker")))
    return member == Member() ? nil : member
  }

  /// Names the askers from the first sentences, where the heading does not: *X har frågat mig*.
  mutating func findAskers(in readings: [Reading]) {
    guard answer.answers.contains(where: { $0.asker == nil }) else { return }
    var names: [(reading: Reading, range: Range<Int>)] = []
    for reading in readings {
      names += OpeningNames.find(in: reading.bytes).map { (reading, $0) }
      if names.count >= answer.answers.count { break }
    }
    for (index, name) in zip(answer.answers.indices, names) where answer.answers[index].asker == nil
    {
      let pointer = JSONPointer("/answers").appending(index).appending("asker")
      let parts = PeopleReader.member(Array(name.reading.bytes[name.range]))
      let member = member(
        parts.shifted(by: name.range.lowerBound), of: name.reading,
        at: MemberPlaces(below: pointer), rank: 2)
      answer.answers[index].asker = member == Member() ? nil : member
    }
  }

  // MARK: Registry, minister, day

  private mutating func lowerReference(_ reply: ReplySyntax) {
    var reference = Reference(diaryNumbers: [], department: nil)
    for range in reply.diaryNumbers {
      let reading = reader.read(range)
      ledger.adopt(reading)
      for number in DiaryNumbers.split(reading.bytes) {
        let pointer = JSONPointer("/reference/diaryNumbers").appending(reference.diaryNumbers.count)
        ledger.field(pointer, reading.source(of: number))
        reference.diaryNumbers.append(reading.string(in: number))
      }
    }
    if let range = reply.department {
      let reading = reader.read(range)
      ledger.adopt(reading)
      reference.department = take(0..<reading.bytes.count, of: reading, as: "/reference/department")
    }
    if reference != Reference(diaryNumbers: [], department: nil) { answer.reference = reference }
  }

  private mutating func lowerMinister(_ reply: ReplySyntax) {
    var minister = Minister()
    if !reply.minister.isEmpty {
      let reading = reader.read(reply.minister)
      ledger.adopt(reading)
      let parts = PeopleReader.minister(reading.bytes)
      minister = Minister(
        role: take(parts.office, of: reading, as: "/answeredBy/role"),
        name: take(parts.name, of: reading, as: "/answeredBy/name"),
        party: take(parts.party, of: reading, as: "/answeredBy/party"))
    }
    if let range = reply.signature {
      let reading = reader.read(range)
      ledger.adopt(reading)
      if minister.name == nil {
        minister.name = take(0..<reading.bytes.count, of: reading, as: "/answeredBy/name")
      } else {
        ledger.furniture(range, .signature)
      }
    }
    answer.answeredBy = minister == Minister() ? nil : minister
  }

  private mutating func lowerSignatureDay(_ reply: ReplySyntax) {
    guard let range = reply.signatureDay else { return }
    let reading = reader.read(range)
    ledger.adopt(reading)
    var scanner = ByteScanner(reading.bytes)
    guard let day = scanner.takePrintedDay() else { return }
    if isNotice {
      ledger.furniture(range, .signature)
    } else {
      ledger.field("/dates/answered", reading.source(of: 0..<scanner.position))
    }
    let designation = answer.answers.first?.designation
    guard
      let date = date(
        of: day, printed: reading.string, at: range, in: designation, grace: Self.answerGrace)
    else { return }
    signed = date
    if !isNotice { answer.answered = date }
  }

  /// Finds the day that a notice announces.
  mutating func findAnnounced(in readings: [Reading]) {
    for reading in readings {
      guard let found = AnnouncedDay.find(in: reading.bytes) else { continue }
      let pieces = reading.source(of: found.range)
      guard let date = found.day.date(onOrAfter: signed) else {
        let isDay = CivilDate(year: 2000, month: found.day.month, day: found.day.day) != nil
        ledger.field("/dates/announced", pieces, rank: 2)
        ledger.diagnose(
          isDay ? .dateYearAmbiguous : .dateInvalid, reading.string(in: found.range),
          at: pieces.first)
        return
      }
      ledger.field("/dates/announced", pieces, rank: 2)
      announced = date
      return
    }
  }
}
