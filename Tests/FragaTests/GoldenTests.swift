import Fraga
import TestSupport
import Testing

@Suite struct `The outputs of the fixtures` {
  /// The variants of the seed give its document, which is golden already.
  static let files = Fixtures.inputs(in: "questions").filter { !$0.contains("/same-as-seed/") }

  /// One input of each folder, the first by name, and the seed: what the formats that say less than
  /// JSON, XML and Markdown are recorded for.
  static let exemplars = files.filter { file in
    guard !file.hasSuffix("/seed.txt") else { return true }
    let folder = file.prefix(file.utf8.count - (file.split(separator: "/").last?.utf8.count ?? 0))
    return file == files.first { $0.hasPrefix(folder) && !$0.dropFirst(folder.count).contains("/") }
  }

  @Test(arguments: files, [OutputFormat.json, .xml, .markdown])
  func `stand as recorded`(_ file: String, _ format: OutputFormat) throws {
    try expectGoldens(of: file, as: format)
  }

  @Test(arguments: exemplars, OutputFormat.allCases)
  func `stand as recorded in every format, for one of each form`(
    _ file: String, _ format: OutputFormat
  ) throws {
    try expectGoldens(of: file, as: format)
  }

  @Test(arguments: files)
  func `are made by the printed templates as well`(_ file: String) throws {
    for document in try read(file).documents {
      for (format, template) in Self.printed {
        #expect(template.render(document).bytes == format.render(document).bytes, "\(format)")
      }
    }
  }

  private static let printed: [(OutputFormat, TemplateEmitter)] = {
    let texts: [(OutputFormat, String, TemplateEscaping)] = [
      (.markdown, TemplateEmitter.markdown, .markdown), (.text, TemplateEmitter.text, .text),
      (.html, TemplateEmitter.html, .html),
    ]
    return texts.compactMap { format, text, escaping in
      (try? TemplateEmitter(text, escaping: escaping)).map { (format, $0) }
    }
  }()

  @Test func `can all be made by templates that are printed`() {
    #expect(Self.printed.count == 3)
  }

  private func expectGoldens(of file: String, as format: OutputFormat) throws {
    let input = try read(file)
    for document in input.documents {
      let rendering = format.render(document, indented: true)
      #expect(rendering.losses.allSatisfy { $0.severity == .note })
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
