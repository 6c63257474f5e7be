/// The scores of a group of documents.
public struct Tally: Sendable {
  /// Documents, and how many of them are right in everything that truth says.
  public struct Documents: Sendable, Equatable {
    /// How many truth tells of.
    public internal(set) var count = 0
    /// How many are wholly right.
    public internal(set) var right = 0

    /// The share that is wholly right; nil without documents.
    public var share: Share? { Share(right, of: count) }

    mutating func add(isRight: Bool) {
      count += 1
      right += isRight ? 1 : 0
    }
  }

  /// The documents that truth tells of.
  public private(set) var documents = Documents()
  /// The same by the layout that was found; nil for none.
  public private(set) var layouts: [String?: Documents] = [:]
  /// The inputs that were read.
  public private(set) var inputs = 0
  /// The inputs that could not be read at all.
  public private(set) var unreadInputs = 0
  /// The bytes of the texts in known layouts.
  public private(set) var textBytes = 0
  /// The bytes of these texts that are part of nothing known.
  public private(set) var unclaimedBytes = 0
  /// The inputs none of whose documents is in a known layout, and the bytes of their texts.
  public private(set) var unknown = (inputs: 0, bytes: 0)
  /// How often each code of a finding was reported.
  public private(set) var codes: [String: Int] = [:]
  /// The score of each field that truth tells of.
  public private(set) var fields: [Field: FieldScore] = [:]

  /// The share of the bytes of texts in known layouts that are part of something known; nil
  /// without such texts.
  public var claimedShare: Share? { Share(textBytes - unclaimedBytes, of: textBytes) }

  /// The fields in the order in which they are shown.
  public var rows: [(field: Field, score: FieldScore)] {
    fields.sorted { $0.key < $1.key }.map { (field: $0.key, score: $0.value) }
  }

  mutating func record(_ reading: InputReading?) {
    guard let reading else {
      unreadInputs += 1
      return
    }
    inputs += 1
    for code in reading.codes { codes[code, default: 0] += 1 }
    if reading.isUnknown {
      unknown.inputs += 1
      unknown.bytes += reading.textLength
    } else {
      textBytes += reading.textLength
      unclaimedBytes += reading.unclaimedBytes
    }
  }

  mutating func record(_ judgements: [Judgement], layout: String?, isRight: Bool) {
    documents.add(isRight: isRight)
    layouts[layout, default: Documents()].add(isRight: isRight)
    for judgement in judgements {
      fields[judgement.fact.field, default: FieldScore()].record(judgement)
    }
  }
}
