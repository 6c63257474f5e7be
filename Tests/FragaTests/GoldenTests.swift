import Fraga
import TestSupport
import Testing

@Suite struct `The outputs of the fixtures` {
  /// The variants of the seed give its document, which is golden already.
  static let files = Fixtures.inputs(in: "questions").filter { !$0.contains("/same-as-seed/") }

  @Test(arguments: files, OutputFormat.allCases)
  func `stand as recorded in every format`(_ file: String, _ format: OutputFormat) throws {
    let input = try read(file)
    for document in input.documents {
      let rendering = format.render(document, indented: true)
      #expect(rendering.losses.isEmpty)
      expectGolden(
        rendering.bytes, at: golden(file, "document", document.origin.part, format.fileExtension))
    }
  }

  @Test(arguments: files)
  func `account for every byte as recorded`(_ file: String) throws {
    let input = try read(file)
    for index in input.documents.indices {
      expectInvariants(input, "\(file)", sourceLocation: #_sourceLocation)
      let text = input.inspectionText(of: index)
      expectGolden(Array(text.utf8), at: golden(file, "accounting", index + 1, "txt"))
    }
  }

  @Test(arguments: files)
  func `find wanting what is recorded`(_ file: String) throws {
    let input = try read(file)
    let text = DiagnosticFormat.full.render(
      input.documents.flatMap(\.diagnostics), name: name(file), text: input.text)
    expectGolden(Array(text.utf8), at: golden(file, "diagnostics", 1, "txt"))
  }

  private func read(_ file: String) throws -> ReadInput {
    try Converter().read(Fixtures.bytes(file), name: name(file))
  }

  private func name(_ file: String) -> String { String(file.dropFirst("questions/".count)) }

  /// `questions/letter/seed.txt` has its goldens in `questions/letter/seed.golden/`.
  private func golden(_ file: String, _ name: String, _ part: Int, _ ending: String) -> String {
    "\(file.dropLast(".txt".count)).golden/\(name)\(part == 1 ? "" : ".\(part)").\(ending)"
  }
}
