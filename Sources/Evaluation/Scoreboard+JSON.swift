import JSONText

extension Scoreboard {
  /// All scores, those of each folder, and every wrong value, as JSON with a line feed at the end;
  /// indented for people where `indented`.
  public func json(indented: Bool = false) -> [UInt8] {
    var writer = JSONWriter(style: indented ? .indented : .compact)
    writer.beginObject()
    overall.writeMembers(to: &writer)
    writer.key("folders")
    writer.beginObject()
    for (name, tally) in folders.sorted(by: { $0.key < $1.key }) {
      writer.key(name)
      writer.beginObject()
      tally.writeMembers(to: &writer)
      writer.endObject()
    }
    writer.endObject()
    writer.key("wrong")
    writer.beginArray()
    for value in wrong { value.write(to: &writer) }
    writer.endArray()
    writer.endObject()
    return writer.finish() + [UInt8(ascii: "\n")]
  }
}

extension Scoreboard.WrongValue {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("file")
    writer.value(file)
    writer.member("part", part)
    writer.key("field")
    writer.value(judgement.fact.field.description)
    writer.key("expected")
    writer.value(judgement.fact.expected ?? .null)
    writer.key("found")
    writer.value(judgement.found ?? .null)
    writer.key("isMissed")
    writer.value(judgement.isMissed)
    writer.endObject()
  }
}

extension Tally {
  fileprivate func writeMembers(to writer: inout JSONWriter) {
    writer.key("documents")
    documents.write(to: &writer)
    writer.key("inputs")
    writer.beginObject()
    writer.member("read", inputs)
    writer.member("unread", unreadInputs)
    writer.endObject()
    writer.key("bytes")
    writer.beginObject()
    writer.member("count", textBytes)
    writer.member("unclaimed", unclaimedBytes)
    writer.member("unclaimedShare", claimedShare?.complement)
    writer.endObject()
    writer.key("unknownLayout")
    writer.beginObject()
    writer.member("inputs", unknown.inputs)
    writer.member("bytes", unknown.bytes)
    writer.endObject()
    writer.key("layouts")
    writer.beginObject()
    for (name, documents) in namedLayouts {
      writer.key(name)
      documents.write(to: &writer)
    }
    writer.endObject()
    writer.key("diagnostics")
    writer.beginObject()
    for (code, count) in codes.sorted(by: { $0.key < $1.key }) { writer.member(code, count) }
    writer.endObject()
    writer.key("fields")
    writer.beginObject()
    for (field, score) in rows {
      writer.key(field.description)
      score.write(to: &writer)
    }
    writer.endObject()
  }

  /// The documents by layout, in the order of names; `none` where no layout was found.
  var namedLayouts: [(name: String, documents: Documents)] {
    layouts.map { (name: $0.key ?? "none", documents: $0.value) }.sorted { $0.name < $1.name }
  }
}

extension Tally.Documents {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("count", count)
    writer.member("right", right)
    writer.member("share", share)
    writer.endObject()
  }
}

extension FieldScore {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("records", records)
    writer.member("support", support)
    writer.member("found", found)
    writer.member("correct", strict.correct)
    writer.member("foldedCorrect", folded.correct)
    writer.members(of: row)
    writer.endObject()
  }
}
