public import WrittenQuestions

/// How many questions were answered in time, late, or not at all.
public struct TimelinessTally: Sendable, Hashable {
  /// An answer that came late.
  public struct LateAnswer: Sendable, Hashable {
    /// Days after the last answer day.
    public let days: Int
    /// The number of its question.
    public let designation: Designation?
  }

  /// All questions that were counted.
  public private(set) var questions = 0
  /// Answered on the last day or before.
  public private(set) var inTime = 0
  /// Answered after it.
  public private(set) var late = 0
  /// Not answered, and overdue.
  public private(set) var overdue = 0
  /// Not answered, and due today or later.
  public private(set) var open = 0
  /// Withdrawn or lapsed.
  public private(set) var ended = 0
  /// Answered or not, in a way that does not tell whether in time.
  public private(set) var undetermined = 0
  /// The late answer that took longest; of several the first.
  public private(set) var worst: LateAnswer?

  private var daysLate: [Int] = []

  /// Nothing counted.
  public init() {}

  /// Counts a question. Notices of delay count for nothing; only answers do.
  public mutating func count(_ standing: Standing) {
    questions += 1
    switch standing.status {
    case .overdue: overdue += 1
    case .dueToday, .open: open += 1
    case .withdrawn, .lapsed: ended += 1
    case .undetermined: undetermined += 1
    case .answered:
      if standing.isJudged { inTime += 1 } else { undetermined += 1 }
    case .answeredLate:
      late += 1
      guard let days = standing.lateness?.days else { return }
      daysLate.append(days)
      if days > worst?.days ?? 0 {
        worst = LateAnswer(days: days, designation: standing.matter.designation)
      }
    }
  }

  /// The answers of which it is known whether they came in time.
  public var answers: Int { inTime + late }

  /// Of these, the share that came in time, in tenths of a per cent, rounded down; nil where there
  /// are none.
  public var permilleInTime: Int? { answers == 0 ? nil : inTime * 1000 / answers }

  /// The median of the days by which late answers were late, in half days; nil where none was.
  public var medianHalfDaysLate: Int? {
    guard !daysLate.isEmpty else { return nil }
    let sorted = daysLate.sorted()
    let middle = sorted.count / 2
    return sorted.count.isMultiple(of: 2)
      ? sorted[middle - 1] + sorted[middle] : sorted[middle] * 2
  }

  /// The same in days, with a decimal where it needs one: `4.5`.
  var medianDaysLate: String? {
    medianHalfDaysLate.map { $0.isMultiple(of: 2) ? "\($0 / 2)" : "\($0 / 2).5" }
  }
}

extension Standing {
  /// Whether an answer was judged by its day: it has one that can be.
  fileprivate var isJudged: Bool {
    guard let answered = matter.answered else { return false }
    return answered >= matter.occasion.firstDay ?? answered
  }
}
