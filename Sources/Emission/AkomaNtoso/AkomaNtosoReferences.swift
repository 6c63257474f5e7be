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
    /// Its identifier elsewhere; nil for the one in the ontology that kind and ``id`` make.
    let href: String?
    let name: String
  }

  private(set) var entries: [Entry] = []

  private struct Key: Hashable {
    let kind: Kind
    let name: String
  }

  // A document has about ten; tables that need not grow are filled in half the time.
  private var ids = [Key: String](minimumCapacity: 20)
  /// How often each identifier was asked for; those of the document's own are taken.
  private var uses = [String: Int](minimumCapacity: 20)

  init() {
    uses["original"] = 1
    uses["metadata"] = 1
  }

  /// The identifier of what is called `name`. It is made from the name: letters without marks, other
  /// characters hyphens; a second thing of the same one gets a number.
  mutating func id(_ kind: Kind, _ name: String, href: String? = nil) -> String {
    let key = Key(kind: kind, name: name)
    if let id = ids[key] { return id }
    let slug = Self.slug(of: name, else: kind == .document ? "dokument" : kind.path)
    let count = Self.counted(&uses[slug, default: 0])
    // A number behind might make an identifier that another name has.
    var id = count == 1 ? slug : "\(slug)-\(count)"
    while count > 1, uses[id] != nil { id += "-\(count)" }
    if count > 1 { uses[id] = 1 }
    ids[key] = id
    entries.append(Entry(kind: kind, id: id, href: href, name: Self.short(name)))
    return id
  }

  /// One use more, found once among all.
  private static func counted(_ uses: inout Int) -> Int {
    uses += 1
    return uses
  }

  /// At most 60 small letters and digits of ASCII with hyphens between.
  private static func slug(of name: String, else substitute: String) -> String {
    var slug: [UInt8] = []
    slug.reserveCapacity(60)
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
