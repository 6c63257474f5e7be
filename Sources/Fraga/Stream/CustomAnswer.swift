import JSONText
import Source
import WrittenQuestions

/// The answer to a record whose documents a template or a program renders.
enum CustomAnswer {
  /// A line with `id` and an entry for each document. Throws where the program fails; a document that is
  /// left out has the reason in its entry, and the others are done.
  static func line(
    _ id: JSONValue, _ documents: [Document], as custom: CustomRenderer
  ) throws(Failure) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("id")
    writer.value(id)
    writer.member("ok", true)
    writer.key("documents")
    writer.beginArray()
    for document in documents {
      writer.beginObject()
      do throws(Failure) {
        let rendering = try custom.render(document)
        if rendering.isText {
          writer.member("text", String(decoding: rendering.bytes, as: UTF8.self))
        } else {
          writer.member("base64", Base64.encode(rendering.bytes))
        }
      } catch {
        guard error.leavesOutOneDocument else { throw error }
        writer.key("error")
        writer.write(error)
      }
      // What was found wanting has no other place here, as it has in a JSON document.
      writer.key("diagnostics")
      writer.beginArray()
      for diagnostic in document.diagnostics {
        writer.beginObject()
        diagnostic.writeMembers(to: &writer)
        writer.endObject()
      }
      writer.endArray()
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    return writer.finish() + [UInt8(ascii: "\n")]
  }
}

extension JSONWriter {
  /// Writes what went wrong, as records and documents are refused.
  mutating func write(_ failure: Failure) {
    beginObject()
    member("code", failure.diagnostic.code.rawValue)
    member("message", failure.diagnostic.message())
    endObject()
  }
}
