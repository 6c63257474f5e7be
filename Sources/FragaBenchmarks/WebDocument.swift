import JSONText

/// Puts generated letters into the forms that the web has them in.
enum WebDocument {
  /// A page with head, navigation and foot; a paragraph of the letter is one of the page.
  static func html(_ letter: [UInt8]) -> [UInt8] {
    let head = """
      <!DOCTYPE html>
      <html lang="sv"><head><meta charset="utf-8"><title>Fråga</title>
      <style>p { margin: 0 }</style></head>
      <body><nav><ul><li><a href="/">Start</a></li><li><a href="/f">Frågor</a></li></ul></nav>
      <main>

      """
    let foot = "</main><footer><p><a href=\"#\">Till toppen</a></p></footer></body></html>\n"
    return Array((head + fragment(letter) + foot).utf8)
  }

  private static func fragment(_ letter: [UInt8]) -> String {
    let text = String(decoding: letter.filter { $0 != 0x0C }, as: UTF8.self)
    var paragraphs: [String] = []
    var lines: [Substring] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) + [Substring()] {
      if !line.isEmpty {
        lines.append(line)
      } else if !lines.isEmpty {
        // The block of days and signature has its lines by hand.
        let joint = lines[0].hasPrefix("Från Riks") ? "<br>\n" : "\n"
        paragraphs.append("<p class=\"Text\">\(lines.joined(separator: joint))</p>\n")
        lines = []
      }
    }
    return paragraphs.joined()
  }

  private static let events = [
    ("INL", "Inlämnad", "2017-09-14"), ("ANM", "Anmäld", "2017-09-19"),
    ("SISVA", "Sista svarsdatum", "2017-09-27"), ("BESV", "Besvarad", "2017-09-27"),
  ]

  static func statusJSON(_ letter: [UInt8]) -> [UInt8] {
    let document = object([
      ("doktyp", .string("fr")), ("status", .string("Besvarad")),
      ("html", .string(fragment(letter))),
    ])
    let happened = events.map { event in
      object([
        ("kod", .string(event.0)), ("namn", .string(event.1)),
        ("datum", .string(event.2 + " 00:00:00")), ("status", .string("inträffat")),
      ])
    }
    let people = [
      object([
        ("namn", .string("Statsrådet Berit Ahlgren")), ("partibet", .string("S")),
        ("roll", .string("besvaradav")),
      ])
    ]
    let status = object([
      ("dokument", document), ("dokaktivitet", object([("aktivitet", .array(happened))])),
      ("dokintressent", object([("intressent", .array(people))])),
    ])
    var writer = JSONWriter(style: .indented)
    writer.value(object([("dokumentstatus", status)]))
    return writer.finish()
  }

  private static func object(_ members: [(String, JSONValue)]) -> JSONValue {
    .object(members.map { JSONValue.Member(name: $0.0, value: $0.1) })
  }

  static func statusXML(_ letter: [UInt8]) -> [UInt8] {
    func escaped(_ text: String) -> String {
      text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    }
    let events = events.map { event in
      """
      <aktivitet><kod>\(event.0)</kod><namn>\(event.1)</namn><datum>\(event.2) 00:00:00</datum>\
      <status>inträffat</status></aktivitet>

      """
    }
    let text = """
      <dokumentstatus><dokument><doktyp>fr</doktyp><status>Besvarad</status>
      <html>\(escaped(fragment(letter)))</html></dokument>
      <dokaktivitet>\(events.joined())</dokaktivitet>
      <dokintressent><intressent><namn>Statsrådet Berit Ahlgren</namn><partibet>S</partibet>
      <roll>besvaradav</roll></intressent></dokintressent></dokumentstatus>

      """
    return Array(text.utf8)
  }
}
