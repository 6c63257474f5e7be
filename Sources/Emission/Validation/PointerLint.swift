import JSONText
import Source
import WrittenQuestions

/// Finds JSON Pointers of a document that lead nowhere in it, and those that stand twice.
enum PointerLint {
  /// What is wrong with the pointers of `document`. A place whose value is null is one.
  static func findings(in document: Document) -> [Diagnostic] {
    var bytes: [UInt8] = []
    _ = JSONEmitter().emit(document, into: &bytes)
    // What the emitter has written can be parsed; without a value every pointer would be at fault.
    guard let value = try? JSONParser.parse(bytes) else { return [] }
    let spans = document.fields.map(\.pointer)
    let unresolved = (spans + document.metadata).filter { !leads($0, into: value) }
    return duplicates(among: spans).map { Diagnostic(.referenceDuplicate, $0.description) }
      + unresolved.map { Diagnostic(.referenceUnresolved, $0.description) }
  }

  private static func duplicates(among pointers: [JSONPointer]) -> [JSONPointer] {
    var seen: Set<JSONPointer> = []
    return pointers.filter { !seen.insert($0).inserted }
  }

  private static func leads(_ pointer: JSONPointer, into value: JSONValue) -> Bool {
    let steps = pointer.description.split(separator: "/", omittingEmptySubsequences: false)
    guard steps.first?.isEmpty != false else { return false }
    var place: JSONValue? = value
    for step in steps.dropFirst() {
      switch place {
      case .array(let elements):
        guard let index = Int(step), String(index) == step, elements.indices.contains(index) else {
          return false
        }
        place = elements[index]
      // No member of the document has a character in its name that pointers escape.
      case .object: place = place?[String(step)]
      case .null, .boolean, .integer, .number, .string, nil: return false
      }
    }
    return place != nil
  }
}
