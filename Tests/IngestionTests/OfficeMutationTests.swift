import Foundation
import Ingestion
import Source
import TestDocuments
import TestSupport
import Testing

@Suite struct `A damaged file of a word processor is read or refused` {
  /// How many random files to try of each kind; more for a long run.
  static let rounds =
    ProcessInfo.processInfo.environment["MUTATION_ROUNDS"].flatMap { Int($0) } ?? 400

  private func parts() throws -> LetterParts {
    LetterParts(try Fixtures.bytes("questions/letter/seed.txt"))
  }

  /// A DOCX and an ODT with everything in them that has a way of its own through the readers.
  private func files() throws -> [[ZipWriter.Entry]] {
    var docx = try parts().docx(.pageMarkInFirstHeader)
    docx.styles = #"<w:style w:type="paragraph" w:default="1" w:styleId="Normal"/>"#
    docx.body += DocxWriter.paragraph(
      "fråga", #"<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>"#)
    docx.body += DocxWriter.paragraph(
      runs: DocxWriter.textBox(DocxWriter.paragraph("ruta")) + DocxWriter.field("DATE", "i dag")
        + #"<w:r><w:footnoteReference w:id="2"/></w:r><w:ins w:id="1"/>"#)
    docx.body += DocxWriter.table(
      [[DocxWriter.paragraph("a"), DocxWriter.paragraph("b")]], lines: true)
    docx.footnotes = "<w:footnote w:id=\"2\">\(DocxWriter.paragraph("not"))</w:footnote>"
    docx.numbering = """
      <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="lowerRoman"/>\
      <w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1">\
      <w:abstractNumId w:val="1"/></w:num>
      """
    var odt = try parts().odt(.pageMarkInFirstHeader)
    odt.body += """
      <text:list text:style-name="L1"><text:list-item>\(OdtWriter.paragraph("fråga"))</text:list-item>\
      </text:list>\(OdtWriter.table([[OdtWriter.paragraph("a"), OdtWriter.paragraph("b")]]))\
      \(OdtWriter.paragraph(content: OdtWriter.frame(OdtWriter.paragraph("ruta")) + "<text:s text:c='3'/>"))
      """
    odt.automaticStyles += """
      <text:list-style style:name="L1"><text:list-level-style-number text:level="1" \
      style:num-format="i" style:num-suffix="."/></text:list-style>
      """
    return [docx.entries, odt.entries]
  }

  private func expectReadOrRefused(_ bytes: [UInt8], _ what: String) {
    do throws(Failure) {
      let read = try extract(bytes)
      #expect(!read.text.isEmpty, "\(what)")
    } catch {
      #expect(error.diagnostic.severity == .error, "\(what)")
    }
  }

  @Test func `cut at any byte`() throws {
    for entries in try files() {
      let bytes = try ZipWriter(entries).bytes()
      // The first three bytes are text like any other.
      for length in 4..<bytes.count {
        #expect(failure(Array(bytes[..<length])) != nil, "\(length)")
      }
    }
  }

  @Test func `with bytes of the archive changed`() throws {
    var random = SplitMix64(seed: 1)
    for entries in try files() {
      let bytes = try ZipWriter(entries).bytes()
      for round in 0..<Self.rounds {
        var changed = bytes
        for _ in 0...Int.random(in: 0...3, using: &random) {
          let index = Int.random(in: 0..<changed.count, using: &random)
          changed[index] = UInt8.random(in: 0...255, using: &random)
        }
        expectReadOrRefused(changed, "round \(round)")
      }
    }
  }

  @Test func `with bytes of its XML changed`() throws {
    var random = SplitMix64(seed: 2)
    for entries in try files() {
      for round in 0..<Self.rounds {
        var changed = entries
        let place = Int.random(in: 0..<changed.count, using: &random)
        changed[place].method = 0
        for _ in 0...Int.random(in: 0...2, using: &random) {
          let index = Int.random(in: 0..<changed[place].content.count, using: &random)
          changed[place].content[index] =
            Array("<>/\"&= aw0:9".utf8).randomElement(using: &random) ?? 0
        }
        expectReadOrRefused(try ZipWriter(changed).bytes(), "round \(round)")
      }
    }
  }

  @Test func `with elements of its XML moved, doubled and left out`() throws {
    var random = SplitMix64(seed: 3)
    for entries in try files() {
      for round in 0..<Self.rounds {
        var changed = entries
        let place = Int.random(in: 0..<changed.count, using: &random)
        let tags = pieces(changed[place].content)
        var content: [UInt8] = []
        for tag in tags {
          switch Int.random(in: 0..<40, using: &random) {
          case 0: continue
          case 1: content += tag + tag
          case 2: content += tags.randomElement(using: &random) ?? []
          default: content += tag
          }
        }
        changed[place].content = content
        changed[place].method = 0
        expectReadOrRefused(try ZipWriter(changed).bytes(), "round \(round)")
      }
    }
  }

  /// XML cut behind each tag that ends an element; some of the pieces can be moved and leave XML.
  private func pieces(_ bytes: [UInt8]) -> [[UInt8]] {
    var pieces: [[UInt8]] = []
    var piece: [UInt8] = []
    for byte in bytes {
      piece.append(byte)
      if byte == UInt8(ascii: ">"), piece.contains(UInt8(ascii: "/")) {
        pieces.append(piece)
        piece = []
      }
    }
    return pieces + [piece]
  }
}
