import WrittenQuestions

/// What a document refers to, each once: people, offices, parties, places, events, other documents.
struct AkomaNtosoReferences {
  /// The kinds, by their elements.
  enum Kind: String {
    case person = "TLCPerson"
    case role = "TLCRole"
    case organization = "TLCOrganization"
    case location = "TLCLocation"
    case event = "TLCEvent"
    case concept = "TLCConcept"
    case document = "activeRef"

    /// The part of identifiers in the ontology that names the kind.
    var path: String {
      switch self {
      case .person: "person"
      case .role: "role"
      case .organization: "organization"
      case .location: "location"
      case .event: "event"
      case .concept: "concept"
      case .document: ""
      }
    }
  }

  /// One thing.
  struct Entry {
    let kind: Kind
    let id: String
    let href: String
    let name: String
  }

  private(set) var entries: [Entry] = []

  private struct Key: Hashable {
    let kind: Kind
    let name: String
  }

  private var ids: [Key: String] = [:]
  /// How often each identifier was asked for; those of the document's own are taken.
  private var uses = ["original": 1, "metadata": 1]

  /// The identifier of what is called `name`. It is made from the name: letters without marks, other
  /// characters hyphens; a second thing of the same one gets a number.
  mutating func id(_ kind: Kind, _ name: String, href: String? = nil) -> String {
    let key = Key(kind: kind, name: name)
    if let id = ids[key] { return id }
    let slug = Self.slug(of: name, else: kind == .document ? "dokument" : kind.path)
    let count = (uses[slug] ?? 0) + 1
    uses[slug] = count
    // A number behind might make an identifier that another name has.
    var id = count == 1 ? slug : "\(slug)-\(count)"
    while count > 1, uses[id] != nil { id += "-\(count)" }
    if count > 1 { uses[id] = 1 }
    ids[key] = id
    entries.append(
      Entry(
        kind: kind, id: id, href: href ?? "/akn/ontology/\(kind.path)/se/\(id)",
        name: Self.short(name)))
    return id
  }

  /// At most 60 small letters and digits of ASCII with hyphens between.
  private static func slug(of name: String, else substitute: String) -> String {
    var slug: [UInt8] = []
    for scalar in name.unicodeScalars {
      let letter = plainLetter(for: scalar)
      if letter != UInt8(ascii: "-") {
        slug.append(letter)
      } else if let last = slug.last, last != letter {
        slug.append(letter)
      }
      if slug.count == 60 { break }
    }
    if slug.last == UInt8(ascii: "-") { slug.removeLast() }
    return slug.isEmpty ? substitute : String(decoding: slug, as: UTF8.self)
  }

  private static func plainLetter(for scalar: Unicode.Scalar) -> UInt8 {
    switch scalar {
    case "a"..."z", "0"..."9": UInt8(ascii: scalar)
    case "A"..."Z": UInt8(ascii: scalar) | 0x20
    case "å", "ä", "Å", "Ä", "á", "à", "â", "ã", "Á", "À": UInt8(ascii: "a")
    case "ö", "Ö", "ø", "Ø", "ó", "ò", "ô", "õ": UInt8(ascii: "o")
    case "é", "è", "ê", "ë", "É", "È": UInt8(ascii: "e")
    case "ü", "Ü", "ú", "ù", "û": UInt8(ascii: "u")
    case "í", "ì", "î", "ï", "İ": UInt8(ascii: "i")
    case "ç", "ć", "č", "Ç", "Ć", "Č": UInt8(ascii: "c")
    case "š", "ş", "Š", "Ş": UInt8(ascii: "s")
    case "ž", "Ž": UInt8(ascii: "z")
    case "ñ": UInt8(ascii: "n")
    default: UInt8(ascii: "-")
    }
  }

  /// Attributes show names; the preface has the long ones whole.
  private static func short(_ name: String) -> String {
    guard name.utf8.count > 1000 else { return name }
    return String(String.UnicodeScalarView(name.unicodeScalars.prefix(200))) + "…"
  }
}
