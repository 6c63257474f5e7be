import Foundation
import Fraga
import TestSupport
import Testing

@Suite(.enabled(if: Poppler.isExpected, "poppler-utils is not installed"))
struct `A letter as PDF` {
  /// The seed in the layouts that a letter may have, by several programs; how they were made stands
  /// in Tests/Generators.
  static let layouts = [
    "margin-right", "margin-left", "justified", "in-text", "typed", "typewriter", "hard-wrapped",
    "two-columns", "small", "large", "indented", "solid", "landscape", "narrow-gutter", "office",
    "groff", "turned", "sideways", "upside-down", "edge-to-edge", "browser",
  ]

  private func document(_ file: String) throws -> Document {
    let input = try Converter().read(Fixtures.bytes(file), name: file)
    #expect(input.documents.count == 1)
    return input.documents[0]
  }

  @Test(arguments: layouts)
  func `says the same as its text`(_ layout: String) throws {
    let seed = try document("questions/letter/seed.txt")
    let read = try document("pdf/\(layout).pdf")
    #expect(read.content == seed.content)
    #expect(read.layout == seed.layout)
    #expect(read.unclaimed.isEmpty)
    #expect(read.diagnostics.isEmpty)
  }

  @Test(arguments: layouts)
  func `accounts for every byte and undoes every edit`(_ layout: String) throws {
    let input = try Converter().read(Fixtures.bytes("pdf/\(layout).pdf"), name: layout)
    expectInvariants(input, "\(layout)", sourceLocation: #_sourceLocation)
  }

  @Test func `is read from pages, whose numbers its spans have`() throws {
    let read = try document("pdf/large.pdf")
    let pages = read.fields.flatMap(\.spans).compactMap(\.page)
    #expect(Set(pages) == [1, 2])
    #expect(read.provenance.extractor?.hasPrefix("pdftotext ") == true)
    #expect(read.provenance.mediaType == "application/pdf")
  }

  @Test
  func `keeps the marks of its footnotes apart from the words, and the notes behind the text`()
    throws
  {
    let seed = try document("questions/letter/seed.txt")
    let read = try document("pdf/footnotes.pdf")
    #expect(read.content.question?.questions == seed.content.question?.questions)
    #expect(read.content.question?.forwardingOfficial == seed.content.question?.forwardingOfficial)
    guard case .paragraph(let text)? = read.content.body.first?.content else {
      Issue.record("no paragraph")
      return
    }
    #expect(text.hasPrefix("I mina kontakter med ansvariga 1 inom myndigheter"))
    #expect(read.unclaimed.isEmpty)
    let notes = read.content.body.filter { if case .footnote = $0.content { true } else { false } }
    #expect(notes.first?.content == .footnote("1 Se betänkande 2016/17:KU10 s. 4."))
    #expect(notes.count == 2)
  }

  @Test func `has running heads that belong to nothing`() throws {
    let seed = try document("questions/letter/seed.txt")
    let read = try document("pdf/running-head.pdf")
    #expect(read.content == seed.content)
    #expect(read.unclaimed.map(\.text) == ["Sveriges riksdag", "Postadress 100 12 Stockholm"])
  }
}

@Suite(.enabled(if: Poppler.isExpected, "poppler-utils is not installed"))
struct `A PDF that is hard to read` {
  private func failure(_ name: String, _ limits: IngestionLimits = IngestionLimits()) throws
    -> Diagnostic?
  {
    let bytes = try Fixtures.bytes("hostile/\(name).pdf")
    do throws(Failure) {
      _ = try Converter(limits: limits).read(bytes, name: name + ".pdf")
      return nil
    } catch {
      return error.diagnostic
    }
  }

  private func anomalies(_ name: String) throws -> [Diagnostic] {
    let bytes = try Fixtures.bytes("hostile/\(name).pdf")
    let input = try Converter().read(bytes, name: name + ".pdf")
    #expect(input.documents.first?.content.designation != nil)
    let codes: Set<DiagnosticCode> = [
      .pdfExtractionRestricted, .pdfOCRLayer, .pdfPageImageOnly, .pdfRecoveredDamage,
      .textReplacementCharacters,
    ]
    return input.documents.flatMap(\.diagnostics).filter { codes.contains($0.code) }
  }

  @Test(arguments: [
    ("truncated", DiagnosticCode.pdfDamaged), ("garbage", .pdfDamaged),
    ("encrypted", .pdfEncrypted), ("image-only", .pdfImageOnly),
    ("no-unicode-map", .pdfNoUnicodeMap), ("private-map", .pdfNoUnicodeMap),
    ("shifted-map", .pdfNoUnicodeMap),
  ])
  func `fails with a reason`(_ name: String, _ code: DiagnosticCode) throws {
    #expect(try failure(name)?.code == code)
  }

  @Test func `because it holds images only says how many pages`() throws {
    #expect(try failure("image-only")?.argument == "2")
  }

  @Test func `because it unpacks to very much is stopped at a limit`() throws {
    let found = try #require(try failure("bomb", IngestionLimits(toolSeconds: 2)))
    #expect(found.code == .toolLimit)
  }

  @Test(arguments: [
    ("restricted", Diagnostic(.pdfExtractionRestricted)),
    ("mixed-pages", Diagnostic(.pdfPageImageOnly, "2")),
    ("recognised", Diagnostic(.pdfOCRLayer)),
  ])
  func `is read, and what is amiss is told`(_ name: String, _ expected: Diagnostic) throws {
    #expect(try anomalies(name) == [expected])
  }

  @Test func `because it is damaged is read as far as it goes`() throws {
    #expect(try anomalies("recovered").map(\.code) == [.pdfRecoveredDamage])
  }

  @Test func `because its characters are odd is text all the same`() throws {
    let bytes = try Fixtures.bytes("hostile/odd-map.pdf")
    let input = try Converter().read(bytes, name: "odd-map.pdf")
    #expect(String(validating: input.text.bytes, as: UTF8.self) != nil)
    #expect(try anomalies("odd-map").map(\.code) == [.textReplacementCharacters])
    let body = input.documents[0].content.body.first?.content
    #expect(
      body
        == .paragraph(
          "Flera broar i Bergslagen är i dåligt skick. Enligt betänkande 2016/17:10 behöver "
            + "finansieringen ses över."))
  }

  @Test(arguments: 0..<40)
  func `because it was cut or changed anywhere never stops the program`(_ seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    var bytes = try Fixtures.bytes("pdf/typewriter.pdf")
    for _ in 0..<Int.random(in: 1...20, using: &random) {
      bytes[Int.random(in: 8..<bytes.count, using: &random)] = UInt8.random(
        in: 0...255, using: &random)
    }
    if seed.isMultiple(of: 3) {
      bytes.removeLast(Int.random(in: 1..<bytes.count - 16, using: &random))
    }
    do throws(Failure) {
      let input = try Converter(limits: IngestionLimits(toolSeconds: 20)).read(bytes, name: "x.pdf")
      expectInvariants(input, "\(seed)", sourceLocation: #_sourceLocation)
    } catch {
      #expect(error.diagnostic.code.rawValue.contains(/^(pdf|tool|text|input)\./))
    }
  }
}
