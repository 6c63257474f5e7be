public import Zlib

/// Writes DOCX files as Word lays them out: the usual parts, with what a test puts in them.
public struct DocxWriter: Sendable {
  /// What stands in `w:body`, but for the last section's properties.
  public var body: String
  /// What stands in the last section's `w:sectPr`.
  public var section = ""
  /// What stands in `w:styles`.
  public var styles = DocxWriter.usualStyles
  /// What stands in `w:numbering`; no part where it is empty.
  public var numbering = ""
  /// What stands in `w:footnotes`; no part where it is empty.
  public var footnotes = ""
  /// What stands in `w:endnotes`; no part where it is empty.
  public var endnotes = ""
  /// What stands in `w:settings`.
  public var settings = ""
  /// What stands in headers and footers, by the ids of their relations: `rIdHeader1`, `rIdFooter1`.
  public var margins: [(id: String, content: String)] = []
  /// Whether the namespaces are those of strict documents.
  public var isStrict = false
  /// The name of the part with the text.
  public var mainPart = "word/document.xml"
  /// Its type.
  public var mainType =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
  /// Files beside the parts.
  public var extras: [ZipWriter.Entry] = []

  /// A document with a body.
  public init(_ body: String) { self.body = body }

  /// The file.
  public func bytes() throws(DeflateError) -> [UInt8] { try ZipWriter(entries).bytes() }

  /// The files in the archive.
  public var entries: [ZipWriter.Entry] {
    var parts: [(name: String, type: String, relation: String, xml: String)] = [
      ("styles", "styles", "rIdStyles", story("styles", styles)),
      ("settings", "settings", "rIdSettings", story("settings", settings)),
    ]
    if !numbering.isEmpty {
      parts.append(("numbering", "numbering", "rIdNumbering", story("numbering", numbering)))
    }
    if !footnotes.isEmpty {
      parts.append(("footnotes", "footnotes", "rIdFootnotes", story("footnotes", footnotes)))
    }
    if !endnotes.isEmpty {
      parts.append(("endnotes", "endnotes", "rIdEndnotes", story("endnotes", endnotes)))
    }
    for margin in margins {
      let isHeader = margin.id.contains("Header")
      parts.append(
        (
          margin.id, isHeader ? "header" : "footer", margin.id,
          story(isHeader ? "hdr" : "ftr", margin.content)
        ))
    }
    let folder = mainPart.split(separator: "/").dropLast().joined(separator: "/")
    let name = mainPart.split(separator: "/").last.map(String.init) ?? mainPart
    let usual = "application/vnd.openxmlformats-officedocument.wordprocessingml."
    let types =
      parts.map { Self.override("/\(folder)/\($0.name).xml", usual + "\($0.type)+xml") }.joined()
      + Self.override("/\(mainPart)", mainType)
    let relations = parts.map {
      Self.relation($0.relation, relationNamespace + "/\($0.type)", "\($0.name).xml")
    }.joined()
    var entries = [
      ZipWriter.Entry("[Content_Types].xml", Self.contentTypes(types)),
      ZipWriter.Entry(
        "_rels/.rels",
        Self.relations(
          Self.relation("rId1", relationNamespace + "/officeDocument", mainPart))),
      ZipWriter.Entry("\(folder)/_rels/\(name).rels", Self.relations(relations)),
      ZipWriter.Entry(
        mainPart, story("document", "<w:body>\(body)<w:sectPr>\(section)</w:sectPr></w:body>")),
    ]
    entries += parts.map { ZipWriter.Entry("\(folder)/\($0.name).xml", $0.xml) }
    return entries + extras
  }

  private var relationNamespace: String {
    isStrict
      ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
      : "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  }

  private func story(_ root: String, _ content: String) -> String {
    let main =
      isStrict
      ? "http://purl.oclc.org/ooxml/wordprocessingml/main"
      : "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    return """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <w:\(root) xmlns:w="\(main)" xmlns:r="\(relationNamespace)" \
      xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
      xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
      xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
      xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" \
      xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" \
      xmlns:v="urn:schemas-microsoft-com:vml" mc:Ignorable="">\(content)</w:\(root)>
      """
  }

  private static func contentTypes(_ overrides: String) -> String {
    """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
    <Default Extension="rels" \
    ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
    <Default Extension="xml" ContentType="application/xml"/>\(overrides)</Types>
    """
  }

  private static func override(_ part: String, _ type: String) -> String {
    #"<Override PartName="\#(part)" ContentType="\#(type)"/>"#
  }

  private static func relations(_ relations: String) -> String {
    """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
    \(relations)</Relationships>
    """
  }

  private static func relation(_ id: String, _ type: String, _ target: String) -> String {
    #"<Relationship Id="\#(id)" Type="\#(type)" Target="\#(target)"/>"#
  }
}

extension DocxWriter {
  /// A paragraph of one run; `properties` stand in its `w:pPr`.
  public static func paragraph(_ text: String, _ properties: String = "") -> String {
    paragraph(runs: text.isEmpty ? "" : run(text), properties)
  }

  /// A paragraph of runs.
  public static func paragraph(runs: String, _ properties: String = "") -> String {
    let properties = properties.isEmpty ? "" : "<w:pPr>\(properties)</w:pPr>"
    return #"<w:p w:rsidR="00A77B3E" w:rsidRDefault="00A77B3E">\#(properties)\#(runs)</w:p>"#
  }

  /// A run; `properties` stand in its `w:rPr`.
  public static func run(_ text: String, _ properties: String = "") -> String {
    let properties = properties.isEmpty ? "" : "<w:rPr>\(properties)</w:rPr>"
    return "<w:r>\(properties)<w:t xml:space=\"preserve\">\(XMLText.escaped(text))</w:t></w:r>"
  }

  /// A table with cells of blocks; with lines or without.
  public static func table(_ rows: [[String]], lines: Bool = false) -> String {
    let borders =
      lines
      ? #"<w:tblBorders><w:top w:val="single"/><w:insideV w:val="single"/></w:tblBorders>"# : ""
    let rows = rows.map { cells in
      "<w:tr>" + cells.map { "<w:tc><w:tcPr/>\($0)</w:tc>" }.joined() + "</w:tr>"
    }.joined()
    return "<w:tbl><w:tblPr>\(borders)</w:tblPr><w:tblGrid/>\(rows)</w:tbl>"
  }

  /// A run with a text box as Word writes it: once for itself, once for programs before 2010.
  public static func textBox(_ blocks: String) -> String {
    """
    <w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic>\
    <a:graphicData uri="x"><wps:wsp><wps:txbx><w:txbxContent>\(blocks)</w:txbxContent></wps:txbx>\
    </wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback>\
    <w:pict><v:shape><v:textbox><w:txbxContent>\(blocks)</w:txbxContent></v:textbox></v:shape>\
    </w:pict></mc:Fallback></mc:AlternateContent></w:r>
    """
  }

  /// A field with a result, as Word writes it.
  public static func field(_ code: String, _ result: String) -> String {
    """
    <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> \(code) \
    </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>\(run(result))\
    <w:r><w:fldChar w:fldCharType="end"/></w:r>
    """
  }

  /// The styles of an empty document, with the list of hundreds that Word does not use.
  public static let usualStyles: String = {
    let latent = (0..<376).map { index in
      """
      <w:lsdException w:name="Style \(index)" w:semiHidden="1" w:uiPriority="\(index % 99)" \
      w:unhideWhenUsed="1"/>
      """
    }.joined()
    return """
      <w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/><w:lang w:val="sv-SE"/></w:rPr>\
      </w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="259"/></w:pPr>\
      </w:pPrDefault></w:docDefaults><w:latentStyles w:count="376">\(latent)</w:latentStyles>\
      <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>\
      </w:style><w:style w:type="paragraph" w:styleId="Rubrik1"><w:name w:val="heading 1"/>\
      <w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>\
      <w:style w:type="character" w:styleId="Dold"><w:name w:val="Dold"/><w:rPr><w:vanish/>\
      </w:rPr></w:style><w:style w:type="table" w:styleId="Tabellrutnt">\
      <w:name w:val="Table Grid"/><w:tblPr><w:tblBorders><w:top w:val="single"/></w:tblBorders>\
      </w:tblPr></w:style>
      """
  }()
}
