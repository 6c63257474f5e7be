public import ArgumentParser
public import Fraga

extension ReadableFormat: ExpressibleByArgument {}

/// Formats as given on the command line: `json,xml`.
struct FormatList: ExpressibleByArgument {
  /// The formats, each once, in the order given.
  let formats: [OutputFormat]

  init(formats: [OutputFormat]) { self.formats = formats }

  init?(argument: String) {
    var formats: [OutputFormat] = []
    for name in argument.split(separator: ",", omittingEmptySubsequences: false) {
      guard let format = OutputFormat(rawValue: String(name)) else { return nil }
      if !formats.contains(format) { formats.append(format) }
    }
    self.formats = formats
  }

  var defaultValueDescription: String { formats.map(\.rawValue).joined(separator: ",") }
  static var allValueStrings: [String] { OutputFormat.allCases.map(\.rawValue) }
}
