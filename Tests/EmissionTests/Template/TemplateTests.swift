import Emission
import JSONText
import Source
import TestSupport
import Testing
import WrittenQuestions

@Suite struct `Templates` {
  private let documents = DocumentGenerator.fullDocuments + DocumentGenerator.emptyDocuments

  private func output(
    _ template: String, of document: Document, as escaping: TemplateEscaping = .text
  ) throws -> String {
    String(
      decoding: rendered(document, by: try TemplateEmitter(template, escaping: escaping)),
      as: UTF8.self)
  }

  private func error(_ template: String) -> String {
    do throws(TemplateError) {
      _ = try TemplateEmitter(template, escaping: .html)
      return "none"
    } catch {
      return error.description
    }
  }

  // MARK: What they may name

  @Test func `every member of the JSON document but its spans is a variable, and no other name is`()
    throws
  {
    var own: Set = [
      "kindName", "isQuestion", "isInterpellation", "isAnswer", "isDelayNotice", "body[].entries[]",
      "body[].entries[].mark", "body[].entries[].text", "body[].isParagraph", "body[].isHeading",
      "body[].isList", "body[].isTable", "body[].isFootnote", "body[].isAsked",
    ]
    var places: Set<String> = []
    for place in TemplateShape.document.places {
      // The parts of built-in outputs.
      if ["markdown", "plainText", "html"].contains(where: place.path.hasPrefix) { continue }
      #expect(places.insert(place.path).inserted, "\(place.path)")
    }
    #expect(own.isSubset(of: places))
    var found: Set<String> = []
    for document in documents {
      let json = try JSONParser.parse(rendered(document, by: JSONEmitter()))
      found.formUnion(paths(of: json, at: "").filter { !$0.hasPrefix("spans") })
    }
    own.formUnion(found)
    #expect(own == places)
  }

  private func paths(of value: JSONValue, at path: String) -> [String] {
    switch value {
    case .object(let members):
      members.flatMap { member -> [String] in
        var place = path.isEmpty ? member.name : "\(path).\(member.name)"
        if place.hasPrefix("spans") { return [] }
        var value = member.value
        var inner: [String] = []
        while case .array(let elements) = value {
          place += "[]"
          inner += elements.dropFirst().flatMap { paths(of: $0, at: place) }
          // What an empty list holds is known from others.
          guard let first = elements.first else { break }
          value = first
        }
        return [place.hasSuffix("rows[]") ? place + "[]" : place] + inner
          + paths(of: value, at: place)
      }
    default: []
    }
  }

  @Test(arguments: [
    ("{{title}}\n\n{{titel}}", "line 3: there is no variable 'titel' here"),
    ("{{asker.role}}", "line 1: there is no variable 'asker.role' here"),
    ("{{name}}", "line 1: there is no variable 'name' here"),
    ("{{#body}}\n{{mark}}\n{{/body}}", "line 2: there is no variable 'mark' here"),
    ("{{asker}}", "line 1: 'asker' is an object and no text"),
    ("{{questions}}", "line 1: 'questions' is a list and no text"),
    ("a\n{{#body}}", "line 2: '{{#body}}' has no end"),
    ("{{/body}}", "line 1: '{{/body}}' ends no section"),
    ("{{#body}}{{/questions}}", "line 1: '{{/questions}}' ends no section"),
    ("{{title", "line 1: a tag without end"),
    ("{{> other}}", "line 1: '{{>' is not accepted in templates"),
    ("{{< other}}{{/other}}", "line 1: '{{<' is not accepted in templates"),
    ("{{$ other}}{{/other}}", "line 1: '{{$' is not accepted in templates"),
    ("{{% CONTENT_TYPE:TEXT}}", "line 1: '{{%' is not accepted in templates"),
    ("{{=<% %>=}}", "line 1: '{{=' is not accepted in templates"),
    ("{{uppercased(title)}}", "line 1: there is no variable 'uppercased(title)' here"),
    ("{{}}", "line 1: there is no variable '' here"),
    ("{{title.}}", "line 1: there is no variable 'title.' here"),
  ])
  func `what is wrong is named with its line`(template: String, expected: String) {
    #expect(error(template) == expected)
  }

  @Test func `sections nest only so deep`() {
    let deep = String(repeating: "{{#body}}", count: 17) + String(repeating: "{{/body}}", count: 17)
    #expect(error(deep) == "line 1: sections inside sections without end")
  }

  // MARK: What they write

  @Test func `what is unknown writes nothing, and is not looked for in the objects around`() throws
  {
    var question = Question()
    question.title = "Broar"
    question.asker = Member(title: nil, name: "Maja Hedin", party: "")
    var document = document(title: "")
    document.content = .writtenQuestion(question)
    let template = """
      {{#asker}}[{{title}}{{name}}{{#party}}({{.}}){{/party}}]{{/asker}}{{^addressee}}-{{/addressee}}\
      {{^questions}}none{{/questions}}{{#isQuestion}}!{{title}}{{/isQuestion}}{{#isAnswer}}?{{/isAnswer}}
      """
    #expect(try output(template, of: document) == "[Maja Hedin]-none!Broar")
  }

  @Test func `lists are gone through, entries and rows too, and lines of sections leave nothing`()
    throws
  {
    let template = """
      {{#body}}
      {{#isList}}
      {{#entries}}
      {{mark}} {{text}}
      {{/entries}}
      {{/isList}}
      {{#rows}}
      {{#.}}{{.}};{{/.}}
      {{/rows}}
      {{/body}}
      """
    #expect(
      try output(template, of: DocumentGenerator.fullDocuments[0])
        == "År;Antal;\n2016;1 200;\n\n1. Vad avser statsrådet att göra?\n2. När?\n• Ingenting.\n")
  }

  @Test(arguments: [TemplateEscaping.html, .xml])
  func `markup's quotation marks are escaped whatever follows them`(escaping: TemplateEscaping) {
    // With a combining mark behind it, each is one character with the mark.
    let escaped = Array(escaping.escape("'\u{308} \"\u{308}").utf8)
    #expect(!escaped.contains(UInt8(ascii: "'")) && !escaped.contains(UInt8(ascii: "\"")))
  }

  @Test(arguments: [
    (TemplateEscaping.html, "a&lt;b&gt; &amp;&quot;&#39;\u{FFFD}"),
    (.xml, "a&lt;b&gt; &amp;&quot;&#39;\u{FFFD}"), (.markdown, "a\\<b\\> \\&\"'\u{FFFD}"),
    (.json, "a<b> &\\\"'\\u0001"), (.text, "a<b> &\"'\u{FFFD}"),
  ])
  func `a text is escaped by the rules of what is made, and three braces leave it as it is`(
    escaping: TemplateEscaping, expected: String
  ) throws {
    let text = "a<b> &\"'\u{1}"
    let document = document(title: text)
    #expect(try output("{{title}}", of: document, as: escaping) == expected)
    #expect(try output("{{{title}}}{{&title}}", of: document, as: escaping) == text + text)
  }

  @Test func `hostile texts stay within quotation marks and tags`() throws {
    for text in DocumentGenerator.hostileTexts {
      let document = document(title: text)
      let json = try output("{\"a\":\"{{title}}\"}", of: document, as: .json)
      #expect(try JSONParser.parse(Array(json.utf8))["a"]?.string == text)
      let html = try output("<p title='{{title}}'>{{title}}</p>", of: document, as: .html)
      #expect(html.utf8.count { $0 == UInt8(ascii: "<") } == 2)
      #expect(html.utf8.count { $0 == UInt8(ascii: "'") } == 2)
    }
  }

  @Test(arguments: [
    (OutputFormat.markdown, TemplateEmitter.markdown, TemplateEscaping.markdown),
    (.text, TemplateEmitter.text, .text), (.html, TemplateEmitter.html, .html),
  ])
  func `the printed template gives the built-in output`(
    _ format: OutputFormat, _ template: String, _ escaping: TemplateEscaping
  ) throws {
    var all = documents
    for seed in 0..<60 {
      var generator = DocumentGenerator(seed: UInt64(seed))
      all.append(generator.document())
    }
    for document in all {
      let built = rendered(document, by: format.emitter())
      let made = try output(template, of: document, as: escaping)
      #expect(made == String(decoding: built, as: UTF8.self))
    }
  }

  @Test func `work beyond the limit is told, and nothing is written`() throws {
    var question = Question()
    question.body = (0..<101).map { Block(.background, .paragraph("\($0)")) }
    var document = document(title: "")
    document.content = .writtenQuestion(question)
    let cube = "{{#body}}{{#body}}{{#body}}{{text}}{{/body}}{{/body}}{{/body}}"
    let template = try TemplateEmitter(cube, escaping: .text)
    let (bytes, losses) = emitted(document, by: template)
    #expect(bytes.isEmpty)
    #expect(losses == [Diagnostic(.templateLimit, "1000000")])
    let square = "{{#body}}{{#body}}{{text}}{{/body}}{{/body}}"
    #expect(try !output(square, of: document).isEmpty)
  }
}
