import ArgumentParser

/// The commands about deadlines; without the name of one, how the inputs stand.
struct DeadlineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deadline",
    abstract: "Say when answers are due, why, and what is overdue.",
    discussion: """
      Inputs without the name of a subcommand are those of status, which has the options of \
      'fraga deadline status --help'.
      """,
    subcommands: [
      DeadlineStatusCommand.self, DeadlineExplainCommand.self, DeadlineStatisticsCommand.self,
      DeadlineCalendarCommand.self,
    ],
    defaultSubcommand: DeadlineStatusCommand.self)
}
