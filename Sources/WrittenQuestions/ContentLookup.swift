extension Content {
  /// The text of the value at `pointer`, where it is text as read from the document: title,
  /// names, blocks, questions. Nil for numbers, days and places without a value.
  public func text(at pointer: JSONPointer) -> String? {
    let steps = pointer.description.split(separator: "/").map(String.init)
    guard let first = steps.first else { return nil }
    let last = steps.count > 1 ? steps[1] : ""
    switch first {
    case "title": return title
    case "asker": return question?.asker?.text(of: last)
    case "addressee": return addressee?.text(of: last)
    case "answeredBy": return answeredBy?.text(of: last)
    case "forwardingOfficial": return question?.forwardingOfficial
    case "questions":
      guard let index = Int(last), let questions = question?.questions,
        questions.indices.contains(index)
      else { return nil }
      return questions[index]
    case "body":
      guard let index = Int(last), body.indices.contains(index) else { return nil }
      return body[index].content.text(at: Array(steps.dropFirst(2)))
    default: return nil
    }
  }
}

extension Member {
  fileprivate func text(of key: String) -> String? {
    switch key {
    case "title": title
    case "name": name
    case "party": party
    case "constituency": constituency
    default: nil
    }
  }
}

extension Minister {
  fileprivate func text(of key: String) -> String? {
    switch key {
    case "role": role
    case "name": name
    case "party": party
    default: nil
    }
  }
}

extension Block.Content {
  fileprivate func text(at steps: [String]) -> String? {
    switch self {
    case .paragraph(let text), .heading(let text), .footnote(let text):
      return steps.isEmpty ? text : nil
    case .list(_, let items):
      guard steps.count == 2, steps[0] == "items", let index = Int(steps[1]),
        items.indices.contains(index)
      else { return nil }
      return items[index].text
    case .table(let rows):
      guard steps.count == 3, steps[0] == "rows", let row = Int(steps[1]),
        let column = Int(steps[2]), rows.indices.contains(row), rows[row].indices.contains(column)
      else { return nil }
      return rows[row][column]
    }
  }
}
