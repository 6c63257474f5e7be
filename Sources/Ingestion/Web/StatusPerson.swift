import WrittenQuestions

/// Takes the people of a `dokumentstatus` apart, who are written in many ways:
/// `Vänerlöv, Ingemar (kd)`, `Statsrådet Mehmet Kaplan (MP)`,
/// `Lars Leijonborg (fp), utbildningsminister`, `finansministern`.
enum StatusPerson {
  /// A member by an entry with a name and perhaps a party of its own.
  static func member(_ record: StatusRecord) -> Member? {
    record.line("namn").flatMap { member($0, party: record.line("partibet")) }
  }

  /// A member by name; nil where the text has no letter.
  static func member(_ text: String, party: String? = nil) -> Member? {
    var parts = Parts(text)
    parts.turn()
    var member = Member()
    var words = parts.words
    if let office = words.prefix(4).lastIndex(where: { isSpeaker($0) }), office + 1 < words.count {
      member.title = joined(words[...office])
      words.removeSubrange(...office)
    }
    if let particle = words.lastIndex(of: "i"), particle > 0, particle + 1 < words.count {
      member.constituency = joined(words[(particle + 1)...])
      words.removeSubrange(particle...)
    }
    member.name = joined(words[...])
    member.party = parts.party ?? party
    return member.name == nil ? nil : member
  }

  /// A minister by an entry with a name and perhaps a party of its own.
  static func minister(_ record: StatusRecord) -> Minister? {
    record.line("namn").flatMap { minister($0, party: record.line("partibet")) }
  }

  /// A minister by office and name, in either order; nil where the text has no letter.
  static func minister(_ text: String, party: String? = nil) -> Minister? {
    var parts = Parts(text)
    var minister = Minister()
    minister.party = parts.party ?? party
    let behind = parts.behindComma ?? []
    switch (lastOffice(in: parts.words), lastOffice(in: behind)) {
    case (nil, nil):
      parts.turn()
      minister.name = joined(parts.words[...])
    case (nil, let office?):
      // `NAME (party), office`
      minister.name = joined(parts.words[...])
      minister.role = joined(behind[...office])
    case (let office?, nil):
      // `office NAME`; what follows then is a ministry. Behind an office alone it is the name.
      minister.role = joined(parts.words[...office])
      minister.name = joined(parts.words[(office + 1)...]) ?? joined(behind[...])
    case (_?, let office?):
      // `office, office NAME`
      let first = parts.words.joined(separator: " ")
      minister.role = joined(behind[...office]).map { "\(first), \($0)" }
      minister.name = joined(behind[(office + 1)...])
    }
    return minister.name == nil && minister.role == nil ? nil : minister
  }

  /// The words of a person's line.
  private struct Parts {
    var words: [String]
    /// The words behind a comma; nil without one.
    var behindComma: [String]?
    var party: String?

    init(_ text: String) {
      var text = text[...]
      if let open = text.lastIndex(of: "("),
        let close = text[open...].firstIndex(of: ")")
      {
        let party = text[text.index(after: open)..<close].filter { !$0.isWhitespace }
        if !party.isEmpty, party.count <= 8 { self.party = String(party) }
        text = text[..<open] + text[text.index(after: close)...]
      }
      let halves = text.split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false)
      words = Self.words(halves.first ?? "")
      if halves.count == 2 {
        let behind = Self.words(halves[1])
        behindComma = behind.isEmpty ? nil : behind
      }
    }

    /// `Vänerlöv, Ingemar` becomes `Ingemar Vänerlöv`.
    mutating func turn() {
      guard let behind = behindComma else { return }
      words = behind + words
      behindComma = nil
    }

    private static func words(_ text: Substring) -> [String] {
      text.split { $0.isWhitespace }.map(String.init)
    }
  }

  /// The last word of the office: further ones are joined by *och* or a comma.
  private static func lastOffice(in words: [String]) -> Int? {
    guard var last = words.firstIndex(where: isOffice) else { return nil }
    while let next = words.indices.dropFirst(last + 1).first(where: { isOffice(words[$0]) }),
      ["och", "samt"].contains(words[last + 1])
    {
      last = next
    }
    return last
  }

  private static func isOffice(_ word: String) -> Bool {
    let word = word.lowercased()
    return ["minister", "ministern", "statsråd", "statsrådet"].contains { word.hasSuffix($0) }
  }

  private static func isSpeaker(_ word: String) -> Bool {
    ["talman", "talmannen"].contains(word.lowercased())
  }

  /// The words as one text; nil where they have no letter.
  private static func joined(_ words: ArraySlice<String>) -> String? {
    let text = words.joined(separator: " ")
    return text.contains { $0.isLetter } ? text : nil
  }
}
