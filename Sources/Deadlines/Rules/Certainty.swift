/// How sure a deadline by rule is. The raw value is public and stable.
public enum Certainty: String, Sendable, CaseIterable, Comparable {
  /// It rests on an assumption, or two readings cannot be told apart.
  case uncertain
  /// It fits what has been seen, and something about it is not known.
  case likely
  /// The rule and all that it turns on are known.
  case certain

  /// From the least sure on.
  public static func < (left: Certainty, right: Certainty) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .uncertain: 0
    case .likely: 1
    case .certain: 2
    }
  }

  /// The word for people.
  public var name: Bilingual {
    switch self {
    case .certain: Bilingual("certain", "säkert")
    case .likely: Bilingual("likely", "troligt")
    case .uncertain: Bilingual("uncertain", "osäkert")
    }
  }
}
