import Fraga

/// Times stages on one core; the best of several rounds, since noise only ever adds.
enum Timing {
  private static let rounds = 5

  static func all(letters count: Int) throws {
    let letters = LetterGenerator.letters(count)
    let bytes = letters.reduce(0) { $0 + $1.count }
    try Main.print("\(count) letters, \(bytes) bytes, one core, best of \(rounds)")
    for stage in Stage.allCases {
      let work = try stage.work(on: letters)
      let best = time { letters.indices.reduce(0) { $0 + work($1) } }
      try report(stage.rawValue, documents: count, bytes: bytes, seconds: best)
    }
  }

  /// Whether cost grows linearly: rates of one long line, many lines, and small letters.
  static func scale() throws {
    let small = LetterGenerator.letters(4_000)
    let converter = Converter()
    func convert(_ letters: [[UInt8]]) -> Int {
      letters.reduce(0) { sum, letter in
        guard let input = try? converter.read(letter, name: "letter.txt") else { return sum }
        return sum + input.documents.reduce(0) { $0 + OutputFormat.json.render($1).bytes.count }
      }
    }
    for (name, letters) in [
      ("small letters", small), ("one line of 10 MB", [longLine(10 << 20)]),
      ("100,000 lines", [manyLines(100_000)]),
      ("2,000 letters in one text", [small[..<2000].joinedText]),
    ] {
      let bytes = letters.reduce(0) { $0 + $1.count }
      let best = time { convert(letters) }
      try report(name, documents: letters.count, bytes: bytes, seconds: best)
    }
  }

  private static let head = """
    SKRIFTLIG FRÅGA TILL STATSRÅD

    Till statsrådet Berit Ahlgren (S)

    2017/18:14 Broar


    """
  private static let tail = """


    Vilka åtgärder avser statsrådet att vidta?

    Från Riksdagsförvaltningen
    2017-09-15
    Besvaras senast
    2017-09-27 kl. 12.00
    ………………

    Maja Hedin (V)

    Överlämnas enligt uppdrag

    Greta Holmsten
    """

  private static func longLine(_ bytes: Int) -> [UInt8] {
    let sentence = "Många broar behöver ses över innan vintern kommer. "
    return Array(
      (head + String(repeating: sentence, count: bytes / sentence.utf8.count) + tail).utf8)
  }

  private static func manyLines(_ lines: Int) -> [UInt8] {
    let paragraph = "Många broar behöver ses över innan\nvintern kommer till hela landet.\n\n"
    return Array((head + String(repeating: paragraph, count: lines / 3) + tail).utf8)
  }

  private static func time(_ work: () -> Int) -> Double {
    var best = Double.infinity
    for _ in 0..<rounds {
      let clock = ContinuousClock()
      var result = 0
      let elapsed = clock.measure { result = work() }
      precondition(result > 0, "a stage without a result measures nothing")
      best = min(
        best,
        Double(elapsed.components.attoseconds) * 1e-18
          + Double(elapsed.components.seconds))
    }
    return best
  }

  private static func report(_ name: String, documents: Int, bytes: Int, seconds: Double) throws {
    let documentsRate = Int(Double(documents) / seconds)
    let megabytes = (Double(bytes) / seconds / 1e6 * 10).rounded() / 10
    let padding = String(repeating: " ", count: max(1, 28 - name.count))
    try Main.print("\(name)\(padding)\(documentsRate) documents/s  \(megabytes) MB/s")
  }
}

extension ArraySlice<[UInt8]> {
  /// The letters one below the other, each on a page of its own.
  fileprivate var joinedText: [UInt8] { Array(joined(separator: [0x0A, 0x0C])) }
}
