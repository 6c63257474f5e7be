import Emission
import LibXML2
import Source
import TestSupport
import Testing
import WrittenQuestions

@Suite struct `Writing a document in XML` {
  @Test func `elements follow the JSON document and stand on lines of their own`() {
    var question = Question()
    question.designation = Designation("2017/18:14")
    question.title = "Vård & \"omsorg\""
    question.asker = Member(name: "Märta Obminska", party: "M")
    question.deadline = CivilDate("2017-09-27").map {
      Deadline(date: $0, time: TimeOfDay(hour: 12, minute: 0))
    }
    question.body = [
      Block(.background, .paragraph("En\nrad.")),
      Block(.question, .list(ordered: true, items: [Block.Item(mark: "1.", text: "När?")])),
    ]
    var document = document(title: "")
    document.origin = Document.Origin(name: "a/b.txt", part: 1, parts: 2)
    document.content = .writtenQuestion(question)
    document.diagnostics = [Diagnostic(.addresseeMissing)]
    let zeros = String(repeating: "0", count: 64)
    #expect(
      xmlText(document) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <document xmlns="urn:fraga:document:1" schemaVersion="1">
        <source part="1" parts="2">a/b.txt</source>
        <kind>writtenQuestion</kind>
        <designation session="2017/18" number="14">2017/18:14</designation>
        <documentID>H51114</documentID>
        <title xml:lang="sv">Vård &amp; &quot;omsorg&quot;</title>
        <asker>
        <name>Märta Obminska</name>
        <party>M</party>
        </asker>
        <answers/>
        <dates/>
        <deadline>
        <date>2017-09-27</date>
        <time>12:00</time>
        <timeZone>Europe/Stockholm</timeZone>
        <instant>2017-09-27T12:00:00+02:00</instant>
        </deadline>
        <events xml:lang="sv"/>
        <body xml:lang="sv">
        <paragraph role="background">En
        rad.</paragraph>
        <list role="question" ordered="true">
        <item mark="1.">När?</item>
        </list>
        </body>
        <questions xml:lang="sv"/>
        <provenance>
        <sha256>\(zeros)</sha256>
        <byteCount>0</byteCount>
        <mediaType/>
        <textSHA256>\(zeros)</textSHA256>
        <tool/>
        </provenance>
        <metadata/>
        <spans/>
        <unclaimed xml:lang="sv"/>
        <diagnostics xml:lang="en">
        <diagnostic code="addressee.missing" severity="warning">no addressee: a line that \
        begins with 'Till' is missing</diagnostic>
        </diagnostics>
        <attribution xml:lang="sv">Källa: Sveriges riksdag</attribution>
        </document>

        """)
  }

  @Test func `an empty text is an empty element and an unknown one is none`() {
    #expect(xmlText(document(title: "")).contains("\n<title xml:lang=\"sv\"/>\n"))
    #expect(!xmlText(DocumentGenerator.emptyDocuments[0]).contains("<title"))
  }

  @Test func `a document is appended to what is there`() {
    var output = Array("before".utf8)
    #expect(XMLEmitter().emit(document(title: "a"), into: &output).isEmpty)
    #expect(output == Array("before".utf8) + xml(document(title: "a")))
  }

  @Test func `characters that XML cannot hold are replaced and counted once for all`() throws {
    var question = Question()
    question.title = "a\u{0}b\u{FFFE}"
    question.body = [
      Block(.background, .list(ordered: false, items: [Block.Item(mark: "\u{C}", text: "c\u{1}")]))
    ]
    var document = document(title: "")
    document.content = .writtenQuestion(question)
    document.origin.name = "\u{1B}[31m"
    let (bytes, losses) = emitted(document, by: XMLEmitter())
    #expect(losses == [Diagnostic(.formatCharacterReplaced, "5")])

    let read = try XMLDocumentReader.read(bytes)
    #expect(read.content.title == "a\u{FFFD}b\u{FFFD}")
    #expect(read.origin.name == "\u{FFFD}[31m")
    let items = [Block.Item(mark: "\u{FFFD}", text: "c\u{FFFD}")]
    #expect(read.content.body == [Block(.background, .list(ordered: false, items: items))])
  }

  @Test func `a text too long to be read back is cut before a character and the loss is told`()
    throws
  {
    let limit = XMLWriter.valueLimit
    let fitting = String(repeating: "a", count: limit)
    #expect(emitted(document(title: fitting), by: XMLEmitter()).losses.isEmpty)
    let (bytes, losses) = emitted(document(title: fitting.dropLast() + "åb"), by: XMLEmitter())
    #expect(losses == [Diagnostic(.formatValueTooLong, "3")])
    let title = try XMLDocumentReader.read(bytes).content.title
    #expect(title?.utf8.count == limit - 1)
  }

  @Test func `a text that grows too long by what is replaced in it is cut as well`() throws {
    let count = XMLWriter.valueLimit / 2
    let title = String(repeating: "\u{1}", count: count)
    let (bytes, losses) = emitted(document(title: title), by: XMLEmitter())
    #expect(losses.map(\.code) == [.formatCharacterReplaced, .formatValueTooLong])
    #expect(losses.first?.argument == "\(count)")
    let read = try XMLDocumentReader.read(bytes).content.title
    #expect(read?.unicodeScalars.count == XMLWriter.valueLimit / 3)
  }

  @Test func `an attribute and a message too long are cut so that they can be read`() throws {
    let quotes = String(repeating: "\"", count: XMLWriter.valueLimit + 7)
    var document = document(title: "")
    document.diagnostics = [Diagnostic(.textUnclaimed, quotes)]
    document.fields = [Document.Field(pointer: JSONPointer(quotes), spans: [])]
    let (bytes, losses) = emitted(document, by: XMLEmitter())
    #expect(losses.map(\.code) == [.formatValueTooLong])
    let read = try XMLDocumentReader.read(bytes)
    let message = read.diagnostics.first?.message()
    #expect(message?.utf8.count == XMLWriter.valueLimit)
    #expect(message?.hasSuffix("\"'") == true)
    #expect(read.fields.first?.pointer.description.utf8.count == 1_000_000)
  }
}
