public import Foundation

extension Fixtures {
  /// The files below `folder` (relative to the fixtures) that are inputs, in the order of
  /// their names; goldens lie in folders of their own.
  public static func inputs(in folder: String) -> [String] {
    let root = directory.appending(path: folder)
    let names =
      FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
    return names.filter { $0.hasSuffix(".txt") && !$0.contains(".golden/") }
      .sorted().map { "\(folder)/\($0)" }
  }
}

/// Material that lies beside the checkout and not in it; tests that need it are left out where
/// it is absent.
public enum SharedMaterial {
  /// The folder of real documents with their facts; nil where it is absent.
  public static let corpus: URL? = {
    let corpus = Fixtures.directory.deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "shared/corpus")
    return FileManager.default.fileExists(atPath: corpus.appending(path: "truth.ndjson").path)
      ? corpus : nil
  }()

  /// The schema of Akoma Ntoso 3.0; nil where it is absent.
  public static let akomaNtosoSchema: URL? = {
    let schema = Fixtures.directory.deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "shared/reference/schemas/akn/akomantoso30.xsd")
    return FileManager.default.fileExists(atPath: schema.path) ? schema : nil
  }()
}
