public import Zlib

/// Writes ODT files as LibreOffice lays them out, with what a test puts in them.
public struct OdtWriter: Sendable {
  /// What stands in `office:text`.
  public var body: String
  /// What stands in the automatic styles of the text.
  public var automaticStyles = ""
  /// What stands in the styles that all parts share.
  public var styles = ""
  /// What stands in the automatic styles of headers and footers.
  public var pageStyles = ""
  /// The kinds of page.
  public var masterPages = #"<style:master-page style:name="Standard"/>"#
  /// Attributes of `office:text`.
  public var attributes = ""
  /// Whether there is a file that names the type.
  public var hasType = true
  /// The element that holds the text.
  public var kind = "text"
  /// What stands in the manifest beside the files.
  public var manifest = ""
  /// Files beside the parts.
  public var extras: [ZipWriter.Entry] = []

  /// A document with a body.
  public init(_ body: String) { self.body = body }

  /// The file.
  public func bytes() throws(DeflateError) -> [UInt8] { try ZipWriter(entries).bytes() }

  /// The files in the archive.
  public var entries: [ZipWriter.Entry] {
    var entries: [ZipWriter.Entry] = []
    if hasType {
      var type = ZipWriter.Entry("mimetype", "application/vnd.oasis.opendocument.\(kind)")
      type.method = 0
      entries.append(type)
    }
    let content = """
      <office:automatic-styles>\(automaticStyles)</office:automatic-styles><office:body>\
      <office:\(kind) \(attributes)>\(body)</office:\(kind)></office:body>
      """
    let pages = """
      <office:styles>\(styles)</office:styles><office:automatic-styles>\(pageStyles)\
      </office:automatic-styles><office:master-styles>\(masterPages)</office:master-styles>
      """
    entries.append(ZipWriter.Entry("content.xml", Self.part("document-content", content)))
    entries.append(ZipWriter.Entry("styles.xml", Self.part("document-styles", pages)))
    entries.append(
      ZipWriter.Entry(
        "META-INF/manifest.xml",
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">\
        <manifest:file-entry manifest:full-path="/"/>\(manifest)</manifest:manifest>
        """))
    return entries + extras
  }

  private static func part(_ root: String, _ content: String) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <office:\(root) xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
    xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
    xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" \
    xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" \
    xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" \
    xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" \
    xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" \
    xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3">\(content)</office:\(root)>
    """
  }
}

extension OdtWriter {
  /// A paragraph; `attributes` stand in its tag.
  public static func paragraph(_ text: String, _ attributes: String = "") -> String {
    paragraph(content: XMLText.escaped(text), attributes)
  }

  /// A paragraph of elements and text.
  public static func paragraph(content: String, _ attributes: String = "") -> String {
    "<text:p \(attributes)>\(content)</text:p>"
  }

  /// A table with cells of blocks; `cellStyle` names the style of all cells.
  public static func table(_ rows: [[String]], cellStyle: String = "") -> String {
    let style = cellStyle.isEmpty ? "" : #" table:style-name="\#(cellStyle)""#
    let rows = rows.map { cells in
      "<table:table-row>"
        + cells.map { "<table:table-cell\(style)>\($0)</table:table-cell>" }.joined()
        + "</table:table-row>"
    }.joined()
    return "<table:table><table:table-column/>\(rows)</table:table>"
  }

  /// A frame with text in it.
  public static func frame(_ blocks: String) -> String {
    "<draw:frame><draw:text-box>\(blocks)</draw:text-box></draw:frame>"
  }
}
