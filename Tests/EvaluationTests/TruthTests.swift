import Evaluation
import Source
import Testing

@Suite struct `A truth file` {
  private func refusal(of text: String) -> Failure? {
    do throws(Failure) {
      _ = try Truth(parsing: Array(text.utf8))
      return nil
    } catch {
      return error
    }
  }

  @Test func `names inputs in the order of their first lines`() throws {
    let truth = try Truth(
      parsing: Array(
        """
        {"file": "b.txt", "title": "1"}\r

        {"file": "a.txt", "title": "2"}
          \t
        {"file": "b.txt", "part": 2, "title": "3"}
        """.utf8))
    #expect(truth.inputs.map(\.file) == ["b.txt", "a.txt"])
  }

  @Test(arguments: [
    ("titel", #""titel": "A""#), ("asker.parti", #""asker": {"parti": "S"}"#),
    ("addressee.rolle", #""addressee": {"rolle": "x"}"#),
    ("addressee.role", #""addressee.role": "statsrådet""#),
    ("questions.found", #""questions.found": true"#), ("", #""": 1"#),
  ])
  func `with an unknown key is refused, and the key and its line named`(
    key: String, member: String
  ) throws {
    let line = #"{"file": "å.txt", "title": null}"#
    let failure = try #require(refusal(of: "\(line)\n{\"file\": \"b.txt\", \(member)}\n"))
    #expect(failure.diagnostic.code == .truthUnknownKey)
    #expect(failure.diagnostic.argument == key)
    let position = try #require(failure.diagnostic.place?.position)
    #expect(position == LineTable.Position(line: 2, column: 1))
  }

  @Test(arguments: [
    (#""file": "a.txt", "title": 1"#, "'title' must be a string or null"),
    (#""file": "a.txt", "asker": ["A"]"#, "'asker' must be a string or null"),
    (#""file": "a.txt", "asker": {"name": 1}"#, "'asker.name' must be a string or null"),
    (#""file": "a.txt", "addressee": 1"#, "'addressee' must be a string or null"),
    (
      #""file": "a.txt", "deadline": "i morgon""#,
      "'deadline' must be null or like 2017-09-27 or 2017-09-27T12:00"
    ),
    (
      #""file": "a.txt", "submitted": "2017-09-27T12:00""#,
      "'submitted' must be null or like 2017-09-27"
    ),
    (#""file": "a.txt", "questions": "Hur?""#, "'questions' must be a list or null"),
    (#""file": "a.txt", "questions": [1]"#, "'questions' must be a list of strings"),
    (#""file": "a.txt", "codes": {}"#, "'codes' must be a list or null"),
    (#""file": "a.txt", "body": "text""#, "'body' must be a list or null"),
    (#""file": "a.txt", "metadataDates": []"#, "'metadataDates' must be an object"),
    (#""file": "a.txt", "metadataDates": {"Inlämnad": null}"#, "'metadataDates' must hold strings"),
    (#""file": "a.txt", "/a~2b": 1"#, "'/a~2b' is no JSON Pointer"),
    (#""file": "a.txt", "/a~": 1"#, "'/a~' is no JSON Pointer"),
    (#""file": "a.txt", "title": "A", "title": "A""#, "'title' stands twice"),
    (#""file": "a.txt", "party": "S", "asker": {"party": "S"}"#, "'party' is said twice"),
    (#""file": "a.txt", "part": 0"#, "'part' must be an integer from 1"),
    (#""file": "a.txt", "part": "1""#, "'part' must be an integer from 1"),
    (#""file": "/a.txt""#, "'file' must be a path inside the folder"),
    (#""file": "b/../../a.txt""#, "'file' must be a path inside the folder"),
    (#""file": """#, "'file' must be a path inside the folder"),
    (#""file": 1"#, "'file' must be a path inside the folder"),
    (#""title": "A""#, "'file' is missing"),
  ])
  func `that says what cannot be said is refused`(members: String, reason: String) throws {
    let failure = try #require(refusal(of: "\n{\(members)}"))
    #expect(failure.diagnostic.code == .truthInvalid)
    #expect(failure.diagnostic.argument == reason)
    #expect(failure.diagnostic.place?.position.line == 2)
  }

  @Test func `must be JSON on every line`() throws {
    let failure = try #require(refusal(of: "{\"file\": \"a.txt\"}\n{\"file\": \"b.txt\",}"))
    #expect(failure.diagnostic.code == .truthInvalid)
    #expect(failure.diagnostic.place?.position == LineTable.Position(line: 2, column: 18))
    #expect(refusal(of: "[]")?.diagnostic.argument == "not an object")
  }

  @Test func `tells of a document once`() throws {
    let failure = try #require(
      refusal(of: "{\"file\": \"a.txt\"}\n{\"file\": \"a.txt\", \"part\": 1}"))
    #expect(failure.diagnostic.code == .truthInvalid)
    #expect(failure.diagnostic.place?.position.line == 2)
  }

  @Test(arguments: ["", "\n \n"]) func `tells of one document at least`(text: String) {
    #expect(refusal(of: text)?.diagnostic.code == .truthInvalid)
  }

  @Test func `is UTF-8`() {
    #expect(throws: Failure.self) { try Truth(parsing: Array("{}\n".utf8) + [0xFF]) }
    do throws(Failure) {
      _ = try Truth(parsing: Array("{}\n".utf8) + [0xFF])
    } catch {
      #expect(error.diagnostic.code == .encodingInvalid)
      #expect(error.diagnostic.place?.position == LineTable.Position(line: 2, column: 1))
    }
  }
}
