import JSONText
public import Source

extension ScoreSheet {
  /// The scores as JSON, with a line feed at the end; indented for people where `indented`.
  public func json(indented: Bool = false) -> [UInt8] {
    var writer = JSONWriter(style: indented ? .indented : .compact)
    writer.beginObject()
    writer.key("documents")
    writer.beginObject()
    writer.member("share", documents)
    writer.endObject()
    writer.key("bytes")
    writer.beginObject()
    writer.member("unclaimedShare", unclaimed)
    writer.endObject()
    writer.key("fields")
    writer.beginObject()
    for (name, row) in fields {
      writer.key(name)
      writer.beginObject()
      writer.member("support", row.support)
      writer.members(of: row)
      writer.endObject()
    }
    writer.endObject()
    writer.endObject()
    return writer.finish() + [UInt8(ascii: "\n")]
  }

  /// Reads scores from JSON, this or that of a whole scoreboard; scores that are null or absent
  /// are not known. Throws `baseline.invalid`.
  public init(parsing bytes: [UInt8]) throws(Failure) {
    let value: JSONValue
    do throws(JSONParser.Failure) {
      value = try JSONParser.parse(bytes)
    } catch {
      throw Failure(.baselineInvalid, "\(error.message) at byte \(error.offset)")
    }
    guard let members = value["fields"]?.members else {
      throw Failure(.baselineInvalid, "it has no object 'fields'")
    }
    var fields: [(name: String, row: Row)] = []
    for member in members { fields.append((member.name, try Row(member))) }
    self.init(
      documents: try Self.share(value["documents"]?["share"], called: "documents"),
      unclaimed: try Self.share(value["bytes"]?["unclaimedShare"], called: "bytes"),
      fields: fields)
  }

  fileprivate static func share(
    _ value: JSONValue?, called name: String
  ) throws(Failure) -> Share? {
    let share: Share?
    switch value {
    case nil, .null: return nil
    case .integer(let integer): share = Share("\(integer)")
    case .number(let text): share = Share(text)
    case .boolean, .string, .array, .object: share = nil
    }
    guard let share else {
      throw Failure(.baselineInvalid, "a score of '\(name)' is no number from 0 to 1")
    }
    return share
  }
}

extension ScoreSheet.Row {
  fileprivate init(_ member: JSONValue.Member) throws(Failure) {
    var shares: [ScoreSheet.Name: Share] = [:]
    for name in ScoreSheet.Name.allCases {
      shares[name] = try ScoreSheet.share(member.value[name.rawValue], called: member.name)
    }
    self.init(support: member.value["support"]?.integer ?? 0, shares: shares)
  }
}

extension JSONWriter {
  mutating func member(_ name: String, _ integer: Int) {
    key(name)
    value(integer)
  }

  mutating func member(_ name: String, _ share: Share?) {
    key(name)
    if let share { number(share.description) } else { null() }
  }

  mutating func members(of row: ScoreSheet.Row) {
    for name in ScoreSheet.Name.allCases { member(name.rawValue, row.shares[name]) }
  }
}
