import Source
import TableText
import WrittenQuestions

/// Questions with their deadlines as CSV: a header, and a row each.
public enum StandingCSV {
  /// The names of the columns, in order.
  public static let columns = [
    "designation", "documentID", "kind", "title", "asker", "askerParty", "addressee",
    "addresseeRole", "addresseeParty", "submitted", "forwarded", "printedDate", "printedTime",
    "lastAnswerDay", "ruledDate", "ruledTime", "rule", "certainty", "otherDate", "agrees",
    "announced", "answered", "status", "daysLate", "workingDaysLate", "hoursLate", "findings",
    "sources", "attribution",
  ]

  /// The table, in UTF-8 with CRLF. An unknown value is empty; texts that a spreadsheet would compute
  /// have an apostrophe before them.
  public static func render(_ standings: [Standing]) -> [UInt8] {
    var csv = CSVWriter()
    csv.writeHeader(columns)
    for standing in standings { csv.writeRow(row(of: standing)) }
    return csv.bytes
  }

  private static func row(of standing: Standing) -> [CSVWriter.Cell] {
    let matter = standing.matter
    let (ruled, printed) = (standing.reckoning.ruled, matter.printed.first)
    let replies = (matter.answers + matter.notices).map(\.origin.name)
    let words: [String?] = [
      matter.occasion.submitted?.description, matter.occasion.forwarded?.description,
      printed?.date.description, printed?.time?.description,
      matter.lastAnswerDays.first?.description, ruled?.best.date.description,
      ruled?.best.time?.description, ruled?.best.rule, ruled?.certainty.rawValue,
      ruled?.other?.date.description, standing.reckoning.agrees.map(String.init),
      matter.announced?.description, matter.answered?.description, standing.status.rawValue,
      standing.lateness.map { "\($0.days)" }, standing.lateness?.workingDays.map(String.init),
      standing.lateness?.hours.map(String.init),
      standing.diagnostics.map(\.code.rawValue).joined(separator: " "),
    ]
    return [
      .word(orNothing: matter.designation?.description), .word(orNothing: matter.documentID),
      .word(matter.kind.rawValue), .text(orNothing: matter.title),
      .text(orNothing: matter.asker?.name), .text(orNothing: matter.asker?.party),
      .text(orNothing: matter.addressee?.name), .text(orNothing: matter.addressee?.role),
      .text(orNothing: matter.addressee?.party),
    ] + words.map { .word(orNothing: $0) } + [
      .text((matter.origins.map(\.name) + replies).joined(separator: " ")),
      .word(Document.attribution),
    ]
  }
}
