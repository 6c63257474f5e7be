import Source

/// Tells what a file is by its bytes, never by its name.
package enum Sniffer {
  /// The marks that files begin with, and what they are.
  private static let marks: [(bytes: [UInt8], type: FileType)] = [
    (Array("PK\u{3}\u{4}".utf8), .zip), (Array("PK\u{5}\u{6}".utf8), .zip),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .compoundFile),
    (Array("{\\rtf".utf8), .rtf),
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .unsupported("PNG image")),
    ([0xFF, 0xD8, 0xFF], .unsupported("JPEG image")),
    (Array("GIF8".utf8), .unsupported("GIF image")),
    ([0x49, 0x49, 0x2A, 0x00], .unsupported("TIFF image")),
    ([0x4D, 0x4D, 0x00, 0x2A], .unsupported("TIFF image")),
    ([0x1F, 0x8B], .unsupported("gzip archive")),
    (Array("BZh".utf8), .unsupported("bzip2 archive")),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], .unsupported("xz archive")),
    ([0x28, 0xB5, 0x2F, 0xFD], .unsupported("zstd archive")),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .unsupported("7z archive")),
    (Array("Rar!".utf8), .unsupported("RAR archive")),
    ([0x7F, 0x45, 0x4C, 0x46], .unsupported("ELF program")),
    (Array("%!PS".utf8), .unsupported("PostScript")),
    (Array("SQLite format 3\u{0}".utf8), .unsupported("SQLite database")),
  ]

  private static let markOfPDF = Array("%PDF-".utf8)

  /// How far into a file its mark may stand behind bytes of whoever sent it, as readers of PDF
  /// accept.
  private static let reachOfPDF = 1024

  /// How much of a text is looked through for markup.
  private static let reachOfMarkup = 4096

  /// The type of a file that is no text by its first bytes; nil where it may be text.
  package static func binaryType(of bytes: [UInt8]) -> FileType? {
    guard let first = bytes.first else { return nil }
    for mark in marks where mark.bytes[0] == first && bytes.starts(with: mark.bytes) {
      return mark.type
    }
    // A letter does not speak of this mark on its first lines.
    if bytes.firstPlace(of: markOfPDF, before: reachOfPDF) != nil { return .pdf }
    return nil
  }

  /// The type of a decoded text.
  package static func textType(of text: [UInt8]) -> FileType {
    guard let first = text.first(where: { $0 > 0x20 }) else { return .plainText }
    if first == UInt8(ascii: "{") || first == UInt8(ascii: "["), looksLikeJSON(text) {
      return .dokumentstatusJSON
    }
    guard let open = text.firstPlace(of: [UInt8(ascii: "<")], before: reachOfMarkup) else {
      return .plainText
    }
    if first == UInt8(ascii: "<") {
      // A list of documents is told apart from other XML by the reader, which says what it lacks.
      if text.firstPlace(ofASCII: "<dokumentstatus", before: reachOfMarkup) != nil
        || text.firstPlace(ofASCII: "<dokumentlista", before: reachOfMarkup) != nil
      {
        return .dokumentstatusXML
      }
      let isXML = text.firstPlace(ofASCII: "<?xml", before: open + 5) == open
      if isXML, text.firstPlace(ofASCII: "<html", before: reachOfMarkup) == nil {
        return .unsupported("XML other than dokumentstatus and XHTML")
      }
      if isXML { return .html }
    }
    return Markup.holdsTags(text, from: open, before: reachOfMarkup) ? .html : .plainText
  }

  /// Whether a text that begins with a bracket goes on as JSON does: with a name in quotes, or
  /// another bracket.
  private static func looksLikeJSON(_ text: [UInt8]) -> Bool {
    var ink = text.lazy.filter { $0 > 0x20 }.makeIterator()
    _ = ink.next()
    switch ink.next() {
    case UInt8(ascii: "\""), UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "}"): return true
    default: return false
    }
  }
}
