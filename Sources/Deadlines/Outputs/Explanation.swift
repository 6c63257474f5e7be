public import Source
import WrittenQuestions

extension Reckoning {
  /// The chain that leads to the deadline by rule, for people: a numbered line a step with its
  /// source below it, and at the end what else is known.
  public func explanation(in language: Language, usesColor: Bool = false) -> String {
    var lines = [heading(in: language), ""]
    if let ruled {
      lines += ruled.steps.enumerated().flatMap { number, step in
        rows(of: step, number: number + 1, language, usesColor)
      }
    } else {
      lines.append(
        Bilingual(
          "No day is known from which a deadline could be worked out.",
          "Ingen dag är känd som en sista svarsdag kan räknas ut från."
        ).text(in: language))
    }
    lines += facts(in: language)
    return lines.joined(separator: "\n") + "\n"
  }

  private func heading(in language: Language) -> String {
    let kind =
      switch matter.kind {
      case .writtenQuestion: Bilingual("Written question", "Skriftlig fråga")
      case .interpellation: Bilingual("Interpellation", "Interpellation")
      }
    let name = matter.designation.map { " \($0)" } ?? ""
    let identifier = matter.documentID.map { " (\($0))" } ?? ""
    let title = matter.title.map { ": " + printable($0) } ?? ""
    return kind.text(in: language) + name + identifier + title
  }

  private func rows(
    of step: Step, number: Int, _ language: Language, _ usesColor: Bool
  ) -> [String] {
    let label = number < 10 ? " \(number). " : "\(number). "
    let text = step.text(in: language)
    let isResult = if case .result = step.what { true } else { false }
    let sentence = text.prefix(1).uppercased() + text.dropFirst() + "."
    var rows = Self.wrapped(sentence, after: label, bold: usesColor && isResult)
    if let authority = step.authority {
      let source = Bilingual("Source: ", "Källa: ").text(in: language)
      rows += Self.wrapped(source + authority.citation.text(in: language), after: "      ")
    }
    return rows
  }

  /// Lines of at most 80 characters, the first behind `label`, the others under it.
  private static func wrapped(
    _ text: String, after label: String, bold: Bool = false
  ) -> [String] {
    var rows: [String] = []
    var row = ""
    for word in printable(text).split(separator: " ") {
      if !row.isEmpty, label.count + row.count + 1 + word.count > 80 {
        rows.append(row)
        row = ""
      }
      row += row.isEmpty ? String(word) : " \(word)"
    }
    rows.append(row)
    let indent = String(repeating: " ", count: label.count)
    return rows.enumerated().map { index, row in
      (index == 0 ? label : indent) + (bold ? "\u{1B}[1m\(row)\u{1B}[0m" : row)
    }
  }

  /// The other facts, which the rule does not touch.
  private func facts(in language: Language) -> [String] {
    var facts: [(Bilingual, String)] = []
    for deadline in matter.printed {
      facts.append((Bilingual("printed", "tryckt"), deadline.spelledOut))
    }
    for day in matter.lastAnswerDays {
      facts.append((Bilingual("listed", "uppgiven"), day.description))
    }
    if let agrees {
      let answer = agrees ? Bilingual("yes", "ja") : Bilingual("no", "nej")
      facts.append((Bilingual("agrees with the rule", "enligt regeln"), answer.text(in: language)))
    }
    if let announced = matter.announced {
      facts.append((Bilingual("announced by a notice", "aviserad"), announced.description))
    }
    if let answered = matter.answered {
      facts.append((Bilingual("answered", "besvarad"), answered.description))
    }
    guard !facts.isEmpty else { return [] }
    let width = facts.map { $0.0.text(in: language).count }.max() ?? 0
    return [""]
      + facts.map { label, value in
        let label = label.text(in: language)
        return label + String(repeating: " ", count: width - label.count + 2) + value
      }
  }
}
