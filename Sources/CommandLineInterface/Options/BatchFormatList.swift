import ArgumentParser
import Fraga

/// The formats of a batch as given on the command line: those of documents, and `jsonl` for one
/// file of all.
struct BatchFormatList: ExpressibleByArgument {
  private static let lines = "jsonl"

  let formats: [OutputFormat]
  let joinsLines: Bool

  init?(argument: String) {
    let names = argument.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    let others = names.filter { $0 != Self.lines }
    joinsLines = others.count < names.count
    guard let list = FormatList(argument: others.joined(separator: ",")), !others.isEmpty else {
      guard others.isEmpty else { return nil }
      formats = []
      return
    }
    formats = list.formats
  }

  static var allValueStrings: [String] {
    FormatList.allValueStrings.filter { $0 != lines } + [lines]
  }
}
