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

/// `text` with nothing in it that a terminal would obey: control characters and the marks that
/// turn the direction of writing are shown as U+FFFD.
package func printable(_ text: String) -> String {
  let isPlain = text.unicodeScalars.allSatisfy { !isControl($0) }
  guard !isPlain else { return text }
  var result = String.UnicodeScalarView()
  result.append(contentsOf: text.unicodeScalars.map { isControl($0) ? "\u{FFFD}" : $0 })
  return String(result)
}

private func isControl(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case ..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
  default: false
  }
}
