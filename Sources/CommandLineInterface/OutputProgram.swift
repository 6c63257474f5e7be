import Foundation
import Fraga
import JSONText

/// An outside program that renders documents, one process for a whole run.
///
/// It reads JSON documents on standard input, one a line, and answers each by one line on standard
/// output before the next one is sent: `{"ok":true,"text":"…"}`, or `base64` for what is no text, or
/// `{"ok":false,"error":"…"}`. What it writes to standard error is shown.
final class OutputProgram {
  /// The most bytes of an answer.
  static let answerLimit = 256 << 20

  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  private let command: String
  private let seconds: Int
  private var unread = Data()
  /// Why the program is not asked any more.
  private var failure: Failure?

  /// Starts `command` by the shell; each answer may take so many seconds.
  init(_ command: String, seconds: Int) throws(Failure) {
    self.command = command
    self.seconds = seconds
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", command]
    process.standardInput = input
    process.standardOutput = output
    do { try process.run() } catch {
      throw Failure(.programFailed, "it cannot be started")
    }
  }

  /// What the program makes of `document`.
  func render(_ document: Document) throws(Failure) -> Rendering {
    if let failure { throw failure }
    do throws(Failure) {
      let rendering = OutputFormat.jsonl.render(document)
      return Rendering(bytes: try answer(to: rendering.bytes), losses: [])
    } catch {
      // One document that it does not want says nothing of the next.
      if error.diagnostic.code != .programRefused { failure = error }
      throw error
    }
  }

  /// Ends the program's input and waits for it to end.
  func finish() throws(Failure) {
    try? input.fileHandleForWriting.close()
    let watch = Watch(process.processIdentifier, seconds: seconds)
    let rest = unread + output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let isLate = watch.end()
    if failure != nil { return }
    if isLate { throw Failure(.programFailed, "it did not end within \(seconds) seconds") }
    guard process.terminationStatus == 0 else {
      throw Failure(.programFailed, "it ended with \(process.terminationStatus)")
    }
    guard rest.isEmpty else { throw Failure(.programFailed, "it answered more than it was asked") }
  }

  // MARK: Lines

  private func answer(to line: [UInt8]) throws(Failure) -> [UInt8] {
    let watch = Watch(process.processIdentifier, seconds: seconds)
    let handle = input.fileHandleForWriting
    // A program may begin to answer before it has read all: neither side waits for the other.
    DispatchQueue.global().async { try? handle.write(contentsOf: Data(line)) }
    let answer = nextLine()
    if watch.end() { throw Failure(.programFailed, "it took longer than \(seconds) seconds") }
    guard let answer else {
      if unread.count > Self.answerLimit {
        throw Failure(.programFailed, "an answer of more than \(Self.answerLimit) bytes")
      }
      process.waitUntilExit()
      guard process.terminationStatus != 127 else { throw Failure(.toolMissing, command) }
      throw Failure(.programFailed, "it ended before it answered")
    }
    return try OutputProgram.content(of: answer)
  }

  /// The next line of output, without its end; nil where there is none, or it is too long.
  private func nextLine() -> Data? {
    var searched = unread.startIndex
    while true {
      if let end = unread[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        let line = unread[..<end]
        unread = Data(unread[(end + 1)...])
        return line
      }
      searched = unread.endIndex
      guard unread.count <= Self.answerLimit else { return nil }
      let piece = output.fileHandleForReading.availableData
      guard !piece.isEmpty else { return nil }
      unread.append(piece)
    }
  }

  /// What an answer holds.
  static func content(of line: Data) throws(Failure) -> [UInt8] {
    guard let answer = try? JSONParser.parse(Array(line)), let isDone = answer["ok"] else {
      let shown = String(decoding: line.prefix(60), as: UTF8.self)
      throw Failure(.programFailed, "'\(shown)' is no answer")
    }
    if isDone == .boolean(false) {
      throw Failure(.programRefused, answer["error"]?.string ?? "it does not say why")
    }
    guard isDone == .boolean(true) else { throw Failure(.programFailed, "'ok' is no truth") }
    if let text = answer["text"]?.string { return Array(text.utf8) }
    if let coded = answer["base64"]?.string, let data = Data(base64Encoded: coded) {
      return Array(data)
    }
    throw Failure(.programFailed, "an answer with neither 'text' nor 'base64'")
  }
}

/// Ends a program, and all that it has started, when it takes too long.
private struct Watch {
  private let work: DispatchWorkItem
  private let limit: Duration
  private let start = ContinuousClock.now

  init(_ process: Int32, seconds: Int) {
    // Processes that Foundation starts lead a group of their own.
    limit = .seconds(seconds)
    work = DispatchWorkItem { kill(-process, SIGKILL) }
    DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(seconds), execute: work)
  }

  /// Stops watching; gives whether the time was up.
  func end() -> Bool {
    work.cancel()
    return ContinuousClock.now - start >= limit
  }
}
