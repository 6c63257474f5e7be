public import Source
public import Zlib

/// Files that look like documents of word processors and are damaged, made to do harm, or something
/// else.
public struct HostileOfficeFile: Sendable {
  /// The name in the folder of hostile files.
  public let name: String
  /// The failure that it must end in; nil where it is read.
  public let code: DiagnosticCode?
  /// The bytes.
  public let bytes: [UInt8]

  /// All of them.
  public static func all() throws -> [HostileOfficeFile] {
    try damaged() + bombs() + xml() + others()
  }

  private static let letter = DocxWriter(DocxWriter.paragraph("Till statsrådet Åsa Regnér (S)"))

  private static func changed(
    _ name: String, _ code: DiagnosticCode?, _ change: (inout ZipWriter) -> Void
  ) throws -> HostileOfficeFile {
    var writer = ZipWriter(letter.entries)
    change(&writer)
    return HostileOfficeFile(name: name, code: code, bytes: try writer.bytes())
  }

  private static let main = "word/document.xml"

  private static func change(
    _ writer: inout ZipWriter, _ change: (inout ZipWriter.Entry) -> Void
  ) {
    for index in writer.entries.indices where writer.entries[index].name == main {
      change(&writer.entries[index])
    }
  }

  private static func damaged() throws -> [HostileOfficeFile] {
    let whole = try letter.bytes()
    return [
      HostileOfficeFile(
        name: "cut.docx", code: .zipTruncated, bytes: Array(whole[..<(whole.count / 2)])),
      HostileOfficeFile(name: "first-bytes.docx", code: .zipTruncated, bytes: Array(whole[..<4])),
      try changed("checksum.docx", .zipChecksum) { change(&$0) { $0.checksum = 0x1234_5678 } },
      try changed("directory-count.docx", .zipTruncated) { $0.entryCount = 3 },
      try changed("local-name.docx", .zipTruncated) {
        change(&$0) { $0.localName = "word/documen2.xml" }
      },
      try changed("stream.docx", .zipTruncated) { change(&$0) { $0.packed = [0x07, 0x00] } },
      try changed("method.docx", .typeUnsupported) { change(&$0) { $0.method = 14 } },
      try changed("password.docx", .officeEncrypted) { change(&$0) { $0.flags = 1 } },
    ]
  }

  private static func bombs() throws -> [HostileOfficeFile] {
    let paragraph = Array(DocxWriter.paragraph("a").utf8)
    var repeated: [UInt8] = []
    while repeated.count < 15 << 20 { repeated += paragraph }
    let bomb = DocxWriter(String(decoding: repeated, as: UTF8.self))
    return [
      HostileOfficeFile(name: "bomb.docx", code: .zipLimit, bytes: try bomb.bytes()),
      try changed("declared-size.docx", .zipLimit) { change(&$0) { $0.size = 0xFFFF_FFFE } },
      try changed("declared-size-64.docx", .zipLimit) {
        change(&$0) {
          $0.isWide = true
          $0.size = 1 << 61
        }
      },
      try changed("undeclared-size.docx", .zipLimit) { change(&$0) { $0.size = 10 } },
      try changed("entries.docx", .zipLimit) { $0.entryCount = 60_000 },
      try changed("twice.docx", .zipLimit) { $0.entries.append(.init("word\\document.xml", "")) },
      HostileOfficeFile(name: "overlap.docx", code: .zipLimit, bytes: try overlapping()),
      try changed("names.docx", nil) {
        $0.entries.insert(.init("../../../../tmp/fraga-was-here", "x"), at: 0)
        $0.entries.append(.init("/etc/passwd", "x"))
        $0.entries.append(.init("C:\\fraga", "x"))
      },
    ]
  }

  /// An archive whose second entry lies within the bytes of the first, as in the bombs that pack
  /// the same bytes a thousand times.
  public static func overlapping() throws(DeflateError) -> [UInt8] {
    let inner = try ZipWriter([.init("b.xml", "<b/>")]).bytes()
    var outer = ZipWriter.Entry("a.xml", inner)
    outer.method = 0
    let plain = try ZipWriter([outer]).bytes()
    let localLength = 30 + 5 + inner.count
    let outerEntry = Array(plain[localLength..<(localLength + 46 + 5)])
    var innerEntry = Array(inner[(inner.count - 22 - 46 - 5)..<(inner.count - 22)])
    // The place of the local header: behind the outer one.
    innerEntry[42] = 30 + 5
    let directory = outerEntry + innerEntry
    var end = Array(plain.suffix(22))
    (end[8], end[10], end[12]) = (2, 2, UInt8(directory.count))
    return Array(plain[..<localLength]) + directory + end
  }

  private static func xml() throws -> [HostileOfficeFile] {
    let word = #"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main""#
    func docx(_ name: String, _ code: DiagnosticCode, _ xml: String) throws -> HostileOfficeFile {
      try changed(name, code) { change(&$0) { $0.content = Array(xml.utf8) } }
    }
    let text =
      "<w:document \(word)><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>"
    let deep =
      "<w:document \(word)><w:body>" + String(repeating: "<w:sdt>", count: 300)
      + String(repeating: "</w:sdt>", count: 300) + "</w:body></w:document>"
    let attributes = (0..<20_000).map { " a\($0)=''" }.joined()
    var odt = OdtWriter("").entries
    for index in odt.indices where odt[index].name == "content.xml" {
      odt[index].content = Array(
        "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>".utf8)
    }
    return [
      try docx(
        "outside-entity.docx", .xmlDoctype,
        "<!DOCTYPE w:document [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>" + text),
      try docx(
        "billion-laughs.docx", .xmlDoctype,
        "<!DOCTYPE w:document [<!ENTITY a 'ha'>"
          + (1...9).map { level in
            let names = "abcdefghij".map(String.init)
            return "<!ENTITY \(names[level]) '"
              + String(repeating: "&\(names[level - 1]);", count: 10) + "'>"
          }.joined() + "<!ENTITY x '&j;'>]>" + text),
      try docx("undeclared-entity.docx", .xmlMalformed, text),
      try docx("cut-text.docx", .xmlMalformed, String(text.dropLast(20))),
      try docx("deep.docx", .xmlMalformed, deep),
      try docx("attributes.docx", .zipLimit, "<w:document \(word)\(attributes)/>"),
      HostileOfficeFile(
        name: "outside-entity.odt", code: .xmlDoctype, bytes: try ZipWriter(odt).bytes()),
    ]
  }

  private static func others() throws -> [HostileOfficeFile] {
    var encrypted = OdtWriter("")
    encrypted.manifest = """
      <manifest:file-entry manifest:full-path="content.xml" manifest:size="4096">\
      <manifest:encryption-data manifest:checksum-type="SHA256/1K"/></manifest:file-entry>
      """
    var entries = encrypted.entries
    for index in entries.indices where entries[index].name == "content.xml" {
      entries[index].content = (0..<512).map { UInt8(truncatingIfNeeded: $0 &* 73 &+ 19) }
      entries[index].method = 0
    }
    var sheet = OdtWriter("")
    sheet.kind = "spreadsheet"
    let excel = ZipWriter([
      .init(
        "[Content_Types].xml",
        "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>"),
      .init(
        "_rels/.rels",
        """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
        <Relationship Id="rId1" Target="xl/workbook.xml" Type="http://schemas.openxmlformats.org/\
        officeDocument/2006/relationships/officeDocument"/></Relationships>
        """),
      .init("xl/workbook.xml", "<workbook/>"),
    ])
    return [
      HostileOfficeFile(
        name: "encrypted.docx", code: .officeEncrypted,
        bytes: CompoundFileWriter.file(with: ["EncryptionInfo", "EncryptedPackage"])),
      HostileOfficeFile(
        name: "encrypted.odt", code: .officeEncrypted, bytes: try ZipWriter(entries).bytes()),
      HostileOfficeFile(
        name: "old.doc", code: .typeLegacyWord,
        bytes: CompoundFileWriter.file(with: ["1Table", "WordDocument"])),
      HostileOfficeFile(
        name: "mail.msg", code: .typeUnsupported,
        bytes: CompoundFileWriter.file(with: ["__properties_version1.0"])),
      HostileOfficeFile(
        name: "old.rtf", code: .typeLegacyWord,
        bytes: Array("{\\rtf1\\ansi Till statsr\\'e5det}\n".utf8)),
      HostileOfficeFile(
        name: "archive.zip", code: .zipNoDocument,
        bytes: try ZipWriter([.init("brev.txt", "Till statsrådet")]).bytes()),
      HostileOfficeFile(name: "nothing.zip", code: .zipNoDocument, bytes: try ZipWriter().bytes()),
      HostileOfficeFile(name: "sheet.xlsx", code: .zipNoDocument, bytes: try excel.bytes()),
      HostileOfficeFile(name: "sheet.ods", code: .zipNoDocument, bytes: try sheet.bytes()),
      HostileOfficeFile(
        name: "blank.docx", code: .textBlank,
        bytes: try DocxWriter(DocxWriter.paragraph("\u{A0}")).bytes()),
    ]
  }
}
