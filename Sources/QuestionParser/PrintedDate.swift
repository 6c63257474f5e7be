package import WrittenQuestions

/// A day as a text prints it, held against a day that somebody else names.
package enum PrintedDate {
  /// Whether `printed` can mean `date`: day and month agree, and the year where one is printed.
  package static func reads(_ printed: [UInt8], as date: CivilDate) -> Bool {
    var scanner = ByteScanner(printed)
    guard let day = scanner.takePrintedDay() else { return false }
    return day.day == date.day && day.month == date.month && (day.year ?? date.year) == date.year
  }

  /// Whether `printed` is a day without its year.
  package static func lacksYear(_ printed: [UInt8]) -> Bool {
    var scanner = ByteScanner(printed)
    guard let day = scanner.takePrintedDay() else { return false }
    return day.year == nil
  }
}
