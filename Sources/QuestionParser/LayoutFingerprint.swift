import Source
import WrittenQuestions

/// The forms of the first lines of a text, one behind the other: what texts of one unknown layout
/// have in common, and what changes when a known one drifts.
enum LayoutFingerprint {
  /// The lines with ink that count.
  private static let lines = 12

  /// The fingerprint of the lines in `view`: names of forms in order, each run of one form once.
  static func of(_ view: TokenView) -> String {
    var names: [String] = []
    var seen = 0
    for index in view.range where view[index].kind != .blank {
      let name = name(of: view[index].kind)
      if names.last != name { names.append(name) }
      seen += 1
      if seen == lines { break }
    }
    return names.joined(separator: " ")
  }

  private static func name(of kind: Token.Kind) -> String {
    switch kind {
    case .blank: "blank"
    case .text: "text"
    case .pageMark: "page-mark"
    case .letterHeading: "letter-heading"
    case .addressee: "till"
    case .numberedTitle: "number"
    case .pageHeading: "kind-and-number"
    case .asker: "av"
    case .forwardedLabel: "forwarded"
    case .dueLabel: "due"
    case .date: "date"
    case .dateAndTime: "date-and-time"
    case .time: "time"
    case .signatureLine: "signature-line"
    case .handover: "handover"
    case .older(let form): name(of: form)
    case .reply(let form): name(of: form)
    case .event: "event"
    }
  }

  private static func name(of form: Token.OlderForm) -> String {
    switch form {
    case .dayLine: "day"
    case .status: "status"
    case .kindLine: "kind"
    case .phraseHeading: "kind-number-and-av"
    case .brokenNumber: "session"
    case .received: "received"
    case .runningHead: "running-head"
    case .runningDay: "running-day"
    case .pageNumber: "page-number"
    case .section: "section"
    case .otherSection: "other-section"
    }
  }

  private static func name(of form: Token.ReplyForm) -> String {
    switch form {
    case .answerHeading: "answer-heading"
    case .delayHeading: "delay-heading"
    case .diaryNumber: "diary-number"
    case .department: "department"
    case .placeAndDay: "place-and-day"
    case .answerer: "answerer"
    case .byOrder: "by-order"
    }
  }
}

extension Lowering.Result {
  /// The share of a document's bytes, in hundredths, from which what is unclaimed tells of a
  /// layout that is not quite the known one.
  private static let drift = 2

  /// Reports a text of no known layout, and one of which more is unclaimed than a stray line, with
  /// the fingerprint of its lines.
  mutating func reportDrift(of view: TokenView, in extent: SourceRange, isKnown: Bool) {
    let place = unclaimed.first.map { SourceRange($0.range.start, $0.range.start) }
    guard isKnown else {
      ledger.diagnose(.layoutUnknown, LayoutFingerprint.of(view), at: place)
      return
    }
    let lost = unclaimed.reduce(0) { $0 + $1.range.count }
    guard lost * 100 > extent.count * Self.drift else { return }
    let percent = max(1, lost * 100 / max(1, extent.count))
    ledger.diagnose(.layoutDrift, "\(percent) %: \(LayoutFingerprint.of(view))", at: place)
  }
}
