/// Workflow commands as GitHub documents them: `::error file=…,line=…,col=…,title=…::message`,
/// with `%`, CR and LF (in properties also `:` and `,`) written as percent codes. Logs are shown
/// with colours, so other control characters do not get there.
func renderGitHub(_ diagnostic: Diagnostic, name: String) -> String {
  let command =
    switch diagnostic.severity {
    case .error: "error"
    case .warning: "warning"
    case .note: "notice"
    }
  var properties = "file=\(property(name))"
  if let position = diagnostic.place?.position {
    properties += ",line=\(position.line),col=\(position.column)"
  }
  properties += ",title=\(property(diagnostic.code.rawValue))"
  return "::\(command) \(properties)::\(percentCoded(diagnostic.message(), also: ""))\n"
}

private func property(_ text: String) -> String { percentCoded(text, also: ":,") }

private func percentCoded(_ text: String, also special: String) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "%": result += "%25"
    case "\r": result += "%0D"
    case "\n": result += "%0A"
    case ":" where special.unicodeScalars.contains(":"): result += "%3A"
    case "," where special.unicodeScalars.contains(","): result += "%2C"
    default: result.unicodeScalars.append(isObeyedByTerminals(scalar) ? "\u{FFFD}" : scalar)
    }
  }
  return result
}
