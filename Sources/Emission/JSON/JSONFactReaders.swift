import WrittenQuestions

/// The single facts of a document, each with the members that JSONEmitter writes.
extension JSONDocumentReader {
  static func designation(_ node: JSONNode) throws(DocumentReadError) -> Designation {
    try node.object { (members) throws(DocumentReadError) in
      let session = try members.take("session")
      let number = try members.take("number")
      guard let year = Session(try session.string()) else { throw session.failure("no session") }
      guard let designation = Designation(session: year, number: try number.integer(from: 1))
      else { throw number.failure("expected 99999 or less") }
      try members.take("text").require(designation.description)
      return designation
    }
  }

  static func member(_ node: JSONNode) throws(DocumentReadError) -> Member {
    try node.object { (members) throws(DocumentReadError) in
      Member(
        title: try members.take("title").optionalString(),
        name: try members.take("name").optionalString(),
        party: try members.take("party").optionalString(),
        constituency: try members.take("constituency").optionalString())
    }
  }

  static func minister(_ node: JSONNode) throws(DocumentReadError) -> Minister {
    try node.object { (members) throws(DocumentReadError) in
      Minister(
        role: try members.take("role").optionalString(),
        name: try members.take("name").optionalString(),
        party: try members.take("party").optionalString())
    }
  }

  static func answeredQuestion(_ node: JSONNode) throws(DocumentReadError) -> AnsweredQuestion {
    try node.object { (members) throws(DocumentReadError) in
      AnsweredQuestion(
        designation: try designation(members.take("designation")),
        asker: try members.take("asker").optional(member),
        title: try members.take("title").optionalString())
    }
  }

  static func deadline(_ node: JSONNode) throws(DocumentReadError) -> Deadline {
    try node.object { (members) throws(DocumentReadError) in
      let deadline = Deadline(
        date: try members.take("date").date(), time: try members.take("time").optionalTime())
      try members.take("timeZone").require(StockholmTime.name)
      try members.take("instant").require(deadline.instant)
      return deadline
    }
  }

  static func event(_ node: JSONNode) throws(DocumentReadError) -> Event {
    try node.object { (members) throws(DocumentReadError) in
      Event(
        kind: try members.take("type").name(), name: try members.take("name").string(),
        date: try members.take("date").date(), time: try members.take("time").optionalTime(),
        source: try members.take("source").name())
    }
  }

  static func reference(_ node: JSONNode) throws(DocumentReadError) -> Reference {
    try node.object { (members) throws(DocumentReadError) in
      Reference(
        diaryNumbers: try members.take("diaryNumbers").strings(),
        department: try members.take("department").optionalString())
    }
  }

  static func official(_ node: JSONNode) throws(DocumentReadError) -> String {
    try node.object { (members) throws(DocumentReadError) in
      try members.take("name").string()
    }
  }

  static func block(_ node: JSONNode) throws(DocumentReadError) -> Block {
    try node.object { (members) throws(DocumentReadError) in
      let type = try members.take("type")
      let role: Block.Role = try members.take("role").name()
      switch try type.string() {
      case "paragraph": return Block(role, .paragraph(try members.take("text").string()))
      case "heading": return Block(role, .heading(try members.take("text").string()))
      case "footnote": return Block(role, .footnote(try members.take("text").string()))
      case "list": return Block(role, try list(&members))
      case "table":
        let rows = try members.take("rows").array { (row) throws(DocumentReadError) in
          try row.strings()
        }
        return Block(role, .table(rows: rows))
      case let name: throw type.failure("unknown name: '\(name)'")
      }
    }
  }

  private static func list(
    _ members: inout JSONMembers
  ) throws(DocumentReadError) -> Block.Content {
    let ordered = try members.take("ordered").boolean()
    let texts = try members.take("items").strings()
    let marks = try members.take("marks")
    let all = try marks.strings()
    guard all.count == texts.count else {
      throw marks.failure("expected \(texts.count) marks, one an item")
    }
    let items = zip(all, texts).map { Block.Item(mark: $0, text: $1) }
    return .list(ordered: ordered, items: items)
  }
}

extension JSONNode {
  func optionalName<Name: RawRepresentable<String>>() throws(DocumentReadError) -> Name? {
    try optional { (node) throws(DocumentReadError) in try node.name() }
  }

  func optionalString() throws(DocumentReadError) -> String? {
    try optional { (node) throws(DocumentReadError) in try node.string() }
  }

  func optionalDate() throws(DocumentReadError) -> CivilDate? {
    try optional { (node) throws(DocumentReadError) in try node.date() }
  }

  func optionalTime() throws(DocumentReadError) -> TimeOfDay? {
    try optional { (node) throws(DocumentReadError) in try node.time() }
  }

  func strings() throws(DocumentReadError) -> [String] {
    try array { (node) throws(DocumentReadError) in try node.string() }
  }
}
