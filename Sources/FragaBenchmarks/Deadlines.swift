import Fraga

/// Times how 50,000 questions stand, which are read already: joined, reckoned, judged and sorted.
enum Deadlines {
  private static let count = 50_000

  static func all() throws {
    let documents = try self.documents()
    guard let moment = Moment(Instant(secondsSinceEpoch: 1_546_300_800)) else { return }
    let clock = ContinuousClock()
    var best = Duration.seconds(1000)
    var shown = 0
    for _ in 0..<5 {
      best = min(
        best,
        clock.measure {
          let agenda = Agenda(Docket(documents), at: moment, by: .standard)
          shown = agenda.standings.count
        })
    }
    let milliseconds = Int(best / .milliseconds(1))
    try Main.print("status of \(documents.count) documents, \(shown) questions: \(milliseconds) ms")
  }

  /// Letters with numbers of their own, every other one with an answer. The bodies are those of
  /// 1,000 letters: they are not looked at.
  private static func documents() throws -> [Document] {
    let converter = Converter()
    let letters = try LetterGenerator.letters(1_000).flatMap {
      try converter.read($0, name: "letter.txt").documents
    }
    var documents: [Document] = []
    documents.reserveCapacity(count)
    for index in 0..<count {
      var document = letters[index % letters.count]
      guard case .writtenQuestion(var question) = document.content,
        let session = Session(startYear: 2014 + index % 10, isCalendarYear: false),
        let number = Designation(session: session, number: 1 + index / 20)
      else { continue }
      question.designation = number
      document.content = .writtenQuestion(question)
      if index / 10 % 2 == 1 {
        var answer = Answer()
        answer.answers = [AnsweredQuestion(designation: number, asker: nil)]
        answer.answered = question.deadline?.date.adding(days: index % 7 - 3)
        document.content = .answer(answer)
      }
      documents.append(document)
    }
    return documents
  }
}
