import Foundation
public import Testing

/// Expects `actual` to be what stands in the golden file at `relativePath` under `Fixtures`, byte
/// for byte.
///
/// With `RECORD_FIXTURES=1` in the environment the file is written instead, and the test fails:
/// a run that records proves nothing.
public func expectGolden(
  _ actual: [UInt8], at relativePath: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let file = Fixtures.directory.appending(path: relativePath)
  if ProcessInfo.processInfo.environment["RECORD_FIXTURES"] == "1" {
    do {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(actual).write(to: file)
      Issue.record("recorded: \(relativePath)", sourceLocation: sourceLocation)
    } catch {
      Issue.record("cannot record \(relativePath): \(error)", sourceLocation: sourceLocation)
    }
    return
  }
  guard let golden = try? Data(contentsOf: file) else {
    Issue.record(
      "no golden \(relativePath); RECORD_FIXTURES=1 writes it", sourceLocation: sourceLocation)
    return
  }
  guard !golden.elementsEqual(actual) else { return }
  Issue.record(
    "\(relativePath): \(firstDifference(Array(golden), actual))", sourceLocation: sourceLocation)
}

/// The first line in which two outputs differ, both spelled so that nothing in it is invisible.
private func firstDifference(_ golden: [UInt8], _ actual: [UInt8]) -> String {
  let lineFeed = UInt8(ascii: "\n")
  let goldenLines = golden.split(separator: lineFeed, omittingEmptySubsequences: false)
  let actualLines = actual.split(separator: lineFeed, omittingEmptySubsequences: false)
  let same = zip(goldenLines, actualLines).prefix { $0 == $1 }.count
  func spelled(_ lines: [ArraySlice<UInt8>]) -> String {
    guard same < lines.count else { return "(end)" }
    return String(decoding: lines[same].prefix(400), as: UTF8.self).debugDescription
  }
  return "line \(same + 1) is \(spelled(actualLines)), the golden has \(spelled(goldenLines))"
}
