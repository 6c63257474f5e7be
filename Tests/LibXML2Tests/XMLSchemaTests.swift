import Foundation
import LibXML2
import Testing

@Suite struct `Validating against a schema` {
  private static let source = Array(
    """
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="urn:q" targetNamespace="urn:q"
        elementFormDefault="qualified">
      <xs:element name="question">
        <xs:complexType>
          <xs:sequence>
            <xs:element name="title" type="xs:string"/>
            <xs:element name="submitted" type="xs:date" minOccurs="0"/>
          </xs:sequence>
          <xs:attribute name="designation" use="required">
            <xs:simpleType>
              <xs:restriction base="xs:string">
                <xs:pattern value="[0-9]{4}/[0-9]{2}:[0-9]+"/>
              </xs:restriction>
            </xs:simpleType>
          </xs:attribute>
        </xs:complexType>
      </xs:element>
    </xs:schema>
    """.utf8)

  @Test func `a document that follows the schema has no findings`() throws {
    let schema = try XMLSchema(parsing: Self.source)
    let text = """
      <question xmlns="urn:q" designation="2017/18:14"><title>Vägar</title>
      <submitted>2017-09-22</submitted></question>
      """
    #expect(try schema.validate(Array(text.utf8)) == [])
  }

  @Test func `what the schema does not allow is found with its line`() throws {
    let schema = try XMLSchema(parsing: Self.source)
    let text = """
      <question xmlns="urn:q" designation="2017/18:x">
        <title/>
        <submitted>2017-02-30</submitted>
        <extra/>
      </question>
      """
    let issues = try schema.validate(Array(text.utf8))
    #expect(Set(issues.map(\.line)) == [1, 3, 4])
    #expect(issues.contains { $0.line == 4 && $0.message.contains("extra") })
    #expect(issues.allSatisfy { !$0.message.hasSuffix("\n") })
  }

  @Test func `one schema validates many documents and forgets each`() throws {
    let schema = try XMLSchema(parsing: Self.source)
    for _ in 0..<50 {
      #expect(try schema.validate(Array("<question xmlns='urn:q'/>".utf8)).count == 2)
      let good = "<question xmlns='urn:q' designation='2017/18:14'><title/></question>"
      #expect(try schema.validate(Array(good.utf8)) == [])
    }
  }

  @Test func `what is written is valid`() throws {
    var writer = try XMLWriter()
    try writer.startDocument()
    try writer.startElement("question", namespace: "urn:q")
    try writer.attribute("designation", "2017/18:14")
    try writer.element("title", text: "Vägar & \u{C}broar")
    try writer.endElement()
    let schema = try XMLSchema(parsing: Self.source)
    #expect(try schema.validate(writer.finish()) == [])
  }

  @Test func `an unreadable document is an error and not a finding`() throws {
    let schema = try XMLSchema(parsing: Self.source)
    #expect(throws: XMLError.doctype(line: 1)) {
      try XMLSchema(parsing: Self.source).validate(Array("<!DOCTYPE a><a/>".utf8))
    }
    _ = try schema.validate(Array("<a/>".utf8))
  }

  @Test func `a document cannot name a schema to be read`() throws {
    let language = "http://www.w3.org/2001/XMLSchema"
    let instance = "http://www.w3.org/2001/XMLSchema-instance"
    let hinted = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).xsd")
    let other = """
      <xs:schema xmlns:xs="\(language)" targetNamespace="urn:r"><xs:element name="r"/></xs:schema>
      """
    try Data(other.utf8).write(to: hinted)
    defer { try? FileManager.default.removeItem(at: hinted) }
    let schema = try XMLSchema(
      parsing: Array(
        """
        <xs:schema xmlns:xs="\(language)"><xs:element name="a"><xs:complexType><xs:sequence>
        <xs:any namespace="urn:r" processContents="strict"/>
        </xs:sequence></xs:complexType></xs:element></xs:schema>
        """.utf8))
    let text = """
      <a><r xmlns="urn:r" xmlns:i="\(instance)" i:schemaLocation="urn:r \(hinted.path)"/></a>
      """
    let issues = try schema.validate(Array(text.utf8))
    #expect(issues.count == 1)
    #expect(issues.first?.message.contains("No matching global element declaration") == true)
  }

  @Test(arguments: ["import", "include", "redefine"])
  func `a schema cannot name another file to be read`(name: String) throws {
    let text = """
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
        <xs:\(name) schemaLocation="/missing/file.xsd"/>
      </xs:schema>
      """
    let issue = XMLError.Issue(line: 2, message: "'\(name)' by location is not followed")
    #expect(failure(text) == .schema([issue]))
  }

  // MARK: Schemas that name others

  private static let language = "http://www.w3.org/2001/XMLSchema"

  /// A schema of three: one imports another namespace from a folder, which includes a third.
  private static let main = """
    <xs:schema xmlns:xs="\(language)" xmlns:r="urn:r" targetNamespace="urn:q">
      <xs:import namespace="urn:r" schemaLocation="./parts/r.xsd"/>
      <xs:element name="q"><xs:complexType><xs:attribute ref="r:number"/></xs:complexType></xs:element>
    </xs:schema>
    """
  private static let parts = [
    "parts/r.xsd": """
    <xs:schema xmlns:xs="\(language)" xmlns="urn:r" targetNamespace="urn:r">
      <xs:include schemaLocation="types.xsd"/>
      <xs:attribute name="number" type="number"/>
    </xs:schema>
    """,
    "parts/types.xsd": """
    <xs:schema xmlns:xs="\(language)" targetNamespace="urn:r">
      <xs:simpleType name="number"><xs:restriction base="xs:int"/></xs:simpleType>
    </xs:schema>
    """,
  ]

  @Test func `a schema may be made of several that the caller reads`() throws {
    for _ in 0..<3 {
      var asked: [String] = []
      let schema = try XMLSchema(parsing: Array(Self.main.utf8)) { path in
        asked.append(path)
        return Self.parts[path].map { Array($0.utf8) }
      }
      #expect(asked == ["parts/r.xsd", "parts/types.xsd"])
      #expect(schema.targetNamespace == "urn:q")
      let text = "<q xmlns='urn:q' xmlns:r='urn:r' r:number='N'/>"
      #expect(try schema.validate(Array(text.replacing("N", with: "14").utf8)) == [])
      #expect(try schema.validate(Array(text.utf8)).count == 1)
    }
  }

  @Test func `schemas that name each other are read once`() throws {
    var asked: [String] = []
    func including(_ name: String) -> [UInt8] {
      let text = """
        <xs:schema xmlns:xs="\(Self.language)"><xs:include schemaLocation="\(name)"/></xs:schema>
        """
      return Array(text.utf8)
    }
    _ = try XMLSchema(parsing: including("a.xsd")) { path in
      asked.append(path)
      return including(path == "a.xsd" ? "b.xsd" : "a.xsd")
    }
    #expect(asked == ["a.xsd", "b.xsd"])
  }

  @Test(arguments: [
    "/etc/passwd", "../x.xsd", "a/../../x.xsd", "http://localhost/x.xsd", "file:///etc/passwd",
    "%2e%2e/x.xsd", "x.xsd?a", "", "a//b", "fraga-lent://1/parts/r.xsd",
  ])
  func `a schema cannot name what does not lie below it`(_ location: String) throws {
    let text = Self.main.replacing("./parts/r.xsd", with: location)
    var asked: [String] = []
    let error = #expect(throws: XMLError.self) {
      _ = try XMLSchema(parsing: Array(text.utf8)) { path in
        asked.append(path)
        return nil
      }
    }
    #expect(asked == [])
    let message = "'\(location)' is no file below the schema's directory"
    #expect(error == .schema([XMLError.Issue(line: 2, message: message)]))
  }

  @Test func `a schema that cannot be had, or is none, is told with its name`() throws {
    #expect(throws: XMLError.schema([.init(line: 2, message: "'./parts/r.xsd' cannot be read")])) {
      _ = try XMLSchema(parsing: Array(Self.main.utf8)) { _ in nil }
    }
    let inner = XMLError.Issue(line: 2, message: "parts/r.xsd: 'types.xsd' cannot be read")
    #expect(throws: XMLError.schema([inner])) {
      _ = try XMLSchema(parsing: Array(Self.main.utf8)) { path in
        path.hasSuffix("r.xsd") ? Self.parts[path].map { Array($0.utf8) } : nil
      }
    }
    let wrong = #expect(throws: XMLError.self) {
      _ = try XMLSchema(parsing: Array(Self.main.utf8)) { path in
        path.hasSuffix("r.xsd") ? Self.parts[path].map { Array($0.utf8) } : Array("<a/>".utf8)
      }
    }
    #expect(wrong.map { "\($0)" }?.contains("fraga-lent") == false, "\(String(describing: wrong))")
    #expect(throws: XMLError.doctype(line: 1)) {
      _ = try XMLSchema(parsing: Array(Self.main.utf8)) { _ in Array("<!DOCTYPE a><a/>".utf8) }
    }
  }

  @Test(arguments: [
    ("<xs:element name='a' type='missing'/>", "missing"),
    (
      "<xs:simpleType name='t'><xs:restriction base='xs:string'><xs:pattern value='['/>"
        + "</xs:restriction></xs:simpleType>", "pattern"
    ),
    ("<xs:elephant/>", "content is not valid"),
  ])
  func `a schema that is none is refused with what is wrong`(part: String, word: String) throws {
    let language = "http://www.w3.org/2001/XMLSchema"
    let error = failure("<xs:schema xmlns:xs='\(language)'>\n\(part)</xs:schema>")
    guard case .schema(let issues) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(issues.contains { $0.line == 2 && $0.message.contains(word) }, "\(issues)")
  }

  @Test func `schemas compiled and used in parallel do not disturb each other`() async {
    let wrong = await withTaskGroup(of: Int.self) { group in
      for task in 0..<8 {
        group.addTask {
          guard let schema = try? XMLSchema(parsing: Self.source) else { return 1 }
          return (0..<50).count { round in
            let text = "<question xmlns='urn:q' designation='t\(task)r\(round)'><title/></question>"
            let issues = try? schema.validate(Array(text.utf8))
            return issues?.allSatisfy { $0.message.contains("t\(task)r\(round)") } != true
              && issues?.isEmpty != false
          }
        }
      }
      return await group.reduce(0, +)
    }
    #expect(wrong == 0)
  }

  private func failure(_ text: String) -> XMLError? {
    do throws(XMLError) {
      _ = try XMLSchema(parsing: Array(text.utf8))
      return nil
    } catch {
      return error
    }
  }
}
