import Fraga
import Ingestion

/// The readers of hostile bytes, one of which a run of libFuzzer feeds.
///
/// Each takes any bytes, and must neither trap nor take long; that a coded failure is thrown is as
/// good as a text.
enum FuzzTarget: String, CaseIterable {
  /// Any input through everything, with the proof that nothing is lost.
  case text
  /// The search for the encoding, and each encoding as declared.
  case encoding
  /// HTML.
  case html
  /// The open data as JSON.
  case json
  /// The open data as XML.
  case xml
  /// The directory of an archive, and all that can be unpacked from it.
  case zip
  /// DOCX and ODT.
  case office
  /// What `pdftotext -tsv` writes.
  case tsv

  func run(_ bytes: [UInt8]) {
    switch self {
    case .text: Self.prove(bytes)
    case .encoding: Self.decode(bytes)
    case .html: _ = try? WebReaders.html(bytes)
    case .json: _ = try? WebReaders.dokumentstatus(json: bytes)
    case .xml: _ = try? WebReaders.dokumentstatus(xml: bytes)
    case .zip: Self.unpack(bytes)
    case .office: Self.prove(bytes)
    case .tsv: _ = PDFText(PopplerTSV.pages(in: bytes))
    }
  }

  /// A PDF would be given to an outside program, which is not what is tested.
  private static func prove(_ bytes: [UInt8]) {
    guard Sniffer.binaryType(of: bytes) != .pdf,
      let input = try? Converter().read(bytes, name: "fuzz")
    else { return }
    precondition(input.prove().isEmpty, "the proof fails")
    for document in input.documents {
      for format in OutputFormat.allCases { _ = format.render(document) }
    }
  }

  private static func decode(_ bytes: [UInt8]) {
    // The first byte chooses: an encoding to declare, or none.
    guard let first = bytes.first else { return }
    let encodings = TextEncoding.allCases
    let index = Int(first) % (encodings.count + 1)
    let declared = index < encodings.count ? encodings[index] : nil
    let decoding = TextDecoding(declared: declared, repairsMojibake: first >= 0x80)
    let ingestor = Ingestor(tool: "fuzz", decoding: decoding)
    _ = try? ingestor.ingest(Array(bytes.dropFirst()))
  }

  private static func unpack(_ bytes: [UInt8]) {
    guard var archive = try? ZipArchive(bytes) else { return }
    for entry in archive.entries { _ = try? archive.unpack(entry) }
  }
}
