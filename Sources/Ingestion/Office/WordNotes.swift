/// The footnotes and endnotes that a DOCX refers to, in the order of the references.
struct WordNotes {
  /// Where notes stand on paper.
  enum Kind: Hashable {
    /// At the bottom of the page.
    case footnote
    /// At the end of the document.
    case endnote
  }

  /// A note that a reference points to.
  struct Reference {
    /// The kind, which also tells the part that has the note.
    let kind: Kind
    /// The note's id in that part.
    let id: String
    /// The mark; nil where the note's text has one of its own.
    let mark: String?
  }

  /// Each note that is referred to, once.
  private(set) var references: [Reference] = []
  /// How the marks of each kind are written.
  var formats: [Kind: NumberFormat] = [.footnote: .decimal, .endnote: .lowerRoman]

  private var known: [Kind: Set<String>] = [:]
  private var counts: [Kind: Int] = [:]

  /// Takes note of a reference, and gives the mark that stands there; nil where the text has a mark
  /// of its own.
  mutating func refer(to id: String, _ kind: Kind, hasOwnMark: Bool) -> String? {
    var mark: String?
    if !hasOwnMark {
      counts[kind, default: 0] += 1
      mark = formats[kind]?.string(counts[kind] ?? 1)
    }
    if known[kind, default: []].insert(id).inserted {
      references.append(Reference(kind: kind, id: id, mark: mark))
    }
    return mark
  }

  /// Reads from settings how marks are written.
  mutating func read(_ settings: OfficeXML<WordName>) {
    for node in settings.children(of: 0) {
      let kind: Kind
      switch settings.name(of: node) {
      case .footnoteProperties: kind = .footnote
      case .endnoteProperties: kind = .endnote
      default: continue
      }
      guard let format = settings.first(.numberFormat, in: node) else { continue }
      formats[kind] = WordNumbering.format(settings.string(.value, of: format))
    }
  }
}
