import WrittenQuestions

/// Who answers in time, and who does not.
public struct TimelinessStatistics: Sendable {
  /// What questions are put into groups by. The raw value is public and stable.
  public enum Dimension: String, Sendable, CaseIterable {
    /// The minister who answered, or else was asked, by name.
    case minister
    /// The office of the minister; not known where another one answers and signs without it.
    case office
    /// The party of the member who asked.
    case party
    /// The month of the last answer day.
    case month

    /// The name for people.
    var name: Bilingual {
      switch self {
      case .minister: Bilingual("minister", "statsråd")
      case .office: Bilingual("office", "ämbete")
      case .party: Bilingual("asker's party", "frågeställarens parti")
      case .month: Bilingual("month of the last answer day", "månad för sista svarsdag")
      }
    }
  }

  /// The questions that have something in common.
  public struct Group: Sendable {
    /// What they have in common; nil where it is not known.
    public let name: String?
    /// How they were answered.
    public let tally: TimelinessTally
  }

  /// The moment.
  public let moment: Moment
  /// All questions.
  public let total: TimelinessTally

  private let standings: [Standing]

  /// The statistics of questions at a moment.
  public init(_ standings: [Standing], at moment: Moment) {
    self.standings = standings
    self.moment = moment
    total = standings.reduce(into: TimelinessTally()) { $0.count($1) }
  }

  /// The groups: months in order, the others by the number of questions, the largest first, and
  /// then by name; what is not known comes last.
  public func groups(by dimension: Dimension) -> [Group] {
    var tallies: [String?: TimelinessTally] = [:]
    for standing in standings {
      tallies[standing.group(by: dimension), default: TimelinessTally()].count(standing)
    }
    let groups = tallies.map { Group(name: $0.key, tally: $0.value) }
    return groups.sorted { left, right in
      guard let leftName = left.name, let rightName = right.name else { return left.name != nil }
      if dimension != .month, left.tally.questions != right.tally.questions {
        return left.tally.questions > right.tally.questions
      }
      return leftName < rightName
    }
  }
}

extension Standing {
  fileprivate func group(by dimension: TimelinessStatistics.Dimension) -> String? {
    switch dimension {
    case .minister: matter.minister?.name
    case .office: matter.minister?.role?.indefiniteOffice
    case .party: matter.asker?.party?.uppercased()
    case .month: deadline.map { String($0.date.description.prefix(7)) }
    }
  }
}

extension String {
  /// An office in small letters and without its article, so that *finansministern* and
  /// *Finansminister* are one.
  fileprivate var indefiniteOffice: String {
    let small = lowercased()
    if small.hasSuffix("ministern") { return String(small.dropLast()) }
    return small == "statsrådet" ? "statsråd" : small
  }
}
