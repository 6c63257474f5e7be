/// What a program found in the documents of a folder, measured by what people know of them.
///
/// Inputs are scored one by one; of each only counts and wrong values are kept.
public struct Scoreboard: Sendable {
  /// A value that is not what truth says.
  public struct WrongValue: Sendable {
    /// The input, relative to the folder.
    public let file: String
    /// Which document of the input, from 1.
    public let part: Int
    let judgement: Judgement
  }

  /// All documents.
  public private(set) var overall = Tally()
  /// The documents by the first folder of their file; those without a folder under `.`.
  public private(set) var folders: [String: Tally] = [:]
  /// Everything that is wrong, in the order of the truth file.
  public private(set) var wrong: [WrongValue] = []
  /// How many values were compared.
  public private(set) var comparedValues = 0

  /// A scoreboard without documents.
  public init() {}

  /// Scores one input; `reading` is nil where it could not be read: then all of it is wrong.
  public mutating func score(_ input: Truth.Input, as reading: InputReading?) {
    let folder = Self.folder(of: input.file)
    overall.record(reading)
    folders[folder, default: Tally()].record(reading)
    for record in input.documents {
      let index = record.part - 1
      let found = reading.flatMap { $0.documents.indices.contains(index) ? $0 : nil }
      let judgements = record.facts.map { Judgement($0, in: found?.documents[index]) }
      let stated = judgements.filter(\.fact.isStated)
      let faults = stated.filter { !$0.comparison.isEqual }
      let layout = found?.layout(of: index)
      overall.record(judgements, layout: layout, isRight: faults.isEmpty)
      folders[folder]?.record(judgements, layout: layout, isRight: faults.isEmpty)
      comparedValues += stated.count
      wrong += faults.map { WrongValue(file: input.file, part: record.part, judgement: $0) }
    }
  }

  private static func folder(of file: String) -> String {
    let parts = file.utf8.split(separator: UInt8(ascii: "/"))
    return parts.count > 1 ? String(Substring(parts[0])) : "."
  }
}
