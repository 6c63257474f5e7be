import Emission
import LibXML2
import Source
import TestSupport
import Testing
import WrittenQuestions

@Suite struct `Reading XML back` {
  @Test(arguments: DocumentGenerator.fullDocuments + DocumentGenerator.emptyDocuments)
  func `a document with every fact, and one with none, comes back`(document: Document) throws {
    try expectRoundTrip(document)
  }

  @Test(arguments: xmlTexts)
  func `any text that XML can hold comes back to the byte`(text: String) throws {
    for written in [text, "a\(text)b", text + text] {
      let document = document(title: written)
      let read = try XMLDocumentReader.read(xml(document))
      #expect(read.content.title.map { Array($0.utf8) } == Array(written.utf8))
    }
  }

  @Test func `a title of a megabyte comes back`() throws {
    try expectRoundTrip(document(title: String(repeating: "Å<&\"\r\u{1F469}", count: 100_000)))
  }

  @Test(arguments: 0..<400)
  func `a document of any make comes back`(seed: Int) throws {
    var generator = DocumentGenerator(seed: UInt64(seed), texts: xmlTexts)
    try expectRoundTrip(generator.document())
  }

  @Test(arguments: 0..<200)
  func `what could not be carried is told, and the rest comes back`(seed: Int) throws {
    var generator = DocumentGenerator(seed: UInt64(seed))
    let document = generator.document()
    let (bytes, losses) = emitted(document, by: XMLEmitter())
    let text = json(document)
    // JSON escapes the control characters and holds the two noncharacters as they are.
    #expect(losses.isEmpty == (text == replacingForbidden(text)))
    let read = try XMLDocumentReader.read(bytes)
    #expect(json(read) == replacingForbidden(text))
    try expectRoundTrip(read)
  }

  private func expectRoundTrip(
    _ document: Document, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let (bytes, losses) = emitted(document, by: XMLEmitter())
    let read = try XMLDocumentReader.read(bytes)
    #expect(read == document, sourceLocation: sourceLocation)
    #expect(json(read) == json(document), sourceLocation: sourceLocation)
    #expect(losses.isEmpty, sourceLocation: sourceLocation)
  }

  /// JSON with U+FFFD for each character, escaped or not, that XML cannot hold.
  private func replacingForbidden(_ json: String) -> String {
    var result = String.UnicodeScalarView()
    var scalars = json.unicodeScalars[...]
    while let scalar = scalars.popFirst() {
      guard scalar == "\\", let escaped = scalars.popFirst() else {
        result.append(XMLCharacter.isAllowed(scalar) ? scalar : "\u{FFFD}")
        continue
      }
      let digits = scalars.prefix(4)
      if escaped == "u", let value = UInt32(String(digits), radix: 16),
        let character = Unicode.Scalar(value), !XMLCharacter.isAllowed(character)
      {
        scalars.removeFirst(4)
        result.append("\u{FFFD}")
      } else if escaped == "b" || escaped == "f" {
        result.append("\u{FFFD}")
      } else {
        result.append(scalar)
        result.append(escaped)
      }
    }
    return String(result)
  }
}
