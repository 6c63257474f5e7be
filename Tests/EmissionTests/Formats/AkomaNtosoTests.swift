import Emission
import Foundation
import LibXML2
import Source
import TestSupport
import Testing
import WrittenQuestions

@Suite struct `Writing Akoma Ntoso` {
  private func tree(_ document: Document) throws -> XMLElement {
    try XMLDocument(parsing: rendered(document, by: AkomaNtosoEmitter())).root
  }

  private func values(_ path: [String], _ attribute: String, of document: Document) throws
    -> [String]
  {
    var elements = [try tree(document)]
    for name in path { elements = elements.flatMap(\.elements).filter { $0.name == name } }
    return elements.compactMap { $0.attribute(attribute) }
  }

  private let work = ["debate", "meta", "identification", "FRBRWork"]

  @Test(arguments: [
    ("2017/18:14", "/akn/se/debate/skriftlig-fraga/2017/2017-18-14", "2017-09-12"),
    ("1999/2000:3", "/akn/se/debate/skriftlig-fraga/1999/1999-2000-3", "1999-09-15"),
    ("1974:3", "/akn/se/debate/skriftlig-fraga/1974/1974-3", "1974-09-01"),
    ("2099/2100:1", "/akn/se/debate/skriftlig-fraga/2099/2099-2100-1", "2099-09-01"),
  ])
  func `the work is named by kind and number, and dated by the session where no day is known`(
    designation: String, uri: String, date: String
  ) throws {
    var question = Question()
    question.designation = Designation(designation)
    var document = document(title: "")
    document.content = .writtenQuestion(question)
    #expect(try values(work + ["FRBRuri"], "value", of: document) == [uri])
    #expect(try values(work + ["FRBRthis"], "value", of: document) == [uri + "/!main"])
    #expect(try values(work + ["FRBRdate"], "date", of: document) == [date])
    #expect(try values(work + ["FRBRalias"], "value", of: document).first == designation)
    #expect(emitted(document, by: AkomaNtosoEmitter()).losses == [])
  }

  @Test func `a day that nobody knows is told`() throws {
    let document = DocumentGenerator.emptyDocuments[4]
    #expect(
      emitted(document, by: AkomaNtosoEmitter()).losses == [Diagnostic(.formatPlaceholder, "date")])
    #expect(try values(work + ["FRBRdate"], "name", of: document) == ["okänd"])
    #expect(try values(work + ["FRBRauthor"], "href", of: document) == ["#okand"])
  }

  @Test(arguments: [
    (0, ["questions", "question"], "#marta-obminska", "#asa-regner"),
    (1, ["questions", "question"], "#marta-obminska", "#asa-regner"),
    (2, ["questions", "answer"], "#asa-regner", "#marta-obminska"),
    (3, ["communication", "speech"], "#asa-regner", "#marta-obminska"),
    (4, ["debateSection", "speech"], "#marta-obminska", "#asa-regner"),
  ])
  func `each kind has its place, with who speaks to whom`(
    index: Int, path: [String], by: String, to: String
  ) throws {
    let document = DocumentGenerator.fullDocuments[index]
    let place = ["debate", "debateBody"] + path
    #expect(try values(place, "by", of: document) == [by])
    #expect(try values(place, "to", of: document) == [to])
  }

  @Test func `names that differ in marks alone are different people`() throws {
    var document = DocumentGenerator.fullDocuments[0]
    var question = Question()
    question.asker = Member(name: "René Ek")
    question.addressee = Minister(name: "Rene Ek")
    question.forwardingOfficial = "rene-ek-2"
    document.content = .writtenQuestion(question)
    let people = ["debate", "meta", "references", "TLCPerson"]
    let ids = try values(people, "eId", of: document)
    #expect(Set(ids).count == 3)
    #expect(try Set(values(people, "href", of: document)).count == 3)
    #expect(OutputValidator.findings(in: rendered(document, by: AkomaNtosoEmitter())) == [])
  }

  @Test func `its references lead somewhere, whatever the names`() throws {
    for document in DocumentGenerator.fullDocuments + DocumentGenerator.emptyDocuments {
      #expect(OutputValidator.findings(in: rendered(document, by: AkomaNtosoEmitter())) == [])
    }
    for seed in 0..<100 {
      var generator = DocumentGenerator(seed: UInt64(seed))
      let bytes = rendered(generator.document(), by: AkomaNtosoEmitter())
      #expect(OutputValidator.findings(in: bytes) == [], "seed \(seed)")
    }
  }

  @Test(arguments: [
    ("eId=\"asa-regner\"", "eId=\"asa\"", "reference.unresolved #asa-regner"),
    ("eId=\"statsradet\"", "eId=\"asa-regner\"", "reference.duplicate asa-regner"),
    ("language=\"swe\"", "language=\"eng\"", "language.unknown eng"),
    ("identification", "identity", "document.invalid line 2"),
  ])
  func `what no schema sees is found`(text: String, other: String, expected: String) {
    let akn = String(
      decoding: rendered(DocumentGenerator.fullDocuments[0], by: AkomaNtosoEmitter()), as: UTF8.self
    )
    let findings = OutputValidator.findings(in: Array(akn.replacing(text, with: other).utf8))
    let found = findings.map { "\($0.code.rawValue) \($0.argument ?? "")" }
    #expect(found.contains { $0.hasPrefix(expected) }, "\(found)")
  }

  // The schema is the standard's own and no part of this project; it lies beside the checkout.
  @Test(
    .enabled(
      if: SharedMaterial.akomaNtosoSchema != nil && Xmllint.isExpected,
      "the schema beside the checkout, or xmllint, is absent"))
  func `it is valid by the standard's schema`() throws {
    let schema = try #require(SharedMaterial.akomaNtosoSchema)
    var documents = DocumentGenerator.fullDocuments + DocumentGenerator.emptyDocuments
    for seed in 0..<150 {
      var generator = DocumentGenerator(seed: UInt64(seed))
      documents.append(generator.document())
    }
    let outputs = documents.map { rendered($0, by: AkomaNtosoEmitter()) }
    let inProcess = try OutputSchema(parsing: [UInt8](try Data(contentsOf: schema))) { path in
      let file = schema.deletingLastPathComponent().appending(path: path)
      return (try? Data(contentsOf: file)).map { [UInt8]($0) }
    }
    #expect(inProcess.namespace == "http://docs.oasis-open.org/legaldocml/ns/akn/3.0")
    for output in outputs {
      // The documents are put together, so that their references need not lead anywhere.
      let found = OutputValidator.findings(in: output, by: [inProcess])
      #expect(!found.contains { $0.code == .schemaViolated }, "\(found)")
    }
    #expect(try Xmllint.complaints(about: outputs, schema: schema) == "")
    let broken = String(decoding: outputs[0], as: UTF8.self).replacing("by=\"", with: "von=\"")
    #expect(try Xmllint.complaints(about: [Array(broken.utf8)], schema: schema) != "")
    let found = OutputValidator.findings(in: Array(broken.utf8), by: [inProcess])
    #expect(found.first?.code == .schemaViolated)
  }
}

/// The validator of libxml2.
enum Xmllint {
  private static let program = URL(filePath: "/usr/bin/xmllint")

  /// Whether tests that need the program run: where the project is checked they must.
  static let isExpected =
    FileManager.default.isExecutableFile(atPath: program.path)
    || ProcessInfo.processInfo.environment["CI"] != nil

  /// What it finds wrong with `outputs`; empty where all are valid.
  static func complaints(about outputs: [[UInt8]], schema: URL) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: "fraga-akn-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var files: [String] = []
    for (index, output) in outputs.enumerated() {
      let file = folder.appending(path: "\(index).akn")
      try Data(output).write(to: file)
      files.append(file.path)
    }
    let process = Process()
    let errors = Pipe()
    process.executableURL = program
    process.arguments = ["--noout", "--nonet", "--schema", schema.path] + files
    process.standardError = errors
    try process.run()
    let text = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let lines = text.split(separator: "\n").filter { !$0.hasSuffix(" validates") }
    return lines.prefix(5).joined(separator: "\n")
  }
}
