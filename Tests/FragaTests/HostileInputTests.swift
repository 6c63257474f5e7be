import Fraga
import TestSupport
import Testing

@Suite struct `Bad input` {
  private func failure(_ file: String) throws -> Diagnostic? {
    do throws(Failure) {
      _ = try Converter().read(try bytes(file), name: file)
      return nil
    } catch {
      return error.diagnostic
    }
  }

  private func bytes(_ file: String) throws(Failure) -> [UInt8] {
    do { return try Fixtures.bytes(file) } catch { throw Failure(.inputUnreadable, file) }
  }

  @Test func `without a byte is empty`() throws {
    #expect(try failure("hostile/empty.txt")?.code == .inputEmpty)
  }

  @Test func `of white space only is blank`() throws {
    #expect(try failure("hostile/blank.txt")?.code == .textBlank)
  }

  @Test func `that is not UTF-8 names the first byte at fault`() throws {
    let found = try #require(try failure("hostile/not-utf8.txt"))
    #expect(found.code == .encodingMixed)
    #expect(found.argument == "1000")
    #expect(found.place?.range.start == 1000)
  }

  @Test func `with a byte order mark counts its bytes too`() throws {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    do throws(Failure) {
      _ = try Converter().read(mark + [0x41, 0xE4, 0x42], name: "x")
      Issue.record("read")
    } catch {
      #expect(error.diagnostic.argument == "UTF-8, byte 4")
    }
  }

  @Test func `with a NUL is no text`() throws {
    let found = try #require(try failure("hostile/nul.txt"))
    #expect(found.code == .textControlCharacters)
    #expect(found.argument == "150")
  }

  @Test func `of random bytes is a coded error`() throws {
    #expect(try failure("hostile/random.bin")?.severity == .error)
  }

  @Test func `cut in the middle of a character names the byte`() throws {
    let found = try #require(try failure("hostile/letter-cut.txt"))
    #expect(found.code == .encodingInvalid)
    #expect(found.argument == "UTF-8, byte 1681")
  }

  @Test func `over the limit is refused by its size`() throws {
    do throws(Failure) {
      _ = try Converter(limits: IngestionLimits(inputBytes: 10)).read(
        Array("12345678901".utf8), name: "x")
      Issue.record("read")
    } catch {
      #expect(error.diagnostic == Diagnostic(.inputTooLarge, "10"))
    }
  }

  @Test func `of a heading alone is a letter with everything missing`() throws {
    let input = try Converter().read(Fixtures.bytes("hostile/only-heading.txt"), name: "x")
    let document = try #require(input.documents.first)
    #expect(document.layout == .letter)
    #expect(document.content.kind == .writtenQuestion)
    let codes = Set(document.diagnostics.map(\.code))
    #expect(codes.isSuperset(of: [.designationMissing, .askerMissing, .bodyMissing]))
  }

  @Test func `with marks inside marks stays one document`() throws {
    let input = try Converter().read(Fixtures.bytes("hostile/deep-list.txt"), name: "x")
    #expect(input.documents.count == 1)
    expectInvariants(input, "deep-list", sourceLocation: #_sourceLocation)
  }

  @Test func `with lost characters says how many`() throws {
    let text = "SKRIFTLIG FRÅGA TILL STATSRÅD\n\n2017/18:14 Br\u{FFFD}ar\n\nMer \u{FFFD}.\n"
    let input = try Converter().read(Array(text.utf8), name: "x")
    let lost = input.documents[0].diagnostics.filter { $0.code == .textReplacementCharacters }
    #expect(lost.map(\.argument) == ["2"])
  }

  @Test func `of a hundred thousand lines is read like any other`() throws {
    let head = "SKRIFTLIG FRÅGA TILL STATSRÅD\n\nTill statsrådet Åsa Ek (S)\n\n2017/18:14 Broar\n\n"
    let lines = String(repeating: "En rad som går vidare\noch slutar här.\n\n", count: 33_334)
    let input = try Converter().read(Array((head + lines).utf8), name: "x")
    #expect(input.documents.count == 1)
    #expect(input.documents[0].content.body.count == 33_334)
    #expect(input.accounting(of: 0).isComplete)
  }

  @Test func `of one line of ten megabytes is read like any other`() throws {
    let line = String(repeating: "En mening som slutar här. ", count: 400_000)
    let head = "SKRIFTLIG FRÅGA TILL STATSRÅD\n\nTill statsrådet Åsa Ek (S)\n\n2017/18:14 Broar\n\n"
    let input = try Converter().read(Array((head + line).utf8), name: "x")
    #expect(input.documents[0].content.body.count == 1)
    #expect(input.documents[0].unclaimed.isEmpty)
  }

  /// Texts that once broke a rule: found by feeding the program random splices.
  static let texts = Fixtures.inputs(in: "hostile").filter { !$0.contains("/web/") }

  @Test(arguments: texts)
  func `that is a text at all keeps its proof`(_ file: String) throws {
    guard let input = try? Converter().read(bytes(file), name: file) else { return }
    #expect(input.prove().isEmpty)
  }
}
