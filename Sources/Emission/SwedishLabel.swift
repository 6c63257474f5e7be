import JSONText
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

  /// A day with what happened on it.
  struct Day {
    /// What happened, as a line or a sentence begins with it.
    let label: String
    /// The same within a sentence.
    let word: String
    /// The day.
    let date: CivilDate
    /// The deadline, where it is that of the answer.
    var deadline: Deadline?

    /// The day, and behind a deadline's the clock time where one is given: `2017-09-27 kl. 12.00`.
    var text: ASCIIText {
      var text = date.spelling
      guard let time = deadline?.time else { return text }
      text.append(" kl. ")
      text.append(lastTwoDigitsOf: time.hour)
      text.append(".")
      text.append(lastTwoDigitsOf: time.minute)
      return text
    }
  }

  /// The days of a document that are known, in the order in which they come.
  static func days(of content: Content) -> [Day] {
    let question = content.question
    let deadline = question?.deadline
    var days: [Day] = []
    func add(_ label: String, _ word: String, _ date: CivilDate?, _ deadline: Deadline? = nil) {
      guard let date else { return }
      days.append(Day(label: label, word: word, date: date, deadline: deadline))
    }
    add("Inlämnad", "inlämnad", question?.submitted)
    add("Överlämnad", "överlämnad", question?.forwarded)
    add("Besvaras senast", "besvaras senast", deadline?.date, deadline)
    add("Besvarad", "besvarad", content.answered)
    add("Svar aviserat till", "svar aviserat till", content.announced)
    return days
  }
}
