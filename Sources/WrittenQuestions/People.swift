/// The member who asks (*frågeställare*); always one.
public struct Member: Sendable, Hashable {
  /// An office in the chamber that stands before the name: *tredje vice talman*.
  public var title: String?
  /// The name, without office, constituency and party.
  public var name: String?
  /// The party's letters as printed, without parentheses; `-` for none.
  public var party: String?
  /// The constituency behind the name, as in *Sten Andersson i Malmö*, without *i*.
  public var constituency: String?

  /// A member as printed.
  public init(
    title: String? = nil, name: String? = nil, party: String? = nil, constituency: String? = nil
  ) {
    self.title = title
    self.name = name
    self.party = party
    self.constituency = constituency
  }
}

/// The minister who is asked or who answers (*statsråd*).
public struct Minister: Sendable, Hashable {
  /// The office as printed: *statsrådet*, *finansministern*.
  public var role: String?
  /// The name; nil where only the office is printed.
  public var name: String?
  /// The party's letters as printed, without parentheses.
  public var party: String?

  /// A minister as printed.
  public init(role: String? = nil, name: String? = nil, party: String? = nil) {
    self.role = role
    self.name = name
    self.party = party
  }
}
