import LibXML2
import Source
import WrittenQuestions

/// Reads what a document says: the elements from `kind` to `forwardingOfficial`.
struct XMLContentReader {
  private var facts = FlatContent()

  /// Takes the elements from the root and makes one of the kinds out of them.
  mutating func read(_ root: inout XMLCursor) throws(DocumentReadError) -> Content {
    facts.kind = try root.value("kind", Kind.init)
    facts.designation = try root.next("designation").map(designation)
    facts.documentID = try root.text("documentID")
    facts.title = try root.text("title", in: .swedish)
    facts.asker = try root.next("asker").map(member)
    facts.addressee = try root.next("addressee").map(minister)
    facts.answers = try XMLDocumentReader.entries(
      root.required("answers"), of: "answeredQuestion", answeredQuestion)
    facts.answeredBy = try root.next("answeredBy").map(minister)
    try readDates(root.required("dates"))
    facts.deadline = try root.next("deadline").map(deadline)
    facts.status = try root.value("status", Status.init)
    facts.events = try XMLDocumentReader.entries(
      root.required("events"), of: "event", in: .swedish, event)
    facts.reference = try root.next("reference").map(reference)
    facts.body = try blocks(root.required("body"))
    facts.questions = try XMLDocumentReader.texts(
      root.required("questions"), of: "question", in: .swedish)
    facts.forwardingOfficial = try root.next("forwardingOfficial").map(official)
    let content = facts.content
    if let key = facts.disagreements(with: content).first {
      let kind = facts.kind.map { "kind '\($0.rawValue)'" } ?? "unknown kind"
      throw root.error("'\(key)' does not agree with a document of \(kind)")
    }
    return content
  }

  // MARK: Who

  private func designation(_ element: XMLElement) throws(DocumentReadError) -> Designation {
    let cursor = try XMLCursor(text: element, attributes: ["session", "number"])
    let session = try cursor.required("session", Session.init)
    let number = try cursor.required("number", XMLCursor.number)
    guard let designation = Designation(session: session, number: number),
      designation.description == element.text
    else { throw cursor.error("'designation' is not number \(number) of \(session)") }
    return designation
  }

  private func member(_ element: XMLElement) throws(DocumentReadError) -> Member {
    var cursor = try XMLCursor(element)
    let member = Member(
      title: try cursor.text("title"), name: try cursor.text("name"),
      party: try cursor.text("party"), constituency: try cursor.text("constituency"))
    try cursor.end()
    return member
  }

  private func minister(_ element: XMLElement) throws(DocumentReadError) -> Minister {
    var cursor = try XMLCursor(element)
    let minister = Minister(
      role: try cursor.text("role"), name: try cursor.text("name"),
      party: try cursor.text("party"))
    try cursor.end()
    return minister
  }

  private func answeredQuestion(
    _ element: XMLElement
  ) throws(DocumentReadError) -> AnsweredQuestion {
    var cursor = try XMLCursor(element)
    let answered = AnsweredQuestion(
      designation: try designation(cursor.required("designation")),
      asker: try cursor.next("asker").map(member), title: try cursor.text("title"))
    try cursor.end()
    return answered
  }

  private func official(_ element: XMLElement) throws(DocumentReadError) -> String {
    var cursor = try XMLCursor(element)
    let name = try cursor.requiredText("name")
    try cursor.end()
    return name
  }

  // MARK: When

  private mutating func readDates(_ element: XMLElement) throws(DocumentReadError) {
    var cursor = try XMLCursor(element)
    facts.submitted = try cursor.value("submitted", CivilDate.init)
    facts.forwarded = try cursor.value("forwarded", CivilDate.init)
    facts.answered = try cursor.value("answered", CivilDate.init)
    facts.announced = try cursor.value("announced", CivilDate.init)
    try cursor.end()
  }

  private func deadline(_ element: XMLElement) throws(DocumentReadError) -> Deadline {
    var cursor = try XMLCursor(element)
    guard let date = try cursor.value("date", CivilDate.init) else {
      throw cursor.error("no 'date' where it must stand in 'deadline'")
    }
    let deadline = Deadline(date: date, time: try cursor.value("time", TimeOfDay.init))
    guard try cursor.requiredText("timeZone") == StockholmTime.name else {
      throw cursor.error("'timeZone' is not '\(StockholmTime.name)'")
    }
    guard try cursor.text("instant") == deadline.instant else {
      throw cursor.error("'instant' does not follow from date and time")
    }
    try cursor.end()
    return deadline
  }

  private func event(_ element: XMLElement) throws(DocumentReadError) -> Event {
    let cursor = try XMLCursor(text: element, attributes: ["type", "date", "time", "source"])
    return Event(
      kind: try cursor.required("type", Event.Kind.init), name: element.text,
      date: try cursor.required("date", CivilDate.init),
      time: try cursor.attribute("time", TimeOfDay.init),
      source: try cursor.required("source", Event.Source.init))
  }

  private func reference(_ element: XMLElement) throws(DocumentReadError) -> Reference {
    var cursor = try XMLCursor(element)
    let reference = Reference(
      diaryNumbers: try XMLDocumentReader.texts(
        cursor.required("diaryNumbers"), of: "diaryNumber"),
      department: try cursor.text("department"))
    try cursor.end()
    return reference
  }

  // MARK: What it says

  private func blocks(_ body: XMLElement) throws(DocumentReadError) -> [Block] {
    var cursor = try XMLCursor(body, in: .swedish)
    var blocks: [Block] = []
    while let element = cursor.next() { blocks.append(try block(element)) }
    return blocks
  }

  private func block(_ element: XMLElement) throws(DocumentReadError) -> Block {
    switch element.name {
    case "paragraph": return try block(element, Block.Content.paragraph)
    case "heading": return try block(element, Block.Content.heading)
    case "footnote": return try block(element, Block.Content.footnote)
    case "list":
      var cursor = try XMLCursor(element, attributes: ["role", "ordered"])
      let ordered = try cursor.required("ordered", Bool.init)
      var items: [Block.Item] = []
      while let item = cursor.next("item") { items.append(try self.item(item)) }
      try cursor.end()
      return Block(try role(cursor), .list(ordered: ordered, items: items))
    case "table":
      var cursor = try XMLCursor(element, attributes: ["role"])
      var rows: [[String]] = []
      while let row = cursor.next("row") {
        rows.append(try XMLDocumentReader.texts(row, of: "cell"))
      }
      try cursor.end()
      return Block(try role(cursor), .table(rows: rows))
    default:
      throw DocumentReadError(
        message: "'\(element.name)' is no block of text", place: "line \(element.line)")
    }
  }

  private func block(
    _ element: XMLElement, _ form: (String) -> Block.Content
  ) throws(DocumentReadError) -> Block {
    let cursor = try XMLCursor(text: element, attributes: ["role"])
    return Block(try role(cursor), form(element.text))
  }

  private func item(_ element: XMLElement) throws(DocumentReadError) -> Block.Item {
    let cursor = try XMLCursor(text: element, attributes: ["mark"])
    return Block.Item(mark: try cursor.required("mark") { $0 }, text: element.text)
  }

  private func role(_ cursor: XMLCursor) throws(DocumentReadError) -> Block.Role {
    try cursor.required("role", Block.Role.init)
  }
}
