import JSONText
public import Source
import TableText
public import WrittenQuestions

/// Writes a table with one row a document (RFC 4180, UTF-8, a header, lines that end with CRLF).
///
/// A column is named after the place of its value in the JSON document, with dots for strokes. What
/// is several (questions, events, the paragraphs, entries and rows of the text) is a list in one
/// cell, an entry a line; lists of one thing, as `events.type` and `events.date`, run in parallel.
/// Cells of a row of a table in the text are divided by tabs; `body.mark` has the marks of those
/// lines whose `body.type` is `list`. An unknown value and an empty text are both an empty cell.
///
/// A cell that a spreadsheet would take for a formula is marked as `CSVWriter` does it; a hyphen by
/// itself, which stands for no party, is none. Each document in which a cell was marked is reported
/// by `format.formula-marked`.
///
/// It leaves out the places of values, whether a list is ordered, and the wording of findings, whose
/// codes it has.
public struct CSVEmitter: Emitter {
  /// An emitter; there is nothing to choose.
  public init() {}

  /// The header.
  public var preamble: [UInt8] {
    var writer = CSVWriter()
    writer.writeHeader(CSVColumn.all.map(\.name))
    return writer.bytes
  }

  /// Appends one row. Line breaks within an entry of a list and tabs within a cell of a table become
  /// spaces, control characters U+FFFD: all are counted in one `format.character-replaced`.
  public func emit(_ document: Document, into output: inout [UInt8]) -> [Diagnostic] {
    var writer = CSVWriter(appendingTo: output)
    output = []
    let row = CSVRow(document)
    for column in CSVColumn.all { writer.write(column.cell(row)) }
    writer.endRow()
    output = writer.bytes
    var losses: [Diagnostic] = []
    let replaced = writer.replacedCharacters + row.replacedTabs
    if replaced > 0 { losses.append(Diagnostic(.formatCharacterReplaced, String(replaced))) }
    if writer.markedCells > 0 {
      losses.append(Diagnostic(.formatFormulaMarked, String(writer.markedCells)))
    }
    return losses
  }

  /// What programs need to know of the table: metadata as the W3C's CSV on the Web has it, for a
  /// table at `url`.
  public static func metadata(url: String) -> [UInt8] {
    var writer = JSONWriter(style: .indented)
    writer.beginObject()
    writer.key("@context")
    writer.beginArray()
    writer.value("http://www.w3.org/ns/csvw")
    writer.beginObject()
    writer.member("@language", "sv")
    writer.endObject()
    writer.endArray()
    writer.member("url", url)
    writer.member("dc:source", Document.attribution)
    writer.key("tableSchema")
    writer.beginObject()
    writer.key("columns")
    writer.beginArray()
    for column in CSVColumn.all { column.write(to: &writer) }
    writer.endArray()
    writer.member("primaryKey", ["source.name", "source.part"])
    writer.endObject()
    writer.endObject()
    return writer.finish() + [UInt8(ascii: "\n")]
  }
}
