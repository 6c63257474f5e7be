import Fraga
import QuestionParser
import TestDocuments

/// A part of the work whose cost is measured.
enum Stage: String, CaseIterable {
  /// UTF-8 validation, line table, page table.
  case text
  /// The documents of a text, which is there.
  case parse
  /// Bytes to documents with hashes: all that a user waits for before the output.
  case read
  /// A document, which is there, to JSON.
  case json
  /// A document to XML.
  case xml
  /// A document to Markdown.
  case markdown
  /// A document to Akoma Ntoso.
  case akn
  /// A document to a page of HTML.
  case page
  /// A document to a text without markup.
  case plain
  /// A document to a row of CSV.
  case csv
  /// Bytes to JSON: the whole way.
  case convert
  /// The same letters as web pages, bytes to documents.
  case html
  /// The same in `dokumentstatus` as JSON, with people and events.
  case statusJSON
  /// The same in `dokumentstatus` as XML.
  case statusXML
  /// DOCX as Word lays it out, a paragraph a line of the letter, to documents.
  case docx
  /// The same for ODT.
  case odt

  /// Makes what the stage needs and gives the work on one letter; the result keeps the compiler
  /// from leaving the work out.
  func work(on letters: [[UInt8]]) throws -> (Int) -> Int {
    switch self {
    case .text:
      return { index in (try? SourceText(validating: letters[index]))?.lines.count ?? 0 }
    case .parse:
      let texts = try letters.map { try SourceText(validating: $0) }
      return { index in Parser.parse(texts[index]).count }
    case .read: return reading(letters)
    case .html: return reading(letters.map(WebDocument.html))
    case .statusJSON: return reading(letters.map(WebDocument.statusJSON))
    case .statusXML: return reading(letters.map(WebDocument.statusXML))
    case .json: return try rendering(.json, of: letters)
    case .xml: return try rendering(.xml, of: letters)
    case .markdown: return try rendering(.markdown, of: letters)
    case .akn: return try rendering(.akn, of: letters)
    case .page: return try rendering(.html, of: letters)
    case .plain: return try rendering(.text, of: letters)
    case .csv: return try rendering(.csv, of: letters)
    case .convert:
      let converter = Converter()
      return { index in
        guard let input = try? converter.read(letters[index], name: "letter.txt") else { return 0 }
        return input.documents.reduce(0) { $0 + OutputFormat.json.render($1).bytes.count }
      }
    case .docx:
      return try reading(letters.map { try LetterParts($0).docx(.lines).bytes() })
    case .odt:
      return try reading(letters.map { try LetterParts($0).odt(.lines).bytes() })
    }
  }

  /// Reads files that hold the letters.
  private func reading(_ files: [[UInt8]]) -> (Int) -> Int {
    let converter = Converter()
    return { index in (try? converter.read(files[index], name: "letter"))?.documents.count ?? 0 }
  }

  private func rendering(_ format: OutputFormat, of letters: [[UInt8]]) throws -> (Int) -> Int {
    let converter = Converter()
    let documents = try letters.map { try converter.read($0, name: "letter.txt").documents }
    return { index in documents[index].reduce(0) { $0 + format.render($1).bytes.count } }
  }
}
