import ArgumentParser
import Fraga

/// Shows the chain that leads to a deadline.
struct DeadlineExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Show step by step why a deadline by rule is what it is.",
    discussion: """
      The question is a number such as 2017/18:14 with --forwarded or --submitted, or a file. Exit \
      code 3 where no day is known from which a deadline could be worked out.
      """)

  /// How the chain is shown.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Argument(
    help: ArgumentHelp(
      "A number such as 2017/18:14, or a file; '-' is standard input.", valueName: "question"),
    completion: .file())
  var question: String

  @Option(help: ArgumentHelp("The day forwarded to the government.", valueName: "date"))
  var forwarded: String?

  @Option(
    help: ArgumentHelp(
      "The day submitted, with the hour where it is known: 2017-09-14T09:30.", valueName: "time"))
  var submitted: String?

  @Flag(help: "The number is that of an interpellation.")
  var interpellation = false

  @Option(help: "A numbered list for people, or a JSON object.")
  var format: Format = .text

  @Flag(help: "Indent JSON, as on a terminal.")
  var pretty = false

  @OptionGroup var calendarOptions: CalendarOptions

  @OptionGroup var common: CommonOptions

  func run() throws {
    let calendar = try calendarOptions.load(common)
    let stated = try occasion()
    let (matters, failures) = matters(stated)
    let reckonings = matters.map { calendar.reckoning(of: $0) }
    for (index, reckoning) in reckonings.enumerated() {
      let name = reckoning.matter.origins.first?.name ?? question
      common.report(reckoning.diagnostics, about: name, text: nil)
      try StandardOutput.write(show(reckoning, isFirst: index == 0))
    }
    if let code = ExitCode.of(failures, inputs: 1) { throw code }
    if reckonings.isEmpty || reckonings.contains(where: { $0.ruled == nil }) {
      throw ExitCode.undetermined
    }
  }

  private func occasion() throws -> Occasion {
    var occasion = Occasion(interpellation ? .interpellation : .writtenQuestion)
    occasion.forwarded = try forwarded.map { try common.day($0, of: "--forwarded") }
    guard let submitted else { return occasion }
    let moment = try common.moment(submitted, of: "--submitted")
    occasion.submitted = moment.local.date
    occasion.submittedTime = submitted.contains("T") ? moment.local.time : nil
    return occasion
  }

  private func matters(_ stated: Occasion) -> (matters: [Matter], failures: [Failure]) {
    if FileKind(at: question) == nil, let designation = Designation(question) {
      return ([Matter(designation: designation, occasion: stated)], [])
    }
    let papers = Papers([InputFile(name: question)], common)
    let docket = Docket(papers.documents)
    for orphan in docket.orphans {
      common.report([orphan.diagnostic], about: orphan.name, text: nil)
    }
    return (docket.matters.map { $0.stating(stated) }, papers.failures)
  }

  private func show(_ reckoning: Reckoning, isFirst: Bool) -> [UInt8] {
    switch format {
    case .text:
      let style = common.outputStyle
      let text = reckoning.explanation(in: style.language, usesColor: style.usesColor)
      return Array(((isFirst ? "" : "\n") + text).utf8)
    case .json:
      return reckoning.json(indented: pretty || StandardOutput.isTerminal)
    }
  }
}
