import JSONText

/// What became of an input of a batch. The raw value is public and stable.
public enum BatchOutcome: String, Sendable, CaseIterable {
  /// Documents were written, whatever was found wanting in them.
  case converted
  /// Nothing could be read, or nothing be written.
  case failed
  /// It is none of the things that are read: a link out of the tree, a pipe, a device.
  case skipped
}

/// One output as the ledger has it.
struct OutputRecord: Sendable, Equatable {
  /// Which document of the input, from 1.
  var part: Int
  /// The format's name, or what made the output.
  var format: String
  /// The ending of its name, where no format tells it.
  var fileExtension: String?
  var sha256: String
  var size: Int
  var modified: Int
  var inode: Int

  /// The name of the output of an input at `path`; nil for a format that is none today.
  func name(of path: [UInt8]) -> [UInt8]? {
    (fileExtension ?? OutputFormat(rawValue: format)?.fileExtension).map {
      outputName(of: path, part: part, fileExtension: $0)
    }
  }
}

/// What an output is called: the whole name of the input, the number of a further document, and
/// the format's ending.
func outputName(of path: [UInt8], part: Int, fileExtension: String) -> [UInt8] {
  path + Array(((part > 1 ? ".\(part)" : "") + "." + fileExtension).utf8)
}

/// Where an input's lines stand: which file of lines, and which bytes of it. File 0 is
/// `documents.jsonl` itself.
struct LinesPlace: Sendable, Equatable {
  var file: Int
  var start: Int
  var count: Int
  var sha256: String
}

/// One input as the ledger has it.
struct LedgerRow: Sendable {
  /// The path from the root of the source; of a directory that could not be read, with a slash.
  var path: [UInt8]
  /// Size, time and inode when it was read; zero where nothing was.
  var size = 0
  var modified = 0
  var inode = 0
  /// The hash of its bytes, where they were read.
  var sha256: String?
  var outcome: BatchOutcome
  /// The code of what kept it from being converted.
  var code: DiagnosticCode?
  /// How many findings there are of each severity.
  var warnings = 0
  var errors = 0
  var documents = 0
  /// Whether a neighbour may take the same names, so that its own facts do not decide alone.
  var isContested = false
  var outputs: [OutputRecord] = []
  var lines: LinesPlace?
  /// Findings as a JSON array; nil where there are none.
  var diagnostics: String?

  init(path: [UInt8], outcome: BatchOutcome) {
    self.path = path
    self.outcome = outcome
  }

  /// The row of an input that could not be read or written, or that is none.
  init(path: [UInt8], outcome: BatchOutcome, _ failure: Failure) {
    self.init(path: path, outcome: outcome)
    code = failure.diagnostic.code
    note([failure.diagnostic])
  }

  /// Takes down all findings.
  mutating func note(_ findings: [Diagnostic]) {
    guard !findings.isEmpty else { return }
    warnings = findings.count { $0.severity == .warning }
    errors = findings.count { $0.severity == .error }
    var writer = JSONWriter()
    writer.beginArray()
    for finding in findings {
      writer.beginObject()
      finding.writeMembers(to: &writer)
      writer.endObject()
    }
    writer.endArray()
    diagnostics = String(decoding: writer.finish(), as: UTF8.self)
  }

  /// Outputs as a JSON array.
  var outputsJSON: String {
    var writer = JSONWriter()
    writer.beginArray()
    for output in outputs {
      writer.beginObject()
      writer.member("part", output.part)
      writer.member("format", output.format)
      if let fileExtension = output.fileExtension { writer.member("extension", fileExtension) }
      writer.member("sha256", output.sha256)
      writer.member("size", output.size)
      writer.member("modified", output.modified)
      writer.member("inode", output.inode)
      writer.endObject()
    }
    writer.endArray()
    return String(decoding: writer.finish(), as: UTF8.self)
  }

  /// Reads what ``outputsJSON`` gave.
  static func outputs(fromJSON text: String) -> [OutputRecord] {
    guard let value = try? JSONParser.parse(Array(text.utf8)) else { return [] }
    return (value.elements ?? []).compactMap { element in
      guard let part = element["part"]?.integer, let format = element["format"]?.string,
        let sha256 = element["sha256"]?.string, let size = element["size"]?.integer,
        let modified = element["modified"]?.integer, let inode = element["inode"]?.integer
      else { return nil }
      return OutputRecord(
        part: part, format: format, fileExtension: element["extension"]?.string, sha256: sha256,
        size: size, modified: modified, inode: inode)
    }
  }

  /// One number for the size, time and inode of all outputs in their order, by which a later run
  /// sees that they stand as they were written.
  static func stamp(of outputs: some Sequence<(size: Int, modified: Int, inode: Int)>) -> Int {
    var stamp: UInt64 = 0
    for output in outputs {
      for number in [output.size, output.modified, output.inode] {
        // SplitMix64 (Steele, Lea, Flood 2014).
        stamp &+= 0x9E37_79B9_7F4A_7C15 ^ UInt64(bitPattern: Int64(number))
        stamp = (stamp ^ (stamp >> 30)) &* 0xBF58_476D_1CE4_E5B9
        stamp = (stamp ^ (stamp >> 27)) &* 0x94D0_49BB_1331_11EB
        stamp ^= stamp >> 31
      }
    }
    return Int(Int64(bitPattern: stamp))
  }

  var stamp: Int {
    Self.stamp(of: outputs.lazy.map { (size: $0.size, modified: $0.modified, inode: $0.inode) })
  }
}

/// What an earlier run knew of an input, as far as it decides whether to convert it again.
struct EarlierRow: Sendable {
  var path: [UInt8]
  var size: Int
  var modified: Int
  var inode: Int
  var recipe: Int
  var sha256: String?
  var outcome: BatchOutcome
  var code: DiagnosticCode?
  var documents: Int
  var isContested: Bool
  var stamp: Int
  var lines: LinesPlace?
}
