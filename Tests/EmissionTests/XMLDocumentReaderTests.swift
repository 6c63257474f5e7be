import Emission
import LibXML2
import Source
import TestSupport
import Testing
import WrittenQuestions

@Suite struct `Reading XML that is not right` {
  @Test(arguments: [
    (Variant("<kind>writtenQuestion</kind>", ""), "'documentID' does not agree with a document of"),
    (Variant("H51114", "H51115"), "'documentID' does not agree with a document of kind"),
    (Variant("number=\"14\"", "number=\"15\""), "'designation' is not number 15 of 2017/18"),
    (Variant("12:00:00+02:00", "12:00:00+01:00"), "'instant' does not follow from date and time"),
    (Variant("severity=\"note\"", "severity=\"error\""), "'party.missing' is not of this severity"),
    (Variant("no party behind", "no parties behind"), "'party.missing' is not worded so"),
    (Variant("xml:lang=\"sv\"", "xml:lang=\"de\""), "the language of 'title' is not the one"),
    (Variant("<title xml:lang=\"sv\"", "<title"), "the language of 'title' is not the one"),
    (Variant("<title xml:", "<title xml:id=\"a\" xml:"), "'title' has no attribute 'id'"),
    (Variant("writtenQuestion", "answer"), "'designation' does not agree with a document of kind"),
    (Variant("writtenQuestion", "interpellation"), "'documentID' does not agree"),
    (Variant("start=\"24\"", "start=\"61\""), "'end' 60 lies before 'start' 61"),
    (Variant(" column=\"7\"", ""), "a place has 'start', 'end', 'line' and 'column'"),
    (Variant("Kvinnors", "Kvinnors <b/>"), "'b' in 'title', which holds text"),
    (Variant("<asker>", "<asker>x"), "text in 'asker', which holds elements"),
    (Variant("Åsa Regnér</name>", "Åsa Regnér"), "not well-formed: "),
    (Variant("<document", "<!DOCTYPE document><document"), "a document type declaration is not"),
    (Variant("byteCount>2251", "byteCount>99999999999999999999"), "'byteCount' cannot be '999"),
  ])
  func `what disagrees is said in words`(variant: Variant, message: String) throws {
    let bytes = try variant.applied(to: xmlText(DocumentGenerator.fullDocuments[0]))
    let error = #expect(throws: DocumentReadError.self) { try XMLDocumentReader.read(bytes) }
    #expect(error?.message.hasPrefix(message) == true, "\(String(describing: error))")
  }

  @Test func `the place is the line`() throws {
    let text = xmlText(DocumentGenerator.fullDocuments[0])
    let bytes = try Variant("<party>M</party>", "<party>M</party><age/>").applied(to: text)
    let error = DocumentReadError(
      message: "'age' where it cannot stand in 'asker'", place: "line 11")
    #expect(throws: error) { try XMLDocumentReader.read(bytes) }
  }

  @Test func `another kind's facts are refused`() throws {
    let text = xmlText(DocumentGenerator.fullDocuments[2])
    let bytes = try Variant("</answered>", "</answered><announced>2017-10-04</announced>")
      .applied(to: text)
    #expect(throws: DocumentReadError.self) { try XMLDocumentReader.read(bytes) }
  }

  @Test func `a document over the limit is not read`() {
    let bytes = xml(DocumentGenerator.fullDocuments[0])
    let limit = bytes.count - 1
    #expect(throws: DocumentReadError.self) {
      try XMLDocumentReader.read(bytes, sizeLimit: limit)
    }
  }

  @Test(arguments: DocumentGenerator.fullDocuments)
  func `a document cut anywhere is refused`(document: Document) {
    let bytes = xml(document)
    // The line feed behind the root element may go.
    for end in 0..<bytes.count - 1 {
      #expect(throws: DocumentReadError.self) { try XMLDocumentReader.read(Array(bytes[..<end])) }
    }
  }

  @Test(arguments: DocumentGenerator.fullDocuments)
  func `lines left out, doubled or exchanged are refused or read for what they say`(
    document: Document
  ) throws {
    let lines = xmlText(document).split(separator: "\n", omittingEmptySubsequences: false)
    for index in lines.indices.dropLast() {
      var (without, doubled, exchanged) = (lines, lines, lines)
      without.remove(at: index)
      doubled.insert(lines[index], at: index)
      exchanged.swapAt(index, index + 1)
      for variant in [without, doubled, exchanged] {
        try expectSense(Array(variant.joined(separator: "\n").utf8))
      }
    }
  }

  @Test(arguments: 0..<40)
  func `bytes changed at random are refused or read for what they say`(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let documents = DocumentGenerator.fullDocuments
    let original = xml(documents[seed % documents.count])
    for _ in 0..<100 {
      var bytes = original
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let index = Int.random(in: bytes.indices, using: &random)
        switch Int.random(in: 0...2, using: &random) {
        case 0: bytes[index] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: index)
        default: bytes.insert(bytes[Int.random(in: bytes.indices, using: &random)], at: index)
        }
      }
      try expectSense(bytes)
    }
  }

  /// Whatever is accepted must be a document that comes back as itself.
  private func expectSense(_ bytes: [UInt8]) throws {
    guard let read = try? XMLDocumentReader.read(bytes) else { return }
    #expect(try XMLDocumentReader.read(xml(read)) == read)
  }
}
