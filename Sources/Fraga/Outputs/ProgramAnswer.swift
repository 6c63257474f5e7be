import JSONText
import Source

/// A program's answer, which is a line of JSON.
enum ProgramAnswer {
  /// How many bytes of what is no answer are shown.
  private static let shown = 60

  /// What an answer holds. Throws `program.refused` for one that says no, and `program.failed` for what
  /// is none.
  static func rendering(from line: [UInt8]) throws(Failure) -> CustomRendering {
    guard let answer = try? JSONParser.parse(line), let isDone = answer["ok"] else {
      let start = String(decoding: line.prefix(shown), as: UTF8.self)
      throw Failure(.programFailed, "'\(start)' is no answer")
    }
    if isDone == .boolean(false) {
      throw Failure(.programRefused, answer["error"]?.string ?? "it does not say why")
    }
    guard isDone == .boolean(true) else { throw Failure(.programFailed, "'ok' is no truth") }
    if let text = answer["text"]?.string {
      return CustomRendering(bytes: Array(text.utf8), isText: true)
    }
    if let bytes = answer["base64"]?.string.flatMap({ Base64.decode($0.utf8) }) {
      return CustomRendering(bytes: bytes, isText: false)
    }
    throw Failure(.programFailed, "an answer with neither 'text' nor 'base64'")
  }
}
