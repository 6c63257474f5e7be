import WrittenQuestions

/// What a document says, out of the flat members of the JSON document.
extension JSONDocumentReader {
  static func content(_ members: inout JSONMembers) throws(DocumentReadError) -> Content {
    let facts = try facts(&members)
    let content = facts.content
    if let key = facts.disagreements(with: content).first {
      throw DocumentReadError(message: message(about: key, in: content), place: place(of: key))
    }
    return content
  }

  private static func facts(
    _ members: inout JSONMembers
  ) throws(DocumentReadError) -> FlatContent {
    var facts = FlatContent()
    facts.kind = try members.take("kind").optionalName()
    facts.designation = try members.take("designation").optional(designation)
    facts.documentID = try members.take("documentID").optionalString()
    facts.title = try members.take("title").optionalString()
    facts.asker = try members.take("asker").optional(member)
    facts.addressee = try members.take("addressee").optional(minister)
    facts.answers = try members.take("answers").array(answeredQuestion)
    facts.answeredBy = try members.take("answeredBy").optional(minister)
    (facts.submitted, facts.forwarded, facts.answered, facts.announced) =
      try members.take("dates").object { (dates) throws(DocumentReadError) in
        (
          try dates.take("submitted").optionalDate(), try dates.take("forwarded").optionalDate(),
          try dates.take("answered").optionalDate(), try dates.take("announced").optionalDate()
        )
      }
    facts.deadline = try members.take("deadline").optional(deadline)
    facts.status = try members.take("status").optionalName()
    facts.events = try members.take("events").array(event)
    facts.reference = try members.take("reference").optional(reference)
    facts.body = try members.take("body").array(block)
    facts.questions = try members.take("questions").strings()
    facts.forwardingOfficial = try members.take("forwardingOfficial").optional(official)
    return facts
  }

  private static func message(about key: String, in content: Content) -> String {
    switch key {
    case "documentID":
      return content.documentID.map { "expected '\($0)', as the rest has it" }
        ?? "expected null, as the rest has it"
    case "designation":
      return "not the designation of the first question in /answers"
    default:
      let kind = content.kind.map { "of kind '\($0.rawValue)'" } ?? "of unknown kind"
      return "a document \(kind) cannot have this"
    }
  }

  private static func place(of key: String) -> String {
    switch key {
    case "submitted", "forwarded", "answered", "announced": "/dates/\(key)"
    default: "/\(key)"
    }
  }
}
