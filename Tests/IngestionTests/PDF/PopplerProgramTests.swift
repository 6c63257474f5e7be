import Ingestion
import Source
import Testing
import WrittenQuestions

@Suite struct `A program that reads PDF` {
  private static let table = #"""
    printf 'level\n1\t1\t0\t0\t0\t0\t0\t0\t595\t842\t-1\t###PAGE###\n'
    printf '4\t1\t0\t0\t0\t0\t0\t0\t0\t0\t-1\t###LINE###\n'
    printf '5\t1\t0\t0\t0\t0\t70\t70\t60\t12\t100\tOrd\n'
    """#

  @Test func `that is not installed is named with its package`() throws {
    let found = try #require(try FakePoppler([:]).failure())
    #expect(found.code == .toolMissing)
    #expect(found.argument == "pdftotext (Debian: poppler-utils)")
  }

  @Test func `is asked for its version once, and named in the provenance`() throws {
    let fake = try FakePoppler([
      "pdftotext": """
      case $1 in -v) echo 'pdftotext version 9.9.9' >&2; exit 0;; esac
      \(Self.table)
      """
    ])
    let ingested = try Ingestor(tool: "test 1", tools: fake.tools).ingest(Array("%PDF-1.7".utf8))
    #expect(ingested.provenance.extractor == "pdftotext 9.9.9")
    #expect(ingested.provenance.mediaType == "application/pdf")
    #expect(String(decoding: ingested.text.bytes, as: UTF8.self) == "Ord\n")
    #expect(ingested.lines.count == 1)
  }

  @Test func `that hangs is stopped`() throws {
    let fake = try FakePoppler(["pdftotext": "sleep 100"])
    let found = try #require(fake.failure(limits: IngestionLimits(toolSeconds: 1)))
    #expect(found.code == .toolLimit)
    #expect(found.argument == "pdftotext, time, 1 s")
  }

  @Test func `that writes without end is stopped`() throws {
    let fake = try FakePoppler(["pdftotext": "yes 'much text'"])
    let found = try #require(fake.failure(limits: IngestionLimits(textBytes: 1 << 20)))
    #expect(found.code == .toolLimit)
    #expect(found.argument == "pdftotext, output, 4194304 bytes")
  }

  @Test func `that needs too much memory is stopped, by its own word`() throws {
    let fake = try FakePoppler([
      "pdftotext": "x=$(tr '\\0' a </dev/zero | head -c 500000000); echo $?"
    ])
    let limits = IngestionLimits(toolMemory: 64 << 20)
    #expect([.toolLimit, .toolCrashed].contains(fake.failure(limits: limits)?.code))
    let saying = try FakePoppler([
      "pdftotext": "echo \"terminate called after throwing 'std::bad_alloc'\" >&2; kill -ABRT $$"
    ])
    #expect(saying.failure()?.argument == "pdftotext, memory, 1073741824 bytes")
  }

  @Test func `that dies is told with its signal and first words`() throws {
    let fake = try FakePoppler(["pdftotext": "echo oops >&2; echo more >&2; kill -SEGV $$"])
    let found = try #require(fake.failure())
    #expect(found.code == .toolCrashed)
    #expect(found.argument == "pdftotext, signal 11: oops")
  }

  @Test func `that ends with a status of its own is told with it`() throws {
    let fake = try FakePoppler(["pdftotext": "echo 'bad option' >&2; exit 99"])
    #expect(fake.failure()?.code == .toolCrashed)
    #expect(fake.failure()?.argument == "pdftotext, exit status 99: bad option")
  }

  @Test func `that cannot be run at all is told with the reason`() throws {
    let fake = try FakePoppler(["pdftotext": "exit 0"])
    #expect(fake.failure()?.code == .pdfDamaged)
    let broken = try FakePoppler(["pdftotext": ""])
    // The script of no words writes nothing, which is no page.
    #expect(broken.failure()?.argument == "no pages")
  }

  @Test func `that says nothing but complaints has found damage`() throws {
    let damaged = try FakePoppler(["pdftotext": "echo 'Syntax Error: x' >&2; exit 1"])
    #expect(damaged.failure() == Diagnostic(.pdfDamaged, "Syntax Error: x"))
    let locked = try FakePoppler(["pdftotext": "echo 'Error: Incorrect password' >&2; exit 1"])
    #expect(locked.failure() == Diagnostic(.pdfEncrypted))
  }

  @Test func `may give text for a page and complain`() throws {
    let fake = try FakePoppler(["pdftotext": "echo 'Syntax Error (9): y' >&2\n\(Self.table)"])
    let ingested = try Ingestor(tool: "test 1", tools: fake.tools).ingest(Array("%PDF-1.7".utf8))
    #expect(ingested.anomalies == [Diagnostic(.pdfRecoveredDamage, "Syntax Error (9): y")])
  }
}
