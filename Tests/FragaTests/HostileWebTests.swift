import Foundation
import Fraga
import Ingestion
import TestSupport
import Testing

@Suite struct `Bad input from the web` {
  private func failure(_ bytes: [UInt8], _ name: String = "x") -> Diagnostic? {
    do throws(Failure) {
      let input = try Converter().read(bytes, name: name)
      expectInvariants(input, "\(name)", sourceLocation: #_sourceLocation)
      return nil
    } catch {
      return error.diagnostic
    }
  }

  private static let hostile: [(String, DiagnosticCode, String?)] = [
    ("xxe.xml", .xmlDoctype, "line 1"), ("billion-laughs.xml", .xmlDoctype, "line 1"),
    ("billion-laughs.html", .xmlDoctype, "line 1"), ("wrong-type.json", .riksdagWrongType, "bet"),
    ("no-html.json", .riksdagNoText, nil), ("html-null.json", .riksdagNoText, nil),
    ("html-blank.json", .riksdagNoText, nil), ("no-dokument.json", .riksdagNoDocument, nil),
    ("no-dokument.xml", .riksdagNoDocument, nil), ("list.json", .riksdagNoDocument, nil),
    ("list.xml", .riksdagNoDocument, nil),
    ("cut.json", .jsonMalformed, "the text ends inside a string, byte 120"),
    ("cut.xml", .xmlMalformed, nil),
    ("lone-surrogate.json", .jsonMalformed, "a lone surrogate, byte 194"),
    ("duplicate-key.json", .jsonMalformed, "'rm' stands twice"),
    ("duplicate-html.xml", .xmlMalformed, "'html' stands twice"),
  ]

  @Test(arguments: hostile)
  func `is a coded error`(file: String, code: DiagnosticCode, argument: String?) throws {
    let found = try #require(failure(try Fixtures.bytes("hostile/web/\(file)"), file))
    #expect(found.code == code)
    if let argument { #expect(found.argument == argument) }
  }

  @Test func `nested a hundred thousand times is a coded error`() {
    let deep = 100_000
    func nested(_ open: String, _ close: String) -> String {
      String(repeating: open, count: deep) + "x" + String(repeating: close, count: deep)
    }
    #expect(failure(Array(nested("<div>", "</div>").utf8))?.code == .typeUnsupported)
    let xml = "<dokumentstatus><dokument>" + nested("<a>", "</a>") + "</dokument></dokumentstatus>"
    #expect(failure(Array(xml.utf8))?.code == .xmlMalformed)
    let json = "{\"dokumentstatus\": " + nested("[", "]") + "}"
    #expect(failure(Array(json.utf8))?.code == .jsonMalformed)
  }

  @Test func `of one text of ten megabytes is read, or refused by a limit`() throws {
    let text = String(repeating: "Broarna faller ihop. ", count: 500_000)
    #expect(try WebReaders.html(Array("<p>\(text)</p>".utf8)).count == text.utf8.count)
    var status = StatusJSON("fr", html: "<p>" + text)
    #expect(try WebReaders.dokumentstatus(json: status.bytes).text.count == text.utf8.count)
    let xml = "<dokumentstatus><dokument><html>\(text)</html></dokument></dokumentstatus>"
    #expect(failure(Array(xml.utf8))?.code == .xmlMalformed)
    status.document = [("html", String(repeating: text, count: 4))]
    #expect(failure(status.bytes)?.code == .inputTooLarge)
  }

  @Test func `of a hundred thousand members is read in no time`() throws {
    let members = (0..<100_000).map { "\"x\($0)\": null" }.joined(separator: ", ")
    let json = "{\"dokumentstatus\": {\"dokument\": {\"html\": \"<p>a\", \(members)}, \(members)}}"
    let elapsed = ContinuousClock().measure { #expect(failure(Array(json.utf8)) == nil) }
    #expect(elapsed < .seconds(20))
  }
}

@Suite struct `A damaged file from the web loses nothing silently` {
  static let files = [
    "page.html", "page-1990s.html", "page-word.html", "site-of-tables.html",
    "page.dokumentstatus.json", "letter.dokumentstatus.xml",
  ].map { "formats/web/\($0)" }

  @Test(arguments: files)
  func `cut at any byte`(_ file: String) throws {
    let bytes = try Fixtures.bytes(file)
    // Every byte near the ends, and every eleventh between; in a long run every one.
    let step = ProcessInfo.processInfo.environment["MUTATION_ROUNDS"] == nil ? 11 : 1
    for count in 1..<bytes.count
    where count < 600 || count > bytes.count - 300 || count % step == 0 {
      expectReadable(Array(bytes[..<count]), "\(file) cut at byte \(count)")
    }
  }

  @Test(arguments: files, 0..<40)
  func `with bytes and pieces changed at random`(_ file: String, _ seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    var bytes = try Fixtures.bytes(file)
    let marks = ["<", ">", "&", "\"", "{", "}", "[", "]", ",", "</p>", "<table>", "<li>", "\u{0}"]
    for _ in 0..<Int.random(in: 1...8, using: &random) {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.remove(at: place)
      case 2:
        bytes.insert(contentsOf: Array((marks.randomElement(using: &random) ?? "").utf8), at: place)
      default:
        let end = min(bytes.count, place + Int.random(in: 1...200, using: &random))
        bytes.insert(contentsOf: bytes[place..<end], at: 0)
      }
    }
    expectReadable(bytes, "\(file), seed \(seed)")
  }
}
