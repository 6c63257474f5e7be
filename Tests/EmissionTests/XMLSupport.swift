import Emission
import LibXML2
import Source
import TestSupport
import WrittenQuestions

/// The document as XML.
func xml(_ document: Document) -> [UInt8] { emitted(document, by: XMLEmitter()).bytes }

/// The document as XML, to look for something in it.
func xmlText(_ document: Document) -> String { String(decoding: xml(document), as: UTF8.self) }

/// The document as JSON: strings with different but equivalent scalars are equal, bytes are not.
func json(_ document: Document) -> String {
  String(decoding: emitted(document, by: JSONEmitter()).bytes, as: UTF8.self)
}

/// What an emitter gives.
func emitted(
  _ document: Document, by emitter: some Emitter
) -> (bytes: [UInt8], losses: [Diagnostic]) {
  var bytes: [UInt8] = []
  let losses = emitter.emit(document, into: &bytes)
  return (bytes, losses)
}

/// A question with nothing but a title.
func document(title: String) -> Document {
  var question = Question()
  question.title = title
  var document = DocumentGenerator.emptyDocuments[0]
  document.content = .writtenQuestion(question)
  return document
}

/// The schema, compiled.
func documentSchema() throws -> XMLSchema {
  try XMLSchema(parsing: Fixtures.bytes("schemas/fraga-document-1.xsd"))
}

/// The hostile texts that XML can hold.
let xmlTexts = DocumentGenerator.hostileTexts.filter {
  $0.unicodeScalars.allSatisfy(XMLCharacter.isAllowed)
}
