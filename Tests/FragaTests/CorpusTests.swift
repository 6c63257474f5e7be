import Foundation
import Fraga
import JSONText
import TestSupport
import Testing

/// Real documents with facts that others have written down. They lie beside the checkout; where
/// they are absent these tests are left out.
@Suite(.enabled(if: SharedMaterial.corpus != nil, "the corpus beside the checkout is absent"))
struct `Real documents` {
  @Test func `are read with every fact right: the printed letters`() throws {
    try expectFacts { $0.hasPrefix("letter-derived/") }
  }

  @Test func `are read with every fact right: the pages of 2014 and later`() throws {
    try expectFacts { file in
      guard file.hasPrefix("question-derived/") || file.hasPrefix("interpellation/") else {
        return false
      }
      // `ipq-201415--0002.txt`: the first year of the session stands behind the kind.
      guard let year = file.split(separator: "/").last?.dropFirst(4).prefix(4) else { return false }
      return year >= "2014"
    }
  }

  private func expectFacts(_ isChosen: (String) -> Bool) throws {
    let corpus = try #require(SharedMaterial.corpus)
    let truths = try Truth.all(in: corpus.appending(path: "truth.ndjson")).filter {
      isChosen($0.file)
    }
    #expect(truths.count > 600)
    var withoutQuestion = 0
    for truth in truths {
      let bytes = try Data(contentsOf: corpus.appending(path: truth.file))
      let input = try Converter().read(Array(bytes), name: truth.file)
      try #require(input.documents.count == 1, "\(truth.file)")
      let document = input.documents[0]
      let found = facts(of: document)
      for member in truth.facts.members ?? [] {
        // An empty list of questions in the truth file says that the source marks none.
        guard let value = found[member.name], member.value != .array([]) else { continue }
        #expect(value == expected(member), "\(member.name) of \(truth.file)")
      }
      #expect(document.unclaimed.isEmpty, "unclaimed text in \(truth.file)")
      #expect(input.prove().isEmpty, "the proof of \(truth.file)")
      if document.content.question?.questions.isEmpty != false { withoutQuestion += 1 }
    }
    // Some of the published texts end with the words that announce a question, and have lost it.
    #expect(withoutQuestion * 100 <= truths.count * 2)
  }

  /// The facts that these layouts print, as the truth file words them.
  private func facts(of document: Document) -> [String: JSONValue] {
    func text(_ string: String?) -> JSONValue { string.map(JSONValue.string) ?? .null }
    let question = document.content.question
    var facts = [
      "kind": text(document.content.kind?.rawValue),
      "designation": text(document.content.designation?.description),
      "title": text(document.content.title), "asker": text(question?.asker?.name),
      "party": text(question?.asker?.party), "constituency": text(question?.asker?.constituency),
      "addressee": text(question?.addressee.map(oneLine)),
      "questions": .array((question?.questions ?? []).map(JSONValue.string)),
    ]
    if document.layout == .letter {
      facts["forwarded"] = text(question?.forwarded?.description)
      facts["deadline"] = text(question?.deadline?.date.description)
      facts["official"] = text(question?.forwardingOfficial)
    }
    return facts
  }

  private func oneLine(_ minister: Minister) -> String {
    [minister.role, minister.name, minister.party.map { "(\($0))" }].compactMap { $0 }
      .joined(separator: " ")
  }

  /// A value of the truth file as this program words it: without the numbering and the
  /// characters of no width that the sources have.
  private func expected(_ member: JSONValue.Member) -> JSONValue {
    guard member.name == "questions", let questions = member.value.elements else {
      return member.value
    }
    return .array(questions.compactMap(\.string).map { .string(cleaned($0)) })
  }

  private func cleaned(_ question: String) -> String {
    var text = question.unicodeScalars.filter { $0 != "\u{200B}" && $0 != "\u{AD}" }
    while let last = text.last, last.properties.isWhitespace { text.removeLast() }
    let string = String(String.UnicodeScalarView(text))
    let mark = string.prefix { $0.isNumber }
    guard !mark.isEmpty, let closing = string.dropFirst(mark.count).first, ".)".contains(closing)
    else { return string }
    return String(string.dropFirst(mark.count + 1).drop { $0 == " " })
  }
}
