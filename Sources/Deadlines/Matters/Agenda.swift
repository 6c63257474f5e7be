import WrittenQuestions

/// Questions as they stand at a moment, the most pressing first.
public struct Agenda: Sendable {
  /// Which questions to show.
  public struct Filter: Sendable {
    /// Words in the office or name of the minister who is asked, without regard to case.
    public var addressee: String?
    /// The party of the member who asks, without regard to case.
    public var party: String?
    /// Only what is not answered and is due within so many working days, or is overdue.
    public var within: Int?

    /// A filter; nil lets everything pass.
    public init(addressee: String? = nil, party: String? = nil, within: Int? = nil) {
      self.addressee = addressee
      self.party = party
      self.within = within
    }
  }

  /// The questions in order: overdue, due today, undetermined, open, answered late, answered,
  /// withdrawn, lapsed; within each the earliest deadline first, and then by number.
  public let standings: [Standing]

  /// The matters of a docket at `moment`, as far as they pass `filter`.
  public init(
    _ docket: Docket, at moment: Moment, by calendar: DeadlineCalendar, filter: Filter = Filter()
  ) {
    let passing = docket.matters.lazy
      .filter { filter.passes($0) }
      .map { calendar.standing(of: $0, at: moment) }
      .filter { filter.passes($0, calendar.workingDays) }
    let standings = Array(passing)
    // Keys are sorted, not standings, which are many times larger.
    let order = standings.indices.map { (standings[$0].key, $0) }.sorted { $0 < $1 }
    self.standings = order.map { standings[$0.1] }
  }

  /// How many questions stand so.
  public func count(of status: StandingStatus) -> Int {
    standings.count { $0.status == status }
  }
}

extension Agenda.Filter {
  fileprivate func passes(_ matter: Matter) -> Bool {
    if let addressee {
      let words = [matter.addressee?.role, matter.addressee?.name].compactMap { $0 }
      let name = words.joined(separator: " ").lowercased()
      guard name.contains(addressee.lowercased()) else { return false }
    }
    if let party { return matter.asker?.party?.lowercased() == party.lowercased() }
    return true
  }

  fileprivate func passes(_ standing: Standing, _ workingDays: WorkingDays) -> Bool {
    guard let within else { return true }
    switch standing.status {
    case .overdue, .dueToday: return true
    case .open, .undetermined:
      guard let deadline = standing.deadline else { return false }
      let left = workingDays.count(after: standing.moment.local.date, through: deadline.date)
      return left.map { $0 <= within } ?? (deadline.date < standing.moment.local.date)
    case .answered, .answeredLate, .withdrawn, .lapsed: return false
    }
  }
}

extension StandingStatus {
  /// The place in the order of an agenda.
  fileprivate var rank: Int {
    switch self {
    case .overdue: 0
    case .dueToday: 1
    case .undetermined: 2
    case .open: 3
    case .answeredLate: 4
    case .answered: 5
    case .withdrawn: 6
    case .lapsed: 7
    }
  }
}

extension Standing {
  /// What questions are put in order by.
  fileprivate struct Key: Comparable {
    let status: Int
    let day: Int
    let session: Int
    let number: Int

    static func < (left: Key, right: Key) -> Bool {
      (left.status, left.day, left.session, left.number)
        < (right.status, right.day, right.session, right.number)
    }
  }

  fileprivate var key: Key {
    Key(
      status: status.rank,
      day: deadline?.date.daysSinceEpoch ?? .max,
      session: matter.designation?.session.startYear ?? .max,
      number: matter.designation?.number ?? .max)
  }
}
