import JSONText
import WrittenQuestions

/// Writes one document of Akoma Ntoso.
struct AkomaNtosoWriter {
  /// A person with what stands around the name, by identifiers; nil for what is not known.
  struct Person {
    var person: String?
    var role: String?
    var party: String?
    var place: String?
  }

  let document: Document
  let content: Content
  let question: Question?
  let identity: AkomaNtosoIdentity
  var references = AkomaNtosoReferences()
  var asker = Person()
  var addressee = Person()
  var answeredBy = Person()
  var answered: [Person] = []
  /// The days of the document, each with the identifier of what happened.
  var days: [(day: SwedishLabel.Day, event: String)] = []
  /// Who speaks, and who is spoken to.
  var speaker = "okand"
  var hearer: String?
  var xml: MarkupWriter

  init(_ document: Document, appendingTo bytes: consuming [UInt8]) {
    self.document = document
    content = document.content
    question = content.question
    identity = AkomaNtosoIdentity(of: document)
    xml = MarkupWriter(.xml, appendingTo: bytes)
  }

  /// Writes the whole document.
  mutating func write() {
    collectReferences()
    xml.markup("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<akomaNtoso")
    xml.attribute("xmlns", AkomaNtosoEmitter.namespace)
    xml.markup(">\n<debate")
    xml.attribute("name", plain: identity.subtype)
    xml.markup(" contains=\"originalVersion\">\n<meta>\n")
    writeIdentification()
    writeLifecycle()
    writeReferences()
    writeProprietary()
    xml.markup("</meta>\n")
    writePreface()
    writeBody()
    xml.markup("<conclusions>\n<p>")
    xml.text(Document.attribution)
    xml.markup("</p>\n</conclusions>\n</debate>\n</akomaNtoso>\n")
  }

  // MARK: Who is who

  private mutating func collectReferences() {
    _ = references.id(.organization, "fraga", href: "/akn/ontology/organization/se/fraga")
    asker = person(of: question?.asker)
    addressee = person(of: content.addressee)
    answeredBy = person(of: content.answeredBy)
    answered = content.answers.map { person(of: $0.asker) }
    let first = answered.first?.person
    switch content {
    case .writtenQuestion, .interpellation, .unrecognized:
      speaker = asker.person ?? unknown()
      hearer = addressee.person ?? addressee.role
    case .answer, .delayNotice:
      speaker = answeredBy.person ?? unknown()
      hearer = first
    }
  }

  private mutating func unknown() -> String {
    references.id(.person, "okänd", href: "/akn/ontology/person/se/okand")
  }

  private mutating func person(of member: Member?) -> Person {
    guard let member else { return Person() }
    return Person(
      person: id(.person, member.name), role: id(.role, member.title),
      party: id(.organization, member.party), place: id(.location, member.constituency))
  }

  private mutating func person(of minister: Minister?) -> Person {
    guard let minister else { return Person() }
    return Person(
      person: id(.person, minister.name), role: id(.role, minister.role),
      party: id(.organization, minister.party))
  }

  mutating func id(_ kind: AkomaNtosoReferences.Kind, _ name: String?) -> String? {
    guard let name else { return nil }
    return references.id(kind, name)
  }

  // MARK: Pieces

  /// Writes an empty element with a value, `suffix` being the program's own part of it.
  mutating func value(_ element: String, _ value: String, suffix: String = "") {
    xml.markup("<", element)
    xml.attribute("value", value, suffix: suffix)
    xml.markup("/>\n")
  }

  /// Writes an element with a text, or nothing where there is none.
  mutating func element(_ name: String, _ text: String?) {
    guard let text else { return }
    xml.markup("<", name, ">")
    xml.text(text)
    xml.markup("</", name, ">\n")
  }

  /// The same for digits and the like.
  mutating func element(_ name: String, _ text: ASCIIText?) {
    guard let text else { return }
    xml.markup("<", name, ">")
    xml.plain(text)
    xml.markup("</", name, ">\n")
  }

  /// Writes a text marked as something among the references.
  mutating func inline(_ name: String, _ text: String?, _ id: String?) {
    guard let text, let id else { return }
    xml.markup("<", name)
    point("refersTo", to: id)
    xml.markup(">")
    xml.text(text)
    xml.markup("</", name, ">")
  }

  /// Writes an attribute that points to something by its identifier.
  mutating func point(_ attribute: String, to id: String) {
    xml.attribute(attribute, prefix: "#", plain: id)
  }
}
