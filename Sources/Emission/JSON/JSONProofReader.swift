import Source
import WrittenQuestions

/// The part of the JSON document that says where its values stand in the text.
extension JSONDocumentReader {
  static func pointer(
    _ text: String, at node: JSONNode
  ) throws(DocumentReadError) -> JSONPointer {
    let bytes = Array(text.utf8)
    guard bytes.isEmpty || bytes.first == UInt8(ascii: "/") else {
      throw node.failure("not a JSON Pointer: '\(text)'")
    }
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "~") {
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      guard next == UInt8(ascii: "0") || next == UInt8(ascii: "1") else {
        throw node.failure("not a JSON Pointer: '\(text)'")
      }
    }
    return JSONPointer(text)
  }

  static func fields(
    _ members: inout JSONMembers
  ) throws(DocumentReadError) -> [Document.Field] {
    var fields: [Document.Field] = []
    for (name, node) in try members.takeAll() {
      fields.append(
        Document.Field(pointer: try pointer(name, at: node), spans: try node.array(span)))
    }
    return fields
  }

  private static func span(_ node: JSONNode) throws(DocumentReadError) -> Document.Span {
    try node.object { (members) throws(DocumentReadError) in
      Document.Span(
        range: try range(&members), line: try members.take("line").integer(from: 1),
        page: try members.take("page").optional { (page) throws(DocumentReadError) in
          try page.integer(from: 1)
        })
    }
  }

  static func unclaimed(_ node: JSONNode) throws(DocumentReadError) -> Document.Unclaimed {
    try node.object { (members) throws(DocumentReadError) in
      Document.Unclaimed(range: try range(&members), text: try members.take("text").string())
    }
  }

  private static func range(
    _ members: inout JSONMembers
  ) throws(DocumentReadError) -> SourceRange {
    let start = try members.take("start").integer(from: 0)
    return SourceRange(start, try members.take("end").integer(from: start))
  }

  static func diagnostic(_ node: JSONNode) throws(DocumentReadError) -> Diagnostic {
    try node.object { (members) throws(DocumentReadError) in
      let code: DiagnosticCode = try members.take("code").name()
      try members.take("severity").require(code.severity.rawValue)
      let message = try members.take("message")
      let wording = try message.string()
      let place = try place(&members)
      guard let diagnostic = Diagnostic(code: code, message: wording, at: place) else {
        throw message.failure("not the wording of '\(code.rawValue)'")
      }
      return diagnostic
    }
  }

  /// All four are known, or none.
  private static func place(
    _ members: inout JSONMembers
  ) throws(DocumentReadError) -> Diagnostic.Place? {
    let start = try members.take("start")
    let (end, line, column) = (
      try members.take("end"), try members.take("line"), try members.take("column")
    )
    if start.isNull {
      for node in [end, line, column] { try node.require(nil) }
      return nil
    }
    let first = try start.integer(from: 0)
    return Diagnostic.Place(
      SourceRange(first, try end.integer(from: first)),
      position: LineTable.Position(
        line: try line.integer(from: 1), column: try column.integer(from: 1)))
  }
}
