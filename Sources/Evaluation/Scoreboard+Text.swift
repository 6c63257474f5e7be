import Source

extension Scoreboard {
  /// All scores, those of each folder, and the first `limit` of the wrong values (nil: all of
  /// them), for people. Nothing in it is obeyed by a terminal but the colours, where `usesColor`.
  public func text(limit: Int? = nil, usesColor: Bool = false) -> String {
    let look = Look(usesColor: usesColor)
    var lines = overall.lines(title: "All", look: look)
    for (name, tally) in folders.sorted(by: { $0.key < $1.key }) where folders.count > 1 {
      lines += [""] + tally.lines(title: printable(name), look: look)
    }
    lines += ["", look.heading("Wrong: \(wrong.count) of \(comparedValues) values")]
    for value in wrong.prefix(limit ?? .max) { lines += [""] + value.lines(look: look) }
    let rest = wrong.count - min(limit ?? .max, wrong.count)
    if rest > 0 { lines += ["", "and \(rest) more, which --all shows"] }
    return lines.joined(separator: "\n") + "\n"
  }
}

/// The terminal's colours, or none.
private struct Look {
  let usesColor: Bool

  func heading(_ text: String) -> String { colored(text, "1") }
  func expected(_ text: String) -> String { colored(text, "32") }
  func found(_ text: String) -> String { colored(text, "31") }

  private func colored(_ text: String, _ code: String) -> String {
    usesColor ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}

extension Tally {
  fileprivate func lines(title: String, look: Look) -> [String] {
    let share = documents.share.map { " (\($0))" } ?? ""
    var lines = [
      look.heading(
        "\(title): \(documents.right) of \(documents.count) documents wholly right\(share)")
    ]
    lines += ["", "inputs     \(inputs) read, \(unreadInputs) unreadable"]
    if let unclaimed = claimedShare?.complement {
      lines.append("unclaimed  \(unclaimedBytes) of \(textBytes) bytes (\(unclaimed))")
    }
    if unknown.inputs > 0 {
      lines.append(
        "unknown    \(unknown.bytes) bytes; inputs in no known layout: \(unknown.inputs)")
    }
    let layouts = namedLayouts.map { "\($0.name) \($0.documents.right)/\($0.documents.count)" }
    lines.append("layouts    \(layouts.joined(separator: ", "))")
    let findings = codes.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    lines.append("findings   \(findings.isEmpty ? "none" : findings.joined(separator: ", "))")
    return lines + [""] + table.lines
  }

  private var table: TextTable {
    var table = TextTable(header: [
      "field", "support", "found", "precision", "recall", "F1", "exact", "folded", "ratio",
    ])
    for (field, score) in rows {
      let shares = [
        score.strict.precision, score.strict.recall, score.strict.f1, score.strict.exact,
        score.folded.exact, score.ratio,
      ]
      let cells = shares.map { $0?.description ?? "-" }
      table.append([printable(field.description), "\(score.support)", "\(score.found)"] + cells)
    }
    return table
  }
}

extension Scoreboard.WrongValue {
  fileprivate func lines(look: Look) -> [String] {
    let expected = judgement.fact.expected?.comparedText
    let found = judgement.found?.comparedText
    let start = Excerpt.start(expected ?? "", found ?? "")
    let answer = judgement.isMissed ? "(no such document)" : Excerpt.shown(found, from: start)
    let place = part == 1 ? printable(file) : "\(printable(file))[\(part)]"
    return [
      "\(place)  \(printable(judgement.fact.field.description))",
      "  expected  \(look.expected(Excerpt.shown(expected, from: start)))",
      "  found     \(look.found(answer))",
    ]
  }
}

/// The part of a long value that is worth a line: from shortly before the first difference.
private enum Excerpt {
  private static let width = 120
  private static let context = 30

  /// Where two values are best shown from, in characters.
  static func start(_ left: String, _ right: String) -> Int {
    guard max(left.count, right.count) > width else { return 0 }
    let same = zip(left, right).prefix { $0 == $1 }.count
    return max(0, same - context)
  }

  static func shown(_ value: String?, from start: Int) -> String {
    guard let value else { return "(nothing)" }
    let rest = value.dropFirst(start)
    let before = start > 0 ? "…" : ""
    let behind = rest.count > width ? "…" : ""
    return before + printable(String(rest.prefix(width))) + behind
  }
}
