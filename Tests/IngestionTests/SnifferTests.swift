import Ingestion
import Source
import Testing

@Suite struct `The type of a file` {
  @Test(arguments: [
    ("%PDF-1.7\n", FileType.pdf), ("\n\n%PDF-1.4", .pdf), ("PK\u{3}\u{4}abc", .zip),
    ("PK\u{5}\u{6}", .zip), ("{\\rtf1\\ansi", .rtf), ("GIF89a", .unsupported("GIF image")),
    ("%!PS-Adobe-3.0", .unsupported("PostScript")),
  ])
  func `is told by the mark at its start`(_ start: String, _ type: FileType) {
    #expect(Sniffer.binaryType(of: Array(start.utf8)) == type)
  }

  @Test func `is not told by a mark far inside`() {
    let text = String(repeating: "text ", count: 500) + "%PDF-"
    #expect(Sniffer.binaryType(of: Array(text.utf8)) == nil)
  }

  @Test(arguments: [
    ("Till statsrådet\n", FileType.plainText), ("a < b och b > c\n", .plainText),
    ("Skriv till <asa.regner@riksdagen.se> eller <info@riksdagen.se>", .plainText),
    ("Brev <p> om taggar", .plainText), ("[1] Se protokollet", .plainText),
    ("{ och } är klamrar", .plainText),
    ("<p>Fråga</p>", .html), ("<B>Fråga 1997/98:103</B> av <I>X</I>", .html),
    ("<!DOCTYPE html><title>x</title>", .html), ("Fråga<br>av X<br/>", .html),
    ("<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><p>x</p></html>", .html),
    ("<dokumentstatus><dokument/></dokumentstatus>", .dokumentstatusXML),
    ("\r\n<?xml version=\"1.0\"?>\n<dokumentstatus>", .dokumentstatusXML),
    ("{\n  \"dokumentstatus\": {", .dokumentstatusJSON), ("[{\"a\":1}]", .dokumentstatusJSON),
    ("<?xml version='1.0'?><TEI/>", .unsupported("XML other than dokumentstatus and XHTML")),
  ])
  func `of a text is told by its markup`(_ text: String, _ type: FileType) {
    #expect(Sniffer.textType(of: Array(text.utf8)) == type)
  }

  private func failure(_ bytes: [UInt8]) -> Diagnostic? {
    do throws(Failure) {
      _ = try Ingestor(tool: "test 1").ingest(bytes)
      return nil
    } catch {
      return error.diagnostic
    }
  }

  private static let compoundMark: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  private func utf16(_ name: String) -> [UInt8] {
    name.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  }

  @Test func `of old office documents says what to do`() {
    let filler = [UInt8](repeating: 0xFF, count: 600)
    let word = Self.compoundMark + filler + utf16("WordDocument")
    #expect(failure(word)?.code == .typeLegacyWord)
    let encrypted = Self.compoundMark + filler + utf16("EncryptedPackage")
    #expect(failure(encrypted)?.code == .officeEncrypted)
    #expect(failure(Self.compoundMark + filler)?.code == .typeUnsupported)
    #expect(failure(Array("{\\rtf1 x}".utf8))?.code == .typeLegacyWord)
  }

  @Test func `that the name promises wrongly is said`() throws {
    let text = Array("Till statsrådet".utf8)
    let ingestor = Ingestor(tool: "test 1")
    let mismatch = try ingestor.ingest(text, name: "a.b/brev.PDF").anomalies
    #expect(mismatch.map(\.code) == [.typeMismatch])
    #expect(mismatch.first?.argument == ".pdf, text/plain")
    for name in ["brev.txt", "brev", "brev.1998", "brev.md", ""] {
      #expect(try ingestor.ingest(text, name: name).anomalies.isEmpty)
    }
  }
}
