import JSONText
public import Source

/// What people have written down about the documents of a folder: a file of JSON objects, one a
/// line.
public struct Truth: Sendable {
  /// What is known of one input.
  public struct Input: Sendable {
    /// The file, relative to the folder.
    public let file: String
    /// What is known of each of its documents that truth tells of.
    let documents: [TruthRecord]
  }

  /// The inputs, in the order in which they are first named.
  public let inputs: [Input]

  /// Reads a truth file. Lines of white space are passed over.
  ///
  /// Throws `encoding.invalid`, `truth.invalid` and `truth.unknown-key`, with the line in question.
  public init(parsing bytes: [UInt8]) throws(Failure) {
    let text: SourceText
    do throws(SourceText.InvalidEncoding) {
      text = try SourceText(validating: bytes)
    } catch {
      let byte = SourceRange(error.offset, error.offset + 1)
      let position = LineTable(bytes).position(at: error.offset)
      throw Failure(
        .encodingInvalid, "\(error.offset)", at: Diagnostic.Place(byte, position: position))
    }
    var files: [String] = []
    var records: [String: [TruthRecord]] = [:]
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      guard line.contains(where: { $0 > 0x20 }) else { continue }
      let record = try Self.record(of: line, in: text)
      if records[record.file] == nil { files.append(record.file) }
      let isSecond = records[record.file, default: []].contains { $0.part == record.part }
      guard !isSecond else {
        throw Failure(
          .truthInvalid, "part \(record.part) of \(record.file) stands here a second time",
          at: Self.place(line.indices, in: text))
      }
      records[record.file, default: []].append(record)
    }
    guard !files.isEmpty else { throw Failure(.truthInvalid, "there is no document in it") }
    inputs = files.map { Input(file: $0, documents: records[$0] ?? []) }
  }

  private static func record(
    of line: ArraySlice<UInt8>, in text: SourceText
  ) throws(Failure) -> TruthRecord {
    let value: JSONValue
    do throws(JSONParser.Failure) {
      value = try JSONParser.parse(Array(line))
    } catch {
      let offset = line.startIndex + error.offset
      throw Failure(
        .truthInvalid, error.message, at: place(offset..<max(offset, line.endIndex), in: text))
    }
    do throws(Failure) {
      return try TruthRecord(value)
    } catch {
      let diagnostic = error.diagnostic
      throw Failure(diagnostic.code, diagnostic.argument, at: place(line.indices, in: text))
    }
  }

  private static func place(_ bytes: Range<Int>, in text: SourceText) -> Diagnostic.Place {
    Diagnostic.Place(SourceRange(bytes.lowerBound, bytes.upperBound), in: text)
  }
}
