import Foundation

extension Variation {
  /// Other codes for the same letters, and characters that nobody sees.
  static let letters = [
    Variation("letters and their marks apart") { text, _ in
      text.decomposedStringWithCanonicalMapping
    },
    Variation("spaces of no width in words") { text, random in
      betweenLetters(of: text, put: "\u{200B}", &random)
    },
    Variation("soft hyphens in words") { text, random in
      betweenLetters(of: text, put: "\u{AD}", &random)
    },
  ]

  /// Other dashes and quotation marks.
  static let signs =
    ["-", "–", "—", "−"].map { dash in
      Variation("\(dash) for every dash", keeps: .allButSigns) { text, _ in
        text.replacing(#/\ [-–—−]\ /#, with: " \(dash) ")
      }
    } + [
      Variation("straight quotation marks", keeps: .allButSigns) { text, _ in
        text.replacing(#/[“”„»«]/#, with: "\"").replacing("’", with: "'")
      },
      Variation("curved quotation marks", keeps: .allButSigns) { text, _ in
        text.replacing("\"", with: "”").replacing("''", with: "”").replacing("'", with: "’")
      },
    ]

  /// Labels, numbers and parties of the head spelt otherwise.
  static let heads = [
    Variation("labels in capitals") { text, _ in labels(of: text) { $0.uppercased() } },
    Variation("labels in small letters") { text, _ in labels(of: text) { $0.lowercased() } },
    Variation("labels with a capital") { text, _ in
      labels(of: text) { $0.prefix(1).uppercased() + $0.dropFirst().lowercased() }
    },
    Variation("spaces around the colon and the stroke of the number") { text, random in
      let stroke = ["/", " / ", "/ "].any(&random)
      let colon = [" : ", ": ", " :"].any(&random)
      return head(of: text) { line in
        line.replacing(#/(\d{4})/(\d{2,4}):(\d+)/#) { "\($0.1)\(stroke)\($0.2)\(colon)\($0.3)" }
      }
    },
    Variation("spaces inside the parentheses of parties") { text, _ in
      head(of: text) { $0.replacing(#/\(([a-zA-Z]{1,3})\)/#) { "( \($0.1) )" } }
    },
    Variation("no space before parties") { text, _ in
      head(of: text) { $0.replacing(#/ \(([a-zA-Z]{1,3})\)/#) { "(\($0.1))" } }
    },
    Variation("a line of the head twice") { text, random in
      var lines = lines(of: text)
      let inked = lines.indices.filter { isOfHead(lines[$0]) }
      guard let line = inked.randomElement(using: &random) else { return text }
      lines.insert(lines[line], at: line)
      return lines.joined(separator: "\n")
    },
  ]

  private static func betweenLetters(
    of text: String, put mark: Unicode.Scalar, _ random: inout SplitMix64
  ) -> String {
    var result = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for next in text.unicodeScalars {
      let isInWord = (previous?.properties.isAlphabetic ?? false) && next.properties.isAlphabetic
      if isInWord, Int.random(in: 0..<6, using: &random) == 0 { result.append(mark) }
      result.append(next)
      previous = next
    }
    return String(result)
  }

  /// How lines of a form begin, before the values; the long ones fill their lines.
  private static let labels = [
    "Fråga", "Interpellation", "Skriftlig fråga", "av", "till", "Till", "den", "Svar på fråga",
    "Svar på frågorna", "Svar på interpellation", "Meddelande om fördröjt svar på fråga",
    "Meddelande om fördröjt svar på frågorna", "Stockholm den", "Dnr",
  ]

  private static let wholeLines = [
    "Från Riksdagsförvaltningen", "Besvaras senast", "Överlämnas enligt uppdrag",
    "SKRIFTLIG FRÅGA TILL STATSRÅD", "INTERPELLATION TILL STATSRÅD", "Till riksdagen",
    "Enligt uppdrag", "Fråga", "Interpellation",
  ]

  /// Changes the words that forms print before values.
  private static func labels(of text: String, _ change: (String) -> String) -> String {
    let av = change("av")
    let till = change("till")
    return head(of: text) { line in
      if wholeLines.contains(line) { return change(line) }
      var line = line
      if let label = label(of: line) { line = change(label) + line.dropFirst(label.count) }
      guard !line.lowercased().hasPrefix("svar"), !line.lowercased().hasPrefix("medd") else {
        return line
      }
      line = line.replacing(#/\)\ till\ /#, with: ") \(till) ")
      return line.replacing(#/^(\D*\d{4}(?:\/\d{2,4})?:\d+)\ av\ /#) { found in
        "\(found.1) \(av) "
      }
    }
  }

  /// The longest label that a line begins with.
  private static func label(of line: String) -> String? {
    labels.filter { line.hasPrefix($0 + " ") }.max { $0.count < $1.count }
  }

  /// Changes the lines that are not running text: those with a number, a member or a label.
  private static func head(of text: String, _ change: (String) -> String) -> String {
    lines(of: text).map { isOfHead($0) ? change($0) : $0 }.joined(separator: "\n")
  }

  private static func isOfHead(_ line: String) -> Bool {
    guard line.count < 130, !line.hasSuffix("."), !line.hasSuffix("?") else { return false }
    if wholeLines.contains(line) { return true }
    if line.firstMatch(of: #/^(den|Stockholm\ den)\ \d+\ [a-z]+$/#) != nil { return true }
    if line.firstMatch(of: #/^\d{4}(\/\d{2,4})?:\d+\ (av\ |\p{Lu})/#) != nil { return true }
    guard let label = label(of: line) else { return false }
    // Running text may begin with *av*, *till*, *den* as well.
    return (label.count > 4 && line.contains(#/\d:\d/#)) || line.hasSuffix(")")
  }
}
