public import Source
public import WrittenQuestions

/// Writes Akoma Ntoso 3.0 (OASIS LegalDocML), the standard of parliaments for their documents.
///
/// A question is a `question` with `by` and `to`, an answer an `answer`, a notice of delay a `speech`
/// in a `communication`, and a document of unknown kind a `speech` in a section called *okänt*. Work,
/// expression and manifestation are named by FRBR; people, offices, parties, places and events stand
/// among the references; what happened and what is due stands in the life cycle. The preface says in
/// words who asks whom and when, each person, office, party and day marked as such.
///
/// The identifier of the work depends on kind and number alone, so that the same question has one
/// identity whatever it was read from. What the standard has no words for stands in `proprietary` in
/// the elements of ``XMLEmitter``: where it was read from, words of closed lists, the list of
/// questions, what could not be claimed. It leaves out the places of values, and findings.
public struct AkomaNtosoEmitter: Emitter {
  /// The namespace of the standard.
  public static let namespace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"

  /// An emitter; there is nothing to choose.
  public init() {}

  /// Appends the document. Reported are characters that XML cannot hold, replaced by U+FFFD; the ends
  /// of texts that libxml2 would not read back; and a day that the standard demands and nobody knows.
  public func emit(_ document: Document, into output: inout [UInt8]) -> [Diagnostic] {
    // Growing by doubling would copy it all.
    output.reserveCapacity(output.count + 6144 + min(document.provenance.byteCount, 1 << 24) * 2)
    var writer = AkomaNtosoWriter(document, appendingTo: output)
    output = []
    writer.write()
    let xml = writer.xml
    output = xml.bytes
    var losses: [Diagnostic] = []
    if xml.replacedCharacters > 0 {
      losses.append(Diagnostic(.formatCharacterReplaced, String(xml.replacedCharacters)))
    }
    if xml.bytesCut > 0 {
      losses.append(Diagnostic(.formatValueTooLong, String(xml.bytesCut)))
    }
    if !writer.identity.isDated { losses.append(Diagnostic(.formatPlaceholder, "date")) }
    return losses
  }
}
