import ArgumentParser
import Foundation
import Fraga

/// The documents of one input in the formats asked for.
struct Renderings {
  /// One document in one format.
  struct File {
    /// The name of a file that holds it.
    let name: String
    let bytes: [UInt8]
  }

  /// The input's name on the command line.
  let input: String
  /// How many documents it holds.
  let documents: Int
  /// Each document in each format.
  let files: [File]
  /// What was found wanting in the input, and what the formats could not carry.
  let findings: [Diagnostic]

  /// Renders what was read from `file`. Of documents that were converted before, what was found
  /// wanting then is part of them and is not told again (`isConverted`).
  init(
    of documents: [Document], from file: InputFile, isConverted: Bool, as targets: [OutputTarget]
  ) throws(Failure) {
    var files: [File] = []
    var findings: [Diagnostic] = []
    for (index, document) in documents.enumerated() {
      if !isConverted { findings += document.diagnostics }
      let part = index == 0 ? "" : ".\(index + 1)"
      for target in targets {
        let rendering: Rendering
        do throws(Failure) {
          rendering = try target.render(document)
        } catch {
          // The other documents of the input are done.
          guard error.leavesOutOneDocument else { throw error }
          findings.append(error.diagnostic)
          continue
        }
        findings += rendering.losses
        let name = "\(file.baseName)\(part).\(target.fileExtension)"
        files.append(File(name: name, bytes: rendering.bytes))
      }
    }
    self.input = file.name
    self.documents = documents.count
    self.files = files
    self.findings = findings
  }
}

/// Where converted documents go.
enum OutputDestination {
  case standardOutput(joinedBy: OutputTarget)
  case file(String, joinedBy: OutputTarget)
  case directory(String)

  /// Chooses by what `path` is and by what it has to hold: several documents that cannot follow
  /// each other in one file need a directory.
  init(
    _ path: String?, holding renderings: [Renderings], as targets: [OutputTarget]
  ) throws {
    let documents = renderings.reduce(0) { $0 + $1.documents }
    let canJoin = targets.count == 1 && (documents <= 1 || targets.allSatisfy(\.isJoinable))
    guard let path else {
      guard canJoin else { throw Self.needsDirectory(targets) }
      self = .standardOutput(joinedBy: targets[0])
      return
    }
    let kind = FileKind(at: path)
    if path.hasSuffix("/") || kind == .directory {
      self = .directory(path)
    } else if canJoin {
      self = .file(path, joinedBy: targets[0])
    } else if kind != nil {
      throw Self.needsDirectory(targets)
    } else {
      self = .directory(path)
    }
  }

  private static func needsDirectory(_ targets: [OutputTarget]) -> ValidationError {
    let names = targets.map(\.name).joined(separator: ",")
    return ValidationError(
      "Several documents in '\(names)' cannot be joined: name a directory with --output DIR/.")
  }

  /// Writes everything; what fails is reported and returned, the rest is written.
  func write(_ renderings: [Renderings], report: (Failure, String) -> Void) throws -> [Failure] {
    switch self {
    case .standardOutput(let target):
      try StandardOutput.write(target.join(renderings.flatMap(\.files).map(\.bytes)))
      return []
    case .file(let path, let target):
      let bytes = target.join(renderings.flatMap(\.files).map(\.bytes))
      // An input that failed leaves alone what stands there.
      guard !bytes.isEmpty else { return [] }
      return Self.write(bytes, to: path, report: report)
    case .directory(let path):
      return try Self.write(renderings, into: path, report: report)
    }
  }

  private static func write(
    _ renderings: [Renderings], into directory: String, report: (Failure, String) -> Void
  ) throws -> [Failure] {
    do {
      try FileManager.default.createDirectory(
        atPath: directory, withIntermediateDirectories: true)
    } catch {
      let failure = Failure(.outputUnwritable, "the directory cannot be made")
      report(failure, directory)
      return [failure]
    }
    var inputsByName: [String: Int] = [:]
    for file in renderings.flatMap(\.files) { inputsByName[file.name, default: 0] += 1 }
    var failures: [Failure] = []
    for rendering in renderings {
      for file in rendering.files {
        if inputsByName[file.name, default: 0] > 1 {
          let failure = Failure(.outputNameCollision, file.name)
          report(failure, rendering.input)
          failures.append(failure)
        } else {
          let path = URL(fileURLWithPath: directory).appendingPathComponent(file.name).path
          failures += write(file.bytes, to: path, report: report)
        }
      }
    }
    return failures
  }

  /// Writes a file whole or not at all: beside its place, then renamed into it. Devices and
  /// pipes cannot be renamed over and are written to as they are.
  private static func write(
    _ bytes: [UInt8], to path: String, report: (Failure, String) -> Void
  ) -> [Failure] {
    do {
      let isPlain = [nil, .regular].contains(FileKind(at: path))
      try Data(bytes).write(to: URL(fileURLWithPath: path), options: isPlain ? .atomic : [])
      return []
    } catch {
      let failure = Failure(.outputUnwritable, systemReason(for: error))
      report(failure, path)
      return [failure]
    }
  }
}
