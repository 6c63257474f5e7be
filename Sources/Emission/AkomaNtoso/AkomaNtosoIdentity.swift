import JSONText
import WrittenQuestions

/// The identifiers of a document: work, expression, manifestation (FRBR), as the naming convention
/// of Akoma Ntoso 3.0 builds them.
struct AkomaNtosoIdentity {
  /// `skriftlig-fraga`, `interpellation`, `svar-pa-skriftlig-fraga` …
  let subtype: String
  /// The number within the Riksdag: `2017-18-14`; without a number the start of the input's hash.
  let number: String
  /// The work: `/akn/se/debate/skriftlig-fraga/2017/2017-18-14`.
  let work: String
  /// The day that identifies the expression.
  let date: String
  /// Which day that is.
  let dateName: String
  /// Whether the day is known; `0001-01-01` otherwise.
  let isDated: Bool

  /// The expression, in Swedish; the manifestation in XML has `.akn` behind it.
  let expression: String

  init(of document: Document) {
    let content = document.content
    subtype = Self.subtype(of: content)
    let day = Self.day(of: content)
    date = day?.date.description ?? "0001-01-01"
    dateName = day?.name ?? "okänd"
    isDated = day != nil
    let year: String
    if let designation = content.designation {
      number = Self.number(of: designation)
      year = String(designation.session.startYear)
    } else {
      let part = document.origin.parts > 1 ? "-\(document.origin.part)" : ""
      number = "utan-beteckning-\(document.provenance.sha256.prefix(16))\(part)"
      year = String(date.prefix(4))
    }
    work = Self.work(subtype, year, number)
    expression = work + "/swe@" + date
  }

  /// The identifier of the question with a number, as an answer names it.
  static func work(of designation: Designation, kind: Kind) -> String {
    work(name(of: kind), String(designation.session.startYear), number(of: designation))
  }

  private static func work(_ subtype: String, _ year: String, _ number: String) -> String {
    "/akn/se/debate/" + subtype + "/" + year + "/" + number
  }

  /// `2017-18-14`
  private static func number(of designation: Designation) -> String {
    let spelling = designation.session.spelling
    var text = ASCIIText()
    for index in 0..<spelling.count {
      let byte = spelling.byte(at: index)
      text.append(byte == UInt8(ascii: "/") ? UInt8(ascii: "-") : byte)
    }
    text.append(UInt8(ascii: "-"))
    text.append(designation.number)
    return text.string
  }

  private static func subtype(of content: Content) -> String {
    switch content {
    case .writtenQuestion: "skriftlig-fraga"
    case .interpellation: "interpellation"
    case .answer(let answer): "svar-pa-" + name(of: answer.concerns)
    case .delayNotice(let notice): "fordrojt-svar-pa-" + name(of: notice.concerns)
    case .unrecognized: "okant"
    }
  }

  private static func name(of kind: Kind) -> String {
    kind == .interpellation ? "interpellation" : "skriftlig-fraga"
  }

  /// The day forwarded, else submitted, else that of the answer, else the session's opening; where
  /// that is unknown, 1 September of its first year.
  private static func day(of content: Content) -> (date: CivilDate, name: String)? {
    if let date = content.question?.forwarded { return (date, "överlämnad") }
    if let date = content.question?.submitted { return (date, "inlämnad") }
    if content.question == nil, let date = content.answered { return (date, "besvarad") }
    guard let session = content.designation?.session,
      let date = session.opening ?? CivilDate(year: session.startYear, month: 9, day: 1)
    else { return nil }
    return (date, "riksmötets öppnande")
  }
}
