import Fraga
import Ingestion

/// The readers of hostile bytes, one of which a run of libFuzzer feeds.
///
/// Each takes any bytes, and must neither trap nor take long; that a coded failure is thrown is as
/// good as a text.
enum FuzzTarget: String, CaseIterable {
  /// Text through decoding and parsing, with the proof that nothing is lost.
  case text
  /// The search for the encoding, and each encoding as declared.
  case encoding

  func run(_ bytes: [UInt8]) {
    switch self {
    case .text: Self.prove(bytes)
    case .encoding: Self.decode(bytes)
    }
  }

  private static func prove(_ bytes: [UInt8]) {
    guard let input = try? Converter().read(bytes, name: "fuzz") else { return }
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
}
