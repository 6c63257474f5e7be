import Emission
public import Ingestion
import JSONText
import Source
import WrittenQuestions

extension Ingested {
  /// The verbatim text with its pages, the places of its lines, the notes that are known, and what
  /// was found wanting: one line, or indented for people. `name` is what the user calls the input.
  public func json(name: String, indented: Bool = false) -> [UInt8] {
    let style: JSONWriter.Style = indented ? .indented : .compact
    var writer = JSONWriter(style: style)
    writer.beginObject()
    writer.key("source")
    writer.beginObject()
    writer.key("name")
    writer.value(name)
    writer.endObject()
    writer.key("provenance")
    JSONEmitter(style: style).write(provenance, to: &writer)
    writer.key("text")
    writer.value(String(decoding: text.bytes, as: UTF8.self))
    writer.key("pages")
    writer.beginArray()
    for page in text.pages { write(page, to: &writer) }
    writer.endArray()
    writer.key("lines")
    writer.beginArray()
    for line in lines { write(line, to: &writer) }
    writer.endArray()
    writer.key("notes")
    writer.beginArray()
    for note in text.notes {
      writer.beginArray()
      for piece in note.pieces { write(piece, to: &writer) }
      writer.endArray()
    }
    writer.endArray()
    writer.key("diagnostics")
    writer.beginArray()
    for anomaly in anomalies {
      writer.beginObject()
      anomaly.writeMembers(to: &writer)
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    return writer.finish() + [UInt8(ascii: "\n")]
  }

  private func write(_ range: SourceRange, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("start")
    writer.value(range.start)
    writer.key("end")
    writer.value(range.end)
    writer.endObject()
  }

  private func write(_ line: PlacedLine, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("start")
    writer.value(line.range.start)
    writer.key("end")
    writer.value(line.range.end)
    writer.key("page")
    writer.value(line.page)
    for (name, points) in [
      ("left", line.box.left), ("top", line.box.top), ("width", line.box.width),
      ("height", line.box.height),
    ] {
      writer.key(name)
      writer.value(JSONValue.number(Self.decimal(points)))
    }
    writer.endObject()
  }

  /// A number with two decimals: a hundredth of a point is less than any printer can place.
  private static func decimal(_ number: Double) -> String {
    let hundredths = Int((min(max(number, -1e12), 1e12) * 100).rounded())
    let (whole, rest) = abs(hundredths).quotientAndRemainder(dividingBy: 100)
    return (hundredths < 0 ? "-" : "") + "\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}
