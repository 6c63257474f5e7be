import Ingestion
import Source
import Testing
import WrittenQuestions

@Suite struct `Bytes become text` {
  private let ingestor = Ingestor(tool: "test 1")

  @Test func `as they are where they are UTF-8`() throws {
    let bytes = Array("Från Åsa\r\n".utf8)
    let ingested = try ingestor.ingest(bytes)
    #expect(ingested.text.bytes == bytes)
    #expect(ingested.provenance.byteCount == bytes.count)
    #expect(ingested.provenance.encoding == "UTF-8")
    #expect(ingested.provenance.tool == "test 1")
    #expect(ingested.anomalies.isEmpty)
  }

  @Test func `hashed as FIPS 180-4 says`() throws {
    // The standard's own example for SHA-256.
    let provenance = try ingestor.ingest(Array("abc".utf8)).provenance
    let digest = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    #expect(provenance.sha256 == digest)
    #expect(provenance.textSHA256 == digest)
  }

  @Test func `without the byte order mark, which is recorded and hashed`() throws {
    let ingested = try ingestor.ingest([0xEF, 0xBB, 0xBF] + Array("abc".utf8))
    #expect(ingested.text.bytes == Array("abc".utf8))
    #expect(ingested.provenance.byteCount == 6)
    #expect(ingested.provenance.encoding == "UTF-8 with byte order mark")
    #expect(ingested.provenance.sha256 != ingested.provenance.textSHA256)
  }

  @Test(arguments: ["\u{A0}", " \t\r\n", "\u{AD}\u{200B}", "\u{2003}\u{3000}\u{85}", "\u{0C}"])
  func `unless there is nothing but white space`(_ blank: String) throws {
    do throws(Failure) {
      _ = try ingestor.ingest(Array(blank.utf8))
      Issue.record("read")
    } catch {
      #expect(error.diagnostic.code == .textBlank)
    }
  }

  @Test(arguments: ["é", ".", "\u{1F4DC}", "\u{A0}x"])
  func `with ink of any kind`(_ text: String) throws {
    let ingested = try ingestor.ingest(Array(text.utf8))
    #expect(ingested.text.string(in: SourceRange(0, 99)) == text)
  }

  @Test func `with the lost characters counted and the first one shown`() throws {
    let anomalies = try ingestor.ingest(Array("a\u{FFFD}b\u{FFFD}\u{FFFD}".utf8)).anomalies
    #expect(anomalies.map(\.code) == [.textReplacementCharacters])
    #expect(anomalies.first?.argument == "3")
    #expect(anomalies.first?.place?.range == SourceRange(1, 4))
  }
}
