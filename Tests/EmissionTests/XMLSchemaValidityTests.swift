import Emission
import LibXML2
import Source
import TestSupport
import Testing
import WrittenQuestions

@Suite struct `The schema of the XML document` {
  @Test func `every document is valid`() throws {
    let schema = try documentSchema()
    for document in DocumentGenerator.fullDocuments + DocumentGenerator.emptyDocuments {
      #expect(try schema.validate(xml(document)) == [])
    }
    for seed in 0..<200 {
      var generator = DocumentGenerator(seed: UInt64(seed))
      #expect(try schema.validate(xml(generator.document())) == [], "seed \(seed)")
    }
  }

  @Test func `every word of the closed lists is known to it`() throws {
    let schema = try documentSchema()
    var question = Question()
    var document = DocumentGenerator.fullDocuments[0]
    guard let day = CivilDate("2017-09-27") else { return }
    for source in Event.Source.allCases {
      question.events += Event.Kind.allCases.map {
        Event(kind: $0, name: "", date: day, source: source)
      }
    }
    question.body = Block.Role.allCases.map { Block($0, .paragraph("")) }
    document.diagnostics = DiagnosticCode.allCases.map { Diagnostic($0) }
    for (status, layout) in zip(
      Status.allCases + Status.allCases + Status.allCases, LayoutName.allCases)
    {
      question.status = status
      document.layout = layout
      document.content = .interpellation(question)
      #expect(try schema.validate(xml(document)) == [])
    }
  }

  @Test(arguments: [
    Variant("<kind>writtenQuestion", "<kind>question"),
    Variant("schemaVersion=\"1\"", "schemaVersion=\"2\""),
    Variant("urn:fraga:document:1", "urn:fraga:document:2"),
    Variant("number=\"14\"", "number=\"014\""),
    Variant(">2017/18:14<", ">17/18:14<"),
    Variant("H51114", "H5-1114"),
    Variant("<asker>", "<asker id=\"1\">"),
    Variant("<name>Märta Obminska</name>\n<party>M</party>", "<party>M</party>\n<name>Å</name>"),
    Variant("<answers/>", ""),
    Variant("<answers/>", "<answers>text</answers>"),
    Variant("2017-09-20", "2017-02-30"),
    Variant("2017-09-20", "2017-09-20Z"),
    Variant("<time>12:00", "<time>24:00"),
    Variant("Europe/Stockholm", "Europe/Oslo"),
    Variant("<instant>2017-09-27T12:00:00+02:00</instant>", ""),
    Variant("<status>withdrawn", "<status>gone"),
    Variant("type=\"submitted\"", "type=\"sent\""),
    Variant("source=\"metadata\"", "source=\"registry\""),
    Variant("role=\"leadIn\"", "role=\"intro\""),
    Variant("<heading role=\"background\">", "<heading>"),
    Variant("ordered=\"true\"", "ordered=\"1\""),
    Variant("<row/>", "<row>text</row>"),
    Variant("<layout>letter", "<layout>fax"),
    Variant("<byteCount>2251", "<byteCount>-1"),
    Variant("start=\"24\" ", ""),
    Variant("code=\"party.missing\"", "code=\"PartyMissing\""),
    Variant("severity=\"note\"", "severity=\"hint\""),
    Variant("Källa: Sveriges riksdag", "Källa: okänd"),
    Variant("</document>", "<extra/></document>"),
  ])
  func `a variant that is broken is refused by the schema and by the reader`(
    variant: Variant
  ) throws {
    let bytes = try variant.applied(to: xmlText(DocumentGenerator.fullDocuments[0]))
    #expect(try documentSchema().validate(bytes) != [])
    #expect(throws: DocumentReadError.self) { try XMLDocumentReader.read(bytes) }
  }

  @Test(arguments: [
    Variant("<sha256>0123", "<sha256>012G"),
    Variant("<sha256>0123", "<sha256>123"),
    Variant("part=\"2\"", "part=\"0\""),
    Variant("line=\"3\"", "line=\"0\""),
    Variant("<pointer>/dates", "<pointer>dates"),
    Variant("<pointer>/dates", "<pointer>/~dates"),
    Variant("session=\"2017/18\"", "session=\"2017/1\""),
    Variant("code=\"party.missing\"", "code=\"party\""),
  ])
  func `a value that has not its form is refused by the schema`(variant: Variant) throws {
    let bytes = try variant.applied(to: xmlText(DocumentGenerator.fullDocuments[0]))
    #expect(try documentSchema().validate(bytes) != [])
  }
}

/// A change to a text that must hold what is to be changed.
struct Variant: Sendable, CustomTestStringConvertible {
  let text: String
  let replacement: String

  init(_ text: String, _ replacement: String) {
    self.text = text
    self.replacement = replacement
  }

  var testDescription: String { "\(text) → \(replacement)" }

  func applied(to document: String) throws -> [UInt8] {
    let halves = document.split(separator: text, maxSplits: 1, omittingEmptySubsequences: false)
    let (before, after) = (try #require(halves.first), try #require(halves.dropFirst().first))
    return Array((before + replacement + after).utf8)
  }
}
