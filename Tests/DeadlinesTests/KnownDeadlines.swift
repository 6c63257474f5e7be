import Deadlines
import TestSupport
import WrittenQuestions

/// A deadline of a written question as the Riksdag's data have it.
struct KnownDeadline: Sendable {
  let designation: String
  let submitted: CivilDate
  let forwarded: CivilDate
  let due: CivilDate
  let rule: String

  /// All that are known.
  static let all: [KnownDeadline] = {
    let text = (try? Fixtures.bytes("deadlines/known.tsv")).map {
      String(decoding: $0, as: UTF8.self)
    }
    return (text ?? "").split(separator: "\n").filter { $0.first != "#" }.compactMap { line in
      let cells = line.split(separator: "\t").map(String.init)
      guard cells.count == 5, let submitted = CivilDate(cells[1]),
        let forwarded = CivilDate(cells[2]), let due = CivilDate(cells[3])
      else { return nil }
      return KnownDeadline(
        designation: cells[0], submitted: submitted, forwarded: forwarded, due: due, rule: cells[4])
    }
  }()
}

/// A day that is written in a test.
func day(_ text: StaticString) -> CivilDate {
  guard let day = CivilDate("\(text)") else { preconditionFailure("no such day: \(text)") }
  return day
}

/// A time that is written in a test.
func time(_ text: StaticString) -> TimeOfDay {
  guard let time = TimeOfDay("\(text)") else { preconditionFailure("no such time: \(text)") }
  return time
}
