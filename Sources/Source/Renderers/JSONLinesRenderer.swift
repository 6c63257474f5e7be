package import JSONText

func renderJSONLines(_ diagnostics: [Diagnostic], name: String) -> String {
  var lines = ""
  for diagnostic in diagnostics {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("file")
    writer.value(name)
    diagnostic.writeMembers(to: &writer)
    writer.endObject()
    lines += escaped(String(decoding: writer.finish(), as: UTF8.self)) + "\n"
  }
  return lines
}

/// `json` with escapes for the characters that JSON allows but a terminal would obey.
private func escaped(_ json: String) -> String {
  guard json.unicodeScalars.contains(where: isObeyedByTerminals) else { return json }
  var result = ""
  for scalar in json.unicodeScalars {
    if isObeyedByTerminals(scalar) {
      let digits = String(scalar.value, radix: 16)
      result += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
    } else {
      result.unicodeScalars.append(scalar)
    }
  }
  return result
}

extension Diagnostic {
  /// Writes the members that a finding has in every JSON output, in their order.
  package func writeMembers(to writer: inout JSONWriter) {
    writer.member(Key.code, code.rawValue)
    writer.member(Key.severity, severity.rawValue)
    writer.member(Key.message, message())
    writer.member(Key.start, place?.range.start)
    writer.member(Key.end, place?.range.end)
    writer.member(Key.line, place?.position.line)
    writer.member(Key.column, place?.position.column)
  }
}

private enum Key {
  static let code: JSONKey = "code"
  static let column: JSONKey = "column"
  static let end: JSONKey = "end"
  static let line: JSONKey = "line"
  static let message: JSONKey = "message"
  static let severity: JSONKey = "severity"
  static let start: JSONKey = "start"
}
