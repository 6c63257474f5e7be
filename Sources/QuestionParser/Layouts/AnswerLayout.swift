import Source
import WrittenQuestions

extension Layout {
  /// The answer to written questions: until 2013 with the day above and the minister below the
  /// heading, since then with the marks of the registry above and a signature.
  static let answer = Layout(
    name: .answer,
    openings: { view in
      view.formed.filter { view[$0].kind == .reply(.answerHeading) }.map(view.replyStart)
    },
    recognizesFragment: { _ in false },
    locate: { view in
      var locator = ReplyLocator(view, .answer, heading: .answerHeading)
      return locator.locate()
    })

  /// The notice that an answer is put off. It is not an answer.
  static let delayNotice = Layout(
    name: .delayNotice,
    openings: { view in
      view.formed.filter { view[$0].kind == .reply(.delayHeading) }.map(view.replyStart)
    },
    recognizesFragment: { _ in false },
    locate: { view in
      var locator = ReplyLocator(view, .delayNotice, heading: .delayHeading)
      return locator.locate()
    })
}

extension TokenView {
  /// The most lines, blank ones counted, above the heading of an answer.
  private static let replyReach = 24

  /// Where the answer begins whose heading stands at `index`: with day, registry's marks,
  /// minister and *Till riksdagen* above.
  func replyStart(of index: Int) -> Int {
    var start = index
    for above in (max(range.lowerBound, index - Self.replyReach)..<index).reversed() {
      switch self[above].kind {
      case .blank where self[above].isNote: return start
      case .blank: continue
      case .reply(.diaryNumber), .reply(.department), .reply(.answerer), .older(.dayLine):
        start = above
      case .addressee where isToParliament(above): start = above
      case .text where isMinister(above): start = above
      case .pageMark: start = above
      case .text, .letterHeading, .addressee, .numberedTitle, .pageHeading, .asker,
        .forwardedLabel, .dueLabel, .date, .dateAndTime, .time, .signatureLine, .handover, .older,
        .reply, .event:
        return start
      }
    }
    return start
  }

  /// *Till riksdagen*.
  func isToParliament(_ index: Int) -> Bool {
    guard self[index].kind == .addressee else { return false }
    var scanner = ByteScanner(read(self[index].value))
    return scanner.line("riksdagen") != nil
  }

  /// The most characters of a line with a minister's office and name.
  private static let widestMinister = 80

  /// Whether a line is an office, perhaps with a name: *Statsrådet Ylva Johansson*.
  func isMinister(_ index: Int) -> Bool {
    let range = self[index].range
    guard range.count <= Self.widestMinister, !startsLowercase(text.bytes, at: range.start),
      !endsSentence(text.bytes, range)
    else { return false }
    let line = read(range)
    guard PeopleReader.startsWithOffice(line, from: 0) else { return false }
    // A name, or nothing, stands behind the office: no word in lower case but particles.
    let name = PeopleReader.minister(line).name ?? 0..<0
    return line[name].split(separator: ASCII.space).allSatisfy { word in
      !startsLowercase(line, at: word.startIndex) || word.count <= 3
    }
  }
}
