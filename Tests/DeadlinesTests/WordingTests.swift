import Deadlines
import Source
import Testing
import WrittenQuestions

/// What people read of deadlines.
@Suite struct `Words about deadlines` {
  /// Occasions that between them lead to every kind of step.
  private static let occasions: [Occasion] = [
    Occasion(.writtenQuestion, forwarded: day("2017-09-15")),
    Occasion(.writtenQuestion, submitted: day("2017-09-14"), forwarded: day("2017-09-14")),
    Occasion(
      .writtenQuestion, submitted: day("2017-09-14"), submittedTime: time("14:20"),
      forwarded: day("2017-09-15")),
    Occasion(.writtenQuestion, submitted: day("2017-10-11"), forwarded: day("2017-10-13")),
    Occasion(.writtenQuestion, submitted: day("2017-09-14")),
    Occasion(.writtenQuestion, submitted: day("2020-12-11"), forwarded: day("2020-12-11")),
    Occasion(.writtenQuestion, submitted: day("2020-12-17"), forwarded: day("2020-12-17")),
    Occasion(.writtenQuestion, submitted: day("2023-06-30")),
    Occasion(.writtenQuestion, forwarded: day("2021-07-14")),
    Occasion(.writtenQuestion, forwarded: day("2019-04-24")),
    Occasion(.writtenQuestion, forwarded: day("2018-05-08")),
    Occasion(.writtenQuestion, forwarded: day("2014-03-14")),
    Occasion(.writtenQuestion, forwarded: day("2012-03-12")),
    Occasion(.writtenQuestion, forwarded: day("2014-04-22")),
    Occasion(.interpellation, forwarded: day("2022-12-05")),
    Occasion(.interpellation, forwarded: day("2023-01-24")),
    Occasion(.interpellation, registered: day("2003-03-24")),
    Occasion(.interpellation, submitted: day("2003-03-24")),
  ]

  @Test func `are there in both languages, one sentence each`() throws {
    for occasion in Self.occasions {
      let ruled = try #require(DeadlineCalendar.standard.deadline(for: occasion))
      for step in ruled.steps {
        let (english, swedish) = (step.text(in: .english), step.text(in: .swedish))
        #expect(english != swedish)
        for text in [english, swedish] {
          #expect(!text.isEmpty && !text.hasSuffix(".") && !text.contains("  "))
        }
        // Days of the week show which language a text is in.
        for weekday in CivilDate.Weekday.allCases {
          #expect(!english.contains(weekday.name.swedish))
          #expect(!swedish.contains(weekday.name.english))
        }
        if let authority = step.authority {
          #expect(authority.citation.english != authority.citation.swedish)
        }
      }
    }
  }

  @Test func `never cite a paragraph`() throws {
    for occasion in Self.occasions {
      let ruled = try #require(DeadlineCalendar.standard.deadline(for: occasion))
      for language in Language.allCases {
        let texts = ruled.steps.map { step in
          step.text(in: language) + (step.authority?.citation.text(in: language) ?? "")
        }
        #expect(texts.allSatisfy { !$0.contains("§") && !$0.contains("kap.") })
      }
    }
  }

  @Test func `say the result last, with its certainty`() throws {
    for occasion in Self.occasions {
      let ruled = try #require(DeadlineCalendar.standard.deadline(for: occasion))
      let results = ruled.steps.suffix(ruled.other == nil ? 1 : 2).map(\.what)
      #expect(results.first == .result(ruled.best, ruled.certainty))
      if let other = ruled.other { #expect(results.last == .other(other)) }
    }
  }

  @Test(arguments: [60, 80, 100, 120, 200]) func `fit the width of a table`(_ width: Int) throws {
    let long = String(repeating: "Ö", count: 90)
    let documents = [
      Papers.question("2017/18:5") { $0.title = long },
      Papers.question("2017/18:6") {
        $0.title = "橋の" + long
        $0.asker?.name = long
        $0.addressee?.name = nil
        $0.addressee?.role = "\u{1B}[31mrole\n"
      },
    ]
    let agenda = Agenda(Docket(documents), at: try Moment("2018-03-01"), by: .standard)
    for usesColor in [false, true] {
      let table = StandingTable(language: .english, usesColor: usesColor, width: width)
      let text = table.render(agenda)
      let plain = text.replacing("\u{1B}[1;31m", with: "").replacing("\u{1B}[0m", with: "")
      #expect(plain.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" })
      let rows = plain.split(separator: "\n").map(String.init)
      #expect(rows.count == 4)
      #expect(rows.dropLast().allSatisfy { $0.count <= width })
      #expect(usesColor == text.contains("\u{1B}"))
    }
  }
}
