import Foundation
import Fraga
import TestSupport
import Testing

/// The documentation names everything that outputs can hold.
@Suite struct `Documentation` {
  private static let catalogue = Fixtures.directory.deletingLastPathComponent()
    .appending(path: "Sources/Fraga/Fraga.docc")

  private static func article(_ path: String) throws -> String {
    try String(contentsOf: catalogue.appending(path: "\(path).md"), encoding: .utf8)
  }

  /// The article about a code: `deadline.missing` has `DeadlineMissing.md`.
  private static func name(of code: DiagnosticCode) -> String {
    code.rawValue.split { $0 == "." || $0 == "-" }.map(\.capitalized).joined()
  }

  @Test(arguments: DiagnosticCode.allCases)
  func `every finding has an article`(_ code: DiagnosticCode) throws {
    let article = try Self.article("Diagnostics/\(Self.name(of: code))")
    #expect(article.hasPrefix("# \(code.rawValue)\n"))
    #expect(article.contains("\n## Example\n"))
    #expect(article.contains("\n## What to do\n"))
    let list = try Self.article("Diagnostics")
    #expect(list.contains("\n- <doc:\(Self.name(of: code))>\n"))
  }

  @Test func `every article about a finding is about one that exists`() throws {
    let folder = Self.catalogue.appending(path: "Diagnostics").path
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(Set(files) == Set(DiagnosticCode.allCases.map { "\(Self.name(of: $0)).md" }))
  }

  @Test(arguments: Edit.Code.allCases)
  func `every edit is explained`(_ code: Edit.Code) throws {
    #expect(try Self.article("ReadingLines").contains("`\(code.rawValue)`"))
  }

  @Test(arguments: Accounting.Furniture.allCases)
  func `every kind of furniture is explained`(_ furniture: Accounting.Furniture) throws {
    #expect(try Self.article("Accounting").contains("`\(furniture.rawValue)`"))
  }

  @Test(arguments: LayoutName.allCases)
  func `every layout is named`(_ layout: LayoutName) throws {
    #expect(try Self.article("TheJSONDocument").contains("`\(layout.rawValue)`"))
  }
}
