import Foundation
import Ingestion
import Source
import TestSupport
import Testing
import WrittenQuestions

/// Needs the folder of real documents beside the checkout; left out where it is absent.
@Suite(.enabled(if: SharedMaterial.corpus != nil, "there is no corpus beside the checkout"))
struct `Real texts in each encoding` {
  /// Characters that older encodings lack, as people wrote them there.
  private static let older: [Character: String] = [
    "–": "-", "—": "-", "’": "'", "‘": "'", "”": "\"", "“": "\"", "…": "...", "•": "*",
    "\u{200B}": "", "\u{AD}": "",
  ]

  private static func texts() throws -> [String] {
    let corpus = try #require(SharedMaterial.corpus)
    return try ["question-derived", "letter-derived", "record"].flatMap { name in
      let folder = corpus.appending(path: name)
      let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      // Every fifth is as good as all of them; all are tried when rules change.
      return try files.enumerated().filter { $0.offset % 5 == 0 }.map {
        try String(contentsOf: folder.appending(path: $0.element), encoding: .utf8)
      }
    }
  }

  @Test(arguments: `The encoding of a text`.found)
  func `are found out and read exactly, whole and in pieces`(_ encoding: TextEncoding) throws {
    let ingestor = Ingestor(tool: "test 1")
    var (tried, right) = (0, 0)
    for text in try Self.texts() {
      let older = String(text.flatMap { Self.older[$0] ?? String($0) })
      let middle = older.unicodeScalars.count / 2
      let piece = String(
        String.UnicodeScalarView(older.unicodeScalars.dropFirst(middle).prefix(300)))
      for text in [text, older, piece] {
        guard let bytes = EncodedLetters.encode(text, as: encoding) else { continue }
        tried += 1
        if (try? ingestor.ingest(bytes))?.text.bytes == Array(text.utf8) { right += 1 }
      }
    }
    #expect(tried > 500)
    #expect(right * 1000 >= tried * 995, "\(right) of \(tried)")
  }
}
