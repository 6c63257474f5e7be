import JSONText
public import Source
import TableText
import WrittenQuestions

extension TimelinessStatistics {
  // MARK: Text

  /// Tables for people: all questions, and a table for each of `dimensions`.
  public func text(by dimensions: [Dimension], in language: Language) -> String {
    let header = [
      Bilingual("questions", "frågor"), Bilingual("in time", "i tid"), Bilingual("late", "sent"),
      Bilingual("% in time", "% i tid"), Bilingual("median", "median"), Bilingual("worst", "värst"),
      Bilingual("overdue", "försenade"), Bilingual("open", "öppna"),
      Bilingual("ended", "avslutade"),
      Bilingual("unknown", "okänt"),
    ].map { $0.text(in: language) }
    let all = Group(name: Bilingual("all", "alla").text(in: language), tally: total)
    var text = Self.table([[""] + header, Self.cells(of: all)])
    for dimension in dimensions {
      let title = dimension.name.text(in: language)
      text += "\n" + Self.table([[title] + header] + groups(by: dimension).map(Self.cells))
    }
    let note = Bilingual(
      "Median and worst are days after the last answer day, of late answers. Notices of delay are "
        + "no answers.",
      "Median och värst är dagar efter sista svarsdagen, av sena svar. Meddelanden om fördröjt svar "
        + "är inte svar.")
    return text + "\n" + note.text(in: language) + "\n" + Document.attribution + "\n"
  }

  private static func cells(of group: Group) -> [String] {
    let tally = group.tally
    let worst = tally.worst.map { worst in
      "\(worst.days) d" + (worst.designation.map { " (\($0))" } ?? "")
    }
    return [
      printable(group.name ?? "–"), "\(tally.questions)", "\(tally.inTime)", "\(tally.late)",
      tally.permilleInTime.map { "\($0 / 10).\($0 % 10)" } ?? "–",
      tally.medianDaysLate.map { "\($0) d" } ?? "–", worst ?? "–", "\(tally.overdue)",
      "\(tally.open)", "\(tally.ended)", "\(tally.undetermined)",
    ]
  }

  private static func table(_ rows: [[String]]) -> String {
    let columns = rows[0].count
    let widths = (0..<columns).map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      zip(row, widths).enumerated().map { column, cell in
        let space = String(repeating: " ", count: cell.1 - cell.0.count)
        return column == 0 ? cell.0 + space : space + cell.0
      }.joined(separator: "  ") + "\n"
    }.joined()
  }

  // MARK: CSV

  /// A row for all questions, and one for each group of each of `dimensions`.
  public func csv(by dimensions: [Dimension]) -> [UInt8] {
    var csv = CSVWriter()
    csv.writeHeader([
      "dimension", "group", "questions", "answers", "inTime", "late", "shareInTime",
      "medianDaysLate", "worstDaysLate", "worstDesignation", "overdue", "open", "ended",
      "undetermined", "attribution",
    ])
    csv.writeRow(Self.row(of: Group(name: nil, tally: total), "all"))
    for dimension in dimensions {
      for group in groups(by: dimension) { csv.writeRow(Self.row(of: group, dimension.rawValue)) }
    }
    return csv.bytes
  }

  private static func row(of group: Group, _ dimension: String) -> [CSVWriter.Cell] {
    let tally = group.tally
    let words: [String?] = [
      "\(tally.questions)", "\(tally.answers)", "\(tally.inTime)",
      "\(tally.late)", tally.share, tally.medianDaysLate, tally.worst.map { "\($0.days)" },
      tally.worst?.designation?.description, "\(tally.overdue)", "\(tally.open)",
      "\(tally.ended)", "\(tally.undetermined)", Document.attribution,
    ]
    return [.word(dimension), .text(orNothing: group.name)]
      + words.map { .word(orNothing: $0) }
  }

  // MARK: JSON

  /// One object: all questions, and by each of `dimensions` the groups.
  public func json(by dimensions: [Dimension], indented: Bool = false) -> [UInt8] {
    var writer = JSONWriter(style: indented ? .indented : .compact)
    writer.beginObject()
    writer.member("asOf", moment.local.description)
    writer.key("all")
    Self.write(total, named: nil, to: &writer)
    writer.key("by")
    writer.beginObject()
    for dimension in dimensions {
      writer.key(dimension.rawValue)
      writer.beginArray()
      for group in groups(by: dimension) { Self.write(group.tally, named: group, to: &writer) }
      writer.endArray()
    }
    writer.endObject()
    writer.member("attribution", Document.attribution)
    writer.endObject()
    return writer.finish() + [UInt8(ascii: "\n")]
  }

  private static func write(
    _ tally: TimelinessTally, named group: Group?, to writer: inout JSONWriter
  ) {
    writer.beginObject()
    if let group { writer.member("group", group.name) }
    writer.member("questions", tally.questions)
    writer.member("answers", tally.answers)
    writer.member("inTime", tally.inTime)
    writer.member("late", tally.late)
    writer.key("shareInTime")
    if let share = tally.share { writer.number(share) } else { writer.null() }
    writer.key("medianDaysLate")
    if let median = tally.medianDaysLate { writer.number(median) } else { writer.null() }
    writer.key("worst")
    if let worst = tally.worst {
      writer.beginObject()
      writer.member("days", worst.days)
      writer.member("designation", worst.designation?.spelling)
      writer.endObject()
    } else {
      writer.null()
    }
    writer.member("overdue", tally.overdue)
    writer.member("open", tally.open)
    writer.member("ended", tally.ended)
    writer.member("undetermined", tally.undetermined)
    writer.endObject()
  }
}

extension TimelinessTally {
  /// The share of answers in time from 0 to 1, with three decimals; nil where there are none.
  fileprivate var share: String? {
    permilleInTime.map { permille in
      let digits = "\(permille % 1000 + 1000)".dropFirst()
      return "\(permille / 1000).\(digits)"
    }
  }
}
