func renderConcise(_ diagnostic: Diagnostic, name: String, style: DiagnosticStyle) -> String {
  var place = printable(name)
  if let position = diagnostic.place?.position {
    place += ":\(position.line):\(position.column)"
  }
  let message = printable(diagnostic.message(in: style.language))
  return """
    \(place): \(style.severity(diagnostic.severity)): \(message) \
    [\(diagnostic.code.rawValue)]\n
    """
}
