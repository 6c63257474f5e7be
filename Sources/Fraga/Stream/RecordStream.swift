import Emission
import JSONText
import Source

/// Answers records, a line of JSON each, one line for one line: the filter that engines run.
///
/// A record is `{"id": …, "text": "…"}`, `{"id": …, "base64": "…", "name": "x.pdf"}` or
/// `{"id": …, "path": "…"}`. The answer has its `id`, and `documents` or an `error`; what a template or
/// a program makes of a document is `text` or `base64` there. What a record costs is forgotten with it.
public struct RecordStream: Sendable {
  private let converter: Converter
  private let paths: AllowedPaths?
  private let lineLimit: Int

  /// A stream whose records may name files below `paths`, or none; lines are no longer than
  /// `lineLimit` bytes.
  public init(converter: Converter, paths: AllowedPaths? = nil, lineLimit: Int) {
    self.converter = converter
    self.paths = paths
    self.lineLimit = lineLimit
  }

  /// The answer to one line, with a line feed; its documents are JSON documents, or else what `custom`
  /// makes of them. Linear in the line and what it names.
  public func answer(_ line: LineSplitter.Line, as custom: CustomRenderer? = nil) -> [UInt8] {
    switch line {
    case .tooLong:
      return Self.refusal(.null, Failure(.recordTooLong, "\(lineLimit)"))
    case .whole(let bytes):
      let record: JSONValue
      do throws(JSONParser.Failure) {
        record = try JSONParser.parse(bytes)
      } catch {
        return Self.refusal(
          .null, Failure(.recordMalformed, "\(error.message) at byte \(error.offset)"))
      }
      let id = record["id"] ?? .null
      do throws(Failure) {
        let input = try read(record)
        guard let custom else { return Self.answer(id, input) }
        return try CustomAnswer.line(id, input.documents, as: custom)
      } catch {
        return Self.refusal(id, error)
      }
    }
  }

  private func read(_ record: JSONValue) throws(Failure) -> ReadInput {
    guard record.members != nil else { throw Failure(.recordMalformed, "not an object") }
    guard let id = record["id"] else { throw Failure(.recordMalformed, "no 'id'") }
    let sources = ["text", "base64", "path"].filter { record[$0] != nil }
    guard sources.count == 1, let source = sources.first else {
      throw Failure(.recordMalformed, "not one of 'text', 'base64' and 'path'")
    }
    guard let value = record[source]?.string else {
      throw Failure(.recordMalformed, "'\(source)' is no string")
    }
    let name = try self.name(of: record)
    switch source {
    case "base64":
      guard let bytes = Base64.decode(value.utf8) else {
        throw Failure(.recordMalformed, "'base64' is not Base64")
      }
      return try converter.read(bytes, name: name ?? Self.text(id))
    case "path":
      guard let paths else { throw Failure(.recordPathRefused, value) }
      let bytes = try paths.read(value, limit: converter.limits.inputBytes)
      return try converter.read(bytes, name: name ?? value)
    default: return try converter.read(Array(value.utf8), name: name ?? Self.text(id))
    }
  }

  private func name(of record: JSONValue) throws(Failure) -> String? {
    guard let name = record["name"], name != .null else { return nil }
    guard let string = name.string else { throw Failure(.recordMalformed, "'name' is no string") }
    return string
  }

  /// What an input without a name is called: its identifier, as JSON unless it is a string.
  private static func text(_ id: JSONValue) -> String {
    id.string ?? String(decoding: json(id), as: UTF8.self)
  }

  private static func json(_ value: JSONValue) -> [UInt8] {
    var writer = JSONWriter()
    writer.value(value)
    return writer.finish()
  }

  private static func answer(_ id: JSONValue, _ input: ReadInput) -> [UInt8] {
    var line = Array("{\"id\":".utf8) + json(id) + Array(",\"ok\":true,\"documents\":[".utf8)
    for (index, document) in input.documents.enumerated() {
      if index > 0 { line.append(UInt8(ascii: ",")) }
      // The emitter ends a document with a line feed, which ends a line here.
      line += OutputFormat.json.render(document).bytes.dropLast()
    }
    return line + Array("]}\n".utf8)
  }

  private static func refusal(_ id: JSONValue, _ failure: Failure) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("id")
    writer.value(id)
    writer.member("ok", false)
    writer.key("error")
    writer.write(failure)
    writer.endObject()
    return writer.finish() + [UInt8(ascii: "\n")]
  }
}
