import ArgumentParser
import Foundation
import Fraga

/// What a command about deadlines reads: its inputs, the calendar, the moment.
struct DeadlineRun {
  let agenda: Agenda
  let moment: Moment

  private let common: CommonOptions
  private let inputs: Int
  private let failures: [Failure]
  private let worst: Severity?

  /// Reads everything and says how the questions stand; what is wanting is reported on standard
  /// error.
  init(
    _ inputs: InputOptions, _ options: AgendaOptions, within: Int? = nil, _ common: CommonOptions
  ) throws {
    let calendar = try options.calendarOptions.load(common)
    let moment = try options.asOf.map { try common.moment($0, of: "--as-of") } ?? Moment.now()
    let papers = Papers(inputs.files, common)
    let filter = Agenda.Filter(
      addressee: options.addressee, party: options.party, within: within)
    let docket = Docket(papers.documents)
    agenda = Agenda(docket, at: moment, by: calendar, filter: filter)
    self.moment = moment
    self.common = common
    self.inputs = inputs.inputs.count
    failures = papers.failures
    var worst = papers.worst
    for orphan in docket.orphans {
      common.report([orphan.diagnostic], about: orphan.name, text: nil)
      worst = max(worst ?? .note, orphan.diagnostic.severity)
    }
    for standing in agenda.standings where !standing.diagnostics.isEmpty {
      let name = standing.matter.origins.first?.name ?? "-"
      common.report(standing.diagnostics, about: name, text: nil)
      worst = standing.diagnostics.map(\.severity).reduce(worst ?? .note, max)
    }
    self.worst = worst
  }

  /// The exit code of statistics, to which it is no failure that something is overdue.
  func concludeReading() throws {
    if let code = ExitCode.of(failures, inputs: inputs) { throw code }
    if common.isFailure(worst) { throw ExitCode.unfitData }
  }

  /// The exit code: an input that could not be read outranks what is overdue, and that what is
  /// undetermined.
  func conclude() throws {
    try concludeReading()
    if agenda.count(of: .overdue) > 0 { throw ExitCode.overdue }
    if agenda.count(of: .undetermined) > 0 { throw ExitCode.undetermined }
  }
}

/// The documents of several inputs, with what was found wanting in days and numbers.
struct Papers {
  private(set) var documents: [Document] = []
  private(set) var failures: [Failure] = []
  private(set) var worst: Severity?

  init(_ files: [InputFile], _ common: CommonOptions) {
    let reader = common.reader
    for file in files {
      do throws(Failure) {
        let input = try reader.read(file)
        documents += input.documents
        let findings = input.documents.flatMap(\.diagnostics).filter { $0.code.touchesDeadlines }
        common.report(findings, about: file.name, text: input.text)
        worst = findings.map(\.severity).reduce(worst ?? .note, max)
      } catch {
        common.report(error, about: file.name)
        failures.append(error)
      }
    }
  }
}

extension DiagnosticCode {
  /// Whether a finding about a document is one about its kind, number or days.
  fileprivate var touchesDeadlines: Bool {
    severity == .error || Self.aboutDays.contains(self)
  }

  private static let aboutDays: Set<DiagnosticCode> = [
    .announcedMissing, .dateInvalid, .dateYearAmbiguous, .deadlineMissing, .designationMissing,
    .designationNormalized, .forwardedMissing, .layoutUnknown,
  ]
}

extension Moment {
  /// The present. A clock outside all calendars is a fault that no user can mend by options.
  static func now() throws -> Moment {
    let seconds = Int(Date().timeIntervalSince1970)
    guard let now = Moment(Instant(secondsSinceEpoch: seconds)) else {
      throw ExitCode.internalFault
    }
    return now
  }
}
