extension Content {
  /// The text of the value at `pointer`, where it is text as read from the document: title,
  /// names, blocks, questions, an answer's marks. Nil for numbers and days, for objects and lists
  /// as wholes, and for places without a value.
  public func text(at pointer: JSONPointer) -> String? {
    guard let steps = pointer.steps, let first = steps.first else { return nil }
    let rest = steps.dropFirst()
    switch first {
    case "title": return rest.isEmpty ? title : nil
    case "asker": return question?.asker?.text(at: rest)
    case "addressee": return addressee?.text(at: rest)
    case "answeredBy": return answeredBy?.text(at: rest)
    case "answers":
      return entry(rest.first, of: answers)?.text(at: rest.dropFirst())
    case "forwardingOfficial": return rest == ["name"] ? question?.forwardingOfficial : nil
    case "events": return rest.dropFirst() == ["name"] ? entry(rest.first, of: events)?.name : nil
    case "reference": return reference?.text(at: rest)
    case "questions":
      return rest.count == 1 ? entry(rest.first, of: question?.questions ?? []) : nil
    case "body": return entry(rest.first, of: body)?.content.text(at: Array(rest.dropFirst()))
    default: return nil
    }
  }
}

/// The entry that `step` of a pointer names: a decimal number without leading zeros, from 0.
private func entry<Entry>(_ step: String?, of entries: [Entry]) -> Entry? {
  guard let step, let index = Int(step), String(index) == step, entries.indices.contains(index)
  else { return nil }
  return entries[index]
}

extension AnsweredQuestion {
  fileprivate func text(at steps: ArraySlice<String>) -> String? {
    switch steps.first {
    case "asker": asker?.text(at: steps.dropFirst())
    case "title": steps.count == 1 ? title : nil
    default: nil
    }
  }
}

extension Member {
  fileprivate func text(at steps: ArraySlice<String>) -> String? {
    guard steps.count == 1, let key = steps.first else { return nil }
    return switch key {
    case "title": title
    case "name": name
    case "party": party
    case "constituency": constituency
    default: nil
    }
  }
}

extension Minister {
  fileprivate func text(at steps: ArraySlice<String>) -> String? {
    guard steps.count == 1, let key = steps.first else { return nil }
    return switch key {
    case "role": role
    case "name": name
    case "party": party
    default: nil
    }
  }
}

extension Reference {
  fileprivate func text(at steps: ArraySlice<String>) -> String? {
    if steps == ["department"] { return department }
    guard steps.count == 2, steps.first == "diaryNumbers" else { return nil }
    return entry(steps.last, of: diaryNumbers)
  }
}

extension Block.Content {
  fileprivate func text(at steps: [String]) -> String? {
    switch self {
    case .paragraph(let text), .heading(let text), .footnote(let text):
      return steps.isEmpty ? text : nil
    case .list(_, let items):
      guard steps.count == 2, steps[0] == "items" else { return nil }
      return entry(steps[1], of: items)?.text
    case .table(let rows):
      guard steps.count == 3, steps[0] == "rows" else { return nil }
      return entry(steps[1], of: rows).flatMap { entry(steps[2], of: $0) }
    }
  }
}
