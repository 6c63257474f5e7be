import Source
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

  /// The table, in UTF-8 with CRLF. An unknown value is empty.
  public static func render(_ standings: [Standing]) -> String {
    var csv = CSVText()
    csv.append(columns)
    for standing in standings { csv.append(row(of: standing)) }
    return csv.text
  }

  private static func row(of standing: Standing) -> [String?] {
    let matter = standing.matter
    let (ruled, printed) = (standing.reckoning.ruled, matter.printed.first)
    let replies = (matter.answers + matter.notices).map(\.origin.name)
    return [
      matter.designation?.description, matter.documentID, matter.kind.rawValue, matter.title,
      matter.asker?.name, matter.asker?.party, matter.addressee?.name, matter.addressee?.role,
      matter.addressee?.party, matter.occasion.submitted?.description,
      matter.occasion.forwarded?.description, printed?.date.description,
      printed?.time?.description, matter.lastAnswerDays.first?.description,
      ruled?.best.date.description, ruled?.best.time?.description, ruled?.best.rule,
      ruled?.certainty.rawValue, ruled?.other?.date.description,
      standing.reckoning.agrees.map(String.init), matter.announced?.description,
      matter.answered?.description, standing.status.rawValue,
      standing.lateness.map { "\($0.days)" }, standing.lateness?.workingDays.map(String.init),
      standing.lateness?.hours.map(String.init),
      standing.diagnostics.map(\.code.rawValue).joined(separator: " "),
      (matter.origins.map(\.name) + replies).joined(separator: " "), Document.attribution,
    ]
  }
}
