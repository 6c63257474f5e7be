import Source
public import WrittenQuestions

extension DocumentGenerator {
  /// One document of each kind, the unknown one last, with every fact that the kind can have.
  public static let fullDocuments: [Document] = [
    envelope(.writtenQuestion(question), layout: .letter),
    envelope(.interpellation(question), layout: .page),
    envelope(.answer(answer), layout: .answer),
    envelope(.delayNotice(notice), layout: .delayNotice),
    envelope(.unrecognized(question), layout: .webPage),
  ]

  /// One document of each kind, the unknown one last, of which nothing is known.
  public static let emptyDocuments: [Document] = [
    bare(.writtenQuestion(Question())), bare(.interpellation(Question())), bare(.answer(Answer())),
    bare(.delayNotice(DelayNotice())), bare(.unrecognized(Question())),
  ]

  private static func bare(_ content: Content) -> Document {
    let hash = String(repeating: "0", count: 64)
    return Document(
      origin: Document.Origin(name: "", part: 1, parts: 1), content: content, layout: nil,
      provenance: Provenance(
        sha256: hash, byteCount: 0, mediaType: "", encoding: nil, extractor: nil,
        textSHA256: hash, tool: ""))
  }

  private static func envelope(_ content: Content, layout: LayoutName) -> Document {
    let place = Diagnostic.Place(
      SourceRange(60, 68), position: LineTable.Position(line: 4, column: 7))
    return Document(
      origin: Document.Origin(name: "2017/fråga & svar.txt", part: 2, parts: 3), content: content,
      layout: layout,
      provenance: Provenance(
        sha256: String(repeating: "0123456789abcdef", count: 4), byteCount: 2251,
        mediaType: "application/pdf", encoding: "windows-1252", extractor: "pdftotext 22.12.0",
        textSHA256: String(repeating: "fedcba9876543210", count: 4), tool: "fraga 0.1.0"),
      metadata: ["/dates/forwarded", "/events/1"],
      fields: [
        Document.Field(
          pointer: "/title",
          spans: [Document.Span(range: SourceRange(24, 60), line: 3, page: 1)]),
        Document.Field(
          pointer: "/questions/0",
          spans: [
            Document.Span(range: SourceRange(900, 1200), line: 40, page: 1),
            Document.Span(range: SourceRange(1250, 1300), line: 49, page: 2),
          ]),
        Document.Field(
          pointer: "/body/0",
          spans: [Document.Span(range: SourceRange(70, 899), line: 9, page: nil)]),
      ],
      unclaimed: [Document.Unclaimed(range: SourceRange(1400, 1407), text: "Bilaga\n")],
      diagnostics: [
        Diagnostic(.partyMissing, "Märta Obminska", at: place), Diagnostic(.deadlineMissing),
        Diagnostic(.proofFailed, "/title", at: place),
      ])
  }

  private static let asker = Member(
    title: "tredje vice talman", name: "Märta Obminska", party: "M", constituency: "Uppsala")
  private static let addressee = Minister(role: "statsrådet", name: "Åsa Regnér", party: "S")

  private static var number: Designation? { Designation("2017/18:14") }
  private static var day: CivilDate? { CivilDate(year: 2017, month: 9, day: 27) }

  private static var events: [Event] {
    guard let day, let time = TimeOfDay(hour: 9, minute: 5) else { return [] }
    return [
      Event(kind: .submitted, name: "Inlämnad", date: day, time: time, source: .text),
      Event(kind: .lastAnswerDay, name: "Sista svarsdatum", date: day, source: .metadata),
    ]
  }

  private static var body: [Block] {
    [
      Block(.background, .heading("Bakgrund")),
      Block(.background, .paragraph("Ett stycke om <vård> & \"omsorg\".")),
      Block(.background, .table(rows: [["År", "Antal"], ["2016", "1 200"], []])),
      Block(.background, .footnote("1 SOU 2016:1.")),
      Block(.leadIn, .paragraph("Mina frågor till statsrådet är:")),
      Block(
        .question,
        .list(
          ordered: true,
          items: [
            Block.Item(mark: "1.", text: "Vad avser statsrådet att göra?"),
            Block.Item(mark: "2.", text: "När?"),
          ])),
      Block(.answer, .list(ordered: false, items: [Block.Item(mark: "•", text: "Ingenting.")])),
    ]
  }

  private static var question: Question {
    var question = Question()
    question.designation = number
    question.title = "Kvinnors hälsa"
    question.asker = asker
    question.addressee = addressee
    question.submitted = CivilDate(year: 2017, month: 9, day: 19)
    question.forwarded = CivilDate(year: 2017, month: 9, day: 20)
    question.deadline = day.map { Deadline(date: $0, time: TimeOfDay(hour: 12, minute: 0)) }
    question.status = .withdrawn
    question.events = events
    question.body = body
    question.questions = ["Vad avser statsrådet att göra?", "När?"]
    question.forwardingOfficial = "Anna Aspegren"
    return question
  }

  private static var answered: [AnsweredQuestion] {
    [number, Designation("1974:3")].compactMap { $0 }.map {
      AnsweredQuestion(designation: $0, asker: asker)
    }
  }

  private static var reference: Reference {
    Reference(diaryNumbers: ["S2017/05432/JÄM", "S2017/05433"], department: "Socialdepartementet")
  }

  private static var answer: Answer {
    var answer = Answer()
    answer.answers = answered
    answer.title = "Svar på fråga 2017/18:14"
    answer.addressee = addressee
    answer.answeredBy = Minister(role: "Barnministern", name: "Åsa Regnér", party: "S")
    answer.answered = day
    answer.status = .answered
    answer.events = events
    answer.reference = reference
    answer.body = body
    return answer
  }

  private static var notice: DelayNotice {
    var notice = DelayNotice()
    notice.answers = answered
    notice.title = "Fördröjt svar på fråga 2017/18:14"
    notice.addressee = addressee
    notice.answeredBy = addressee
    notice.announced = CivilDate(year: 2017, month: 10, day: 4)
    notice.status = .delayed
    notice.events = events
    notice.reference = reference
    notice.body = body
    return notice
  }
}
