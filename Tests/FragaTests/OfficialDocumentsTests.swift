import Foundation
import Fraga
import JSONText
import TestSupport
import Testing

/// The documents that the open data gives, with a rendering of each as text beside it. They lie
/// beside the checkout; where they are absent these tests are left out.
@Suite(.enabled(if: SharedMaterial.corpus != nil, "the corpus beside the checkout is absent"))
struct `Documents of the open data` {
  private func documents() throws -> [(truth: Truth, status: Document, text: Document)] {
    let corpus = try #require(SharedMaterial.corpus)
    func read(_ file: String) throws -> Document {
      let bytes = Array(try Data(contentsOf: corpus.appending(path: file)))
      let input = try Converter().read(bytes, name: file)
      try #require(input.documents.count == 1, "\(file)")
      expectInvariants(input, "\(file)", sourceLocation: #_sourceLocation)
      return input.documents[0]
    }
    let ending = ".dokumentstatus.json"
    return try Truth.all(in: corpus.appending(path: "truth.ndjson"))
      .filter { $0.file.hasSuffix(ending) }
      .map { ($0, try read($0.file), try read($0.file.replacing(ending, with: ".txt"))) }
  }

  @Test func `have every fact right`() throws {
    let documents = try documents()
    #expect(documents.count == 9)
    for (truth, status, _) in documents {
      let content = status.content
      var found: [String: JSONValue] = [:]
      found["kind"] = content.kind.map { .string($0.rawValue) }
      found["designation"] = content.designation.map { .string($0.description) }
      found["documentID"] = content.documentID.map(JSONValue.string)
      found["title"] = content.title.map(JSONValue.string)
      let events = content.events.map { event in
        JSONValue.Member(name: event.name, value: .string(event.date.description))
      }
      found["metadataDates"] = .object(events.sorted { $0.name < $1.name })
      for member in truth.facts.members ?? [] where found[member.name] != nil {
        var expected = member.value
        if case .object(let members) = expected {
          expected = .object(members.sorted { $0.name < $1.name })
        }
        #expect(found[member.name] == expected, "\(member.name) of \(truth.file)")
      }
      #expect(status.diagnostics.isEmpty, "\(truth.file)")
      #expect(status.unclaimed.isEmpty, "\(truth.file)")
    }
  }

  @Test func `say what their renderings as text say, and more`() throws {
    for (truth, status, text) in try documents() {
      let filled = Set(status.metadata.map(\.description))
      let found = status.content
      let expected = text.content
      #expect(found.title == expected.title && found.kind == expected.kind, "\(truth.file)")
      #expect(found.designation == expected.designation, "\(truth.file)")
      #expect(found.question?.questions == expected.question?.questions, "\(truth.file)")
      #expect(words(of: found) == words(of: expected), "the text of \(truth.file)")
      #expect(status.layout == text.layout, "\(truth.file)")
      // What both say is the same; what differs is marked.
      #expect(
        found.question?.asker == expected.question?.asker || filled.contains("/asker/party"))
      #expect(found.addressee == expected.addressee || filled.contains("/addressee/party"))
      #expect(
        found.question?.submitted == expected.question?.submitted
          || filled.contains("/dates/submitted"))
    }
  }

  /// The words of a document's text, in order, whatever blocks they stand in.
  private func words(of content: Content) -> [Substring] {
    content.body.flatMap { block -> [Substring] in
      let texts: [String] =
        switch block.content {
        case .paragraph(let text), .heading(let text), .footnote(let text): [text]
        case .list(_, let items): items.map(\.text)
        case .table(let rows): rows.flatMap { $0 }
        }
      return texts.flatMap { $0.split { $0.isWhitespace } }
    }
  }
}
