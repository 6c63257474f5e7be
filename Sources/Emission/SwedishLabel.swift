import WrittenQuestions

/// The words in which outputs for people name what a document is and what happened to it.
enum SwedishLabel {
  /// What a document is.
  static func kind(of content: Content) -> String {
    switch content {
    case .writtenQuestion: "Skriftlig fråga"
    case .interpellation: "Interpellation"
    case .answer(let answer): "Svar på \(name(of: answer.concerns))"
    case .delayNotice(let notice): "Meddelande om fördröjt svar på \(name(of: notice.concerns))"
    case .unrecognized: "Dokument av okänt slag"
    }
  }

  /// What is answered.
  private static func name(of kind: Kind) -> String {
    switch kind {
    case .writtenQuestion, .answer, .delayNotice: "skriftlig fråga"
    case .interpellation: "interpellation"
    }
  }

  /// How far it has come.
  static func name(of status: Status) -> String {
    switch status {
    case .withdrawn: "Återtagen"
    case .lapsed: "Förfallen"
    case .answered: "Besvarad"
    case .delayed: "Svaret är fördröjt"
    }
  }

  /// A deadline: `2017-09-27 kl. 12.00`.
  static func text(of deadline: Deadline) -> String {
    guard let time = deadline.time else { return deadline.date.description }
    return "\(deadline.date) kl. \(time.description.replacing(":", with: "."))"
  }

  /// A day with what happened on it.
  struct Day {
    let label: String
    let date: CivilDate
    let text: String
    var isDeadline = false
  }

  /// The days of a document that are known, in the order in which they come.
  static func days(of content: Content) -> [Day] {
    var days: [Day] = []
    func add(_ label: String, _ date: CivilDate?) {
      if let date { days.append(Day(label: label, date: date, text: date.description)) }
    }
    add("Inlämnad", content.question?.submitted)
    add("Överlämnad", content.question?.forwarded)
    if let deadline = content.question?.deadline {
      days.append(
        Day(
          label: "Besvaras senast", date: deadline.date, text: text(of: deadline), isDeadline: true)
      )
    }
    add("Besvarad", content.answered)
    add("Svar aviserat till", content.announced)
    return days
  }
}
