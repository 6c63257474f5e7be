import ArgumentParser
import Foundation
import Fraga

/// The options of every command about deadlines.
struct CalendarOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("A file with further breaks, rules and closed days.", valueName: "file"),
    completion: .file())
  var calendar: String?

  /// The built-in calendar, with the rows of the file where one is named; what is wrong with it is
  /// reported, and ends the run.
  func load(_ common: CommonOptions) throws -> DeadlineCalendar {
    guard let calendar else { return .standard }
    let file: CalendarFile
    do throws(Failure) {
      file = CalendarFile(try InputFile(name: calendar).readText())
    } catch {
      common.report(error, about: calendar)
      throw ExitCode.of([error], inputs: 1) ?? .unfitData
    }
    guard file.errors.isEmpty else {
      common.report(file.errors, about: calendar, text: nil)
      throw ExitCode.unfitData
    }
    return file.calendar
  }
}

/// The options of the commands that say how questions stand.
struct AgendaOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The moment, as 2017-09-27T12:00, in Sweden unless an offset follows; the default is now.",
      valueName: "time"))
  var asOf: String?

  @Option(
    help: ArgumentHelp(
      "Only questions to ministers with these words in office or name.", valueName: "words"))
  var addressee: String?

  @Option(help: ArgumentHelp("Only questions by members of this party.", valueName: "party"))
  var party: String?

  @OptionGroup var calendarOptions: CalendarOptions
}

extension CommonOptions {
  /// Reads the value of an option; one that is none is reported, and ends the run as a mistake of
  /// usage.
  func value<Value>(of option: String, _ read: () throws(Failure) -> Value) throws -> Value {
    do throws(Failure) {
      return try read()
    } catch {
      report(error, about: option)
      throw ExitCode.validationFailure
    }
  }

  /// The moment that an option names; what should be known of it is reported.
  func moment(_ text: String, of option: String) throws -> Moment {
    let moment = try value(of: option) { () throws(Failure) in try Moment(text) }
    report(moment.findings, about: option, text: nil)
    return moment
  }

  /// The day that an option names.
  func day(_ text: String, of option: String) throws -> CivilDate {
    try value(of: option) { () throws(Failure) in
      guard let day = CivilDate(text) else { throw Failure(.timeInvalid, text) }
      return day
    }
  }
}

extension InputFile {
  /// The file as a text in UTF-8. Throws as ``read(limit:)`` does, and `encoding.invalid`.
  func readText() throws(Failure) -> SourceText {
    let bytes = try read(limit: IngestionLimits().inputBytes)
    do throws(SourceText.InvalidEncoding) {
      return try SourceText(validating: bytes)
    } catch {
      throw Failure(.encodingInvalid, "\(error.offset)")
    }
  }
}
