/// How well one field was read.
public struct FieldScore: Sendable, Equatable {
  /// How often truth says something of the field, a value or that there is none.
  public private(set) var records = 0
  /// How often it says a value.
  public private(set) var support = 0
  /// How often, of `records`, a value was found.
  public private(set) var found = 0

  private var absent = 0
  private var equal = 0
  private var equalFolded = 0
  private var ratios = 0

  /// The field as compared in one way.
  public struct Agreement: Sendable, Equatable {
    /// How often a value was expected and that value found.
    public let correct: Int
    /// The share of the found values that are right; nil where none was found.
    public let precision: Share?
    /// The share of the expected values that were found; nil where none was expected.
    public let recall: Share?
    /// The harmonic mean of both; nil where no value was expected and none found.
    public let f1: Share?
    /// The share of the records that are right, those without a value included.
    public let exact: Share?
  }

  /// Values compared as they are.
  public var strict: Agreement { agreement(equal) }
  /// Values compared without case, white space and punctuation.
  public var folded: Agreement { agreement(equalFolded) }
  /// The mean of 1 − edit distance ÷ length of the longer text, over all records.
  public var ratio: Share? { Share(ratios, of: records * 1_000_000) }

  private func agreement(_ correct: Int) -> Agreement {
    Agreement(
      correct: correct, precision: Share(correct, of: found), recall: Share(correct, of: support),
      f1: Share(2 * correct, of: support + found), exact: Share(correct + absent, of: records))
  }

  mutating func record(_ judgement: Judgement) {
    let isExpected = judgement.fact.expected != nil
    records += 1
    support += isExpected ? 1 : 0
    found += judgement.found == nil ? 0 : 1
    absent += !isExpected && judgement.comparison.isEqual ? 1 : 0
    equal += isExpected && judgement.comparison.isEqual ? 1 : 0
    equalFolded += isExpected && judgement.comparison.isEqualFolded ? 1 : 0
    ratios += judgement.comparison.ratio
  }
}
