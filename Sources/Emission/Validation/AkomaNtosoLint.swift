import LibXML2
import Source

/// Finds what no schema of Akoma Ntoso can see: references that lead nowhere, identifiers that stand
/// twice, codes of other languages than ours.
///
/// Whether the elements are those of the standard its schema says (``OutputSchema``), which is not part
/// of this program.
struct AkomaNtosoLint {
  private static let xml = "http://www.w3.org/XML/1998/namespace"
  /// Attributes that name something in the same document by `#` and its identifier.
  private static let references: Set = ["refersTo", "by", "to", "as", "href", "source"]

  private var ids: Set<String> = []
  private var named: [String] = []
  private var findings: [Diagnostic] = []

  /// What is wrong in the document below `root`, in its order: first what stands twice and languages,
  /// then what leads nowhere.
  static func findings(in root: XMLElement) throws(DocumentReadError) -> [Diagnostic] {
    guard root.elements.first?.first("meta")?.first("identification") != nil else {
      throw DocumentReadError(
        message: "no 'identification' in the 'meta' of a document", place: "line \(root.line)")
    }
    var lint = AkomaNtosoLint()
    lint.look(at: root)
    let unresolved = lint.named.filter { !lint.ids.contains($0) }
    return lint.findings + unresolved.map { Diagnostic(.referenceUnresolved, "#\($0)") }
  }

  private mutating func look(at root: XMLElement) {
    // What waits stands in the order of the document, the next one last.
    var open = [root]
    while let element = open.popLast() {
      for attribute in element.attributes { look(at: attribute, of: element) }
      open += element.elements.reversed()
    }
  }

  private mutating func look(at attribute: XMLElement.Attribute, of element: XMLElement) {
    let value = attribute.value
    switch (attribute.name, attribute.namespace) {
    case ("eId", nil):
      if !ids.insert(value).inserted { findings.append(Diagnostic(.referenceDuplicate, value)) }
    case ("lang", AkomaNtosoLint.xml):
      if Language(rawValue: value) == nil { findings.append(Diagnostic(.languageUnknown, value)) }
    case ("language", nil) where element.name == "FRBRlanguage":
      if value != "swe" { findings.append(Diagnostic(.languageUnknown, value)) }
    case (let name, nil) where Self.references.contains(name):
      // Elements of other namespaces have attributes of the same names.
      guard element.namespace == AkomaNtosoEmitter.namespace else { return }
      for reference in value.split(separator: " ") where reference.hasPrefix("#") {
        named.append(String(reference.dropFirst()))
      }
    default: break
    }
  }
}
