import Testing
import WrittenQuestions

@Suite struct `The facts of a content` {
  let question: Question
  let answer: Answer
  let notice: DelayNotice

  init() throws {
    var question = Question()
    question.designation = Designation("2017/18:14")
    question.title = "Frågans rubrik"
    question.asker = Member(
      title: "tredje vice talman", name: "Johan Forssell", party: "M", constituency: "Malmö")
    question.addressee = Minister(role: "statsrådet", name: "Ylva Johansson", party: "S")
    question.submitted = CivilDate("2017-09-14")
    question.forwarded = CivilDate("2017-09-15")
    question.answeredBy = Minister(role: "finansministern", name: "Annan")
    question.deadline = Deadline(
      date: try #require(CivilDate("2017-09-27")), time: TimeOfDay("12:00"))
    question.status = .withdrawn
    question.events = [
      Event(
        kind: .submitted, name: "Inlämnad", date: try #require(CivilDate("2017-09-14")),
        source: .text)
    ]
    question.body = [
      Block(.background, .paragraph("Ett stycke.")),
      Block(.background, .heading("En rubrik")),
      Block(
        .question,
        .list(
          ordered: true,
          items: [.init(mark: "1.", text: "Vad?"), .init(mark: "2.", text: "Varför?")])),
      Block(.background, .table(rows: [["a", "b"], ["c"]])),
      Block(.background, .footnote("En not.")),
    ]
    question.questions = ["Vad?", "Varför?"]
    question.forwardingOfficial = "Åsa Larsson"
    self.question = question

    let concerned = [
      AnsweredQuestion(
        designation: try #require(Designation("2020/21:459")), asker: Member(name: "Anna")),
      AnsweredQuestion(designation: try #require(Designation("2020/21:460")), asker: nil),
    ]
    let reference = Reference(diaryNumbers: ["N2016/02637/PUB", "N1"], department: "Näring")
    let events = [
      Event(
        kind: .answered, name: "Besvarad", date: try #require(CivilDate("2020-11-25")),
        source: .metadata)
    ]
    var answer = Answer()
    answer.answers = concerned
    answer.title = "Svarets rubrik"
    answer.addressee = Minister(role: "finansministern")
    answer.answeredBy = Minister(role: "statsrådet", name: "Svararen", party: "C")
    answer.answered = CivilDate("2020-11-25")
    answer.status = .answered
    answer.events = events
    answer.reference = reference
    answer.body = [Block(.answer, .paragraph("Svaret."))]
    self.answer = answer

    var notice = DelayNotice()
    notice.answers = Array(concerned.reversed())
    notice.title = "Meddelandets rubrik"
    notice.addressee = Minister(name: "Tillfrågad")
    notice.answeredBy = Minister(name: "Skribenten")
    notice.announced = CivilDate("2020-12-18")
    notice.status = .delayed
    notice.events = []
    notice.reference = Reference(diaryNumbers: [], department: "Miljö")
    notice.body = [Block(.answer, .paragraph("Senare."))]
    self.notice = notice
  }

  @Test func `of a question are the question's, whatever it is called`() {
    let kinds: [(Content, Kind?, String?)] = [
      (.writtenQuestion(question), .writtenQuestion, "H51114"),
      (.interpellation(question), .interpellation, "H51014"),
      (.unrecognized(question), nil, nil),
    ]
    for (content, kind, documentID) in kinds {
      #expect(content.kind == kind)
      #expect(content.documentID == documentID)
      #expect(content.question == question)
      #expect(content.designation == question.designation)
      #expect(content.title == "Frågans rubrik")
      #expect(content.addressee == question.addressee)
      #expect(content.status == .withdrawn)
      #expect(content.events == question.events)
      #expect(content.body == question.body)
      #expect(content.answers.isEmpty)
      #expect(content.answeredBy == question.answeredBy)
      #expect(content.answered == nil)
      #expect(content.announced == nil)
      #expect(content.reference == nil)
    }
  }

  @Test func `of an answer are the answer's, with its first question's number`() {
    let content = Content.answer(answer)
    #expect(content.kind == .answer)
    #expect(content.designation == Designation("2020/21:459"))
    #expect(content.documentID == "H812459")
    #expect(content.question == nil)
    #expect(content.title == "Svarets rubrik")
    #expect(content.addressee == answer.addressee)
    #expect(content.answers == answer.answers)
    #expect(content.answeredBy == answer.answeredBy)
    #expect(content.answered == CivilDate("2020-11-25"))
    #expect(content.announced == nil)
    #expect(content.status == .answered)
    #expect(content.events == answer.events)
    #expect(content.reference == answer.reference)
    #expect(content.body == answer.body)
  }

  @Test func `of a notice are the notice's, which is no answer`() {
    let content = Content.delayNotice(notice)
    #expect(content.kind == .delayNotice)
    #expect(content.designation == Designation("2020/21:460"))
    #expect(content.documentID == "H812460")
    #expect(content.question == nil)
    #expect(content.title == "Meddelandets rubrik")
    #expect(content.addressee == notice.addressee)
    #expect(content.answers == notice.answers)
    #expect(content.answeredBy == notice.answeredBy)
    #expect(content.answered == nil)
    #expect(content.announced == CivilDate("2020-12-18"))
    #expect(content.status == .delayed)
    #expect(content.events.isEmpty)
    #expect(content.reference == notice.reference)
    #expect(content.body == notice.body)
  }

  @Test func `of an empty content are nil or empty`() {
    let contents: [Content] = [
      .writtenQuestion(Question()), .interpellation(Question()), .answer(Answer()),
      .delayNotice(DelayNotice()), .unrecognized(Question()),
    ]
    #expect(
      contents.compactMap(\.kind) == [.writtenQuestion, .interpellation, .answer, .delayNotice])
    for content in contents {
      #expect(content.designation == nil && content.documentID == nil && content.title == nil)
      #expect(content.addressee == nil && content.answeredBy == nil && content.answered == nil)
      #expect(content.announced == nil && content.status == nil && content.reference == nil)
      #expect(content.answers.isEmpty && content.events.isEmpty && content.body.isEmpty)
    }
  }

  @Test(arguments: [
    ("/title", "Frågans rubrik"),
    ("/asker/title", "tredje vice talman"), ("/asker/name", "Johan Forssell"),
    ("/asker/party", "M"), ("/asker/constituency", "Malmö"),
    ("/addressee/role", "statsrådet"), ("/addressee/name", "Ylva Johansson"),
    ("/addressee/party", "S"), ("/forwardingOfficial/name", "Åsa Larsson"),
    ("/questions/0", "Vad?"), ("/questions/1", "Varför?"), ("/events/0/name", "Inlämnad"),
    ("/body/0", "Ett stycke."), ("/body/1", "En rubrik"), ("/body/2/items/0", "Vad?"),
    ("/body/2/items/1", "Varför?"), ("/body/3/rows/0/1", "b"), ("/body/3/rows/1/0", "c"),
    ("/body/4", "En not."),
  ])
  func `of a question stand where the JSON document has them`(pointer: String, text: String) {
    #expect(Content.writtenQuestion(question).text(at: JSONPointer(pointer)) == text)
    #expect(Content.interpellation(question).text(at: JSONPointer(pointer)) == text)
    #expect(Content.unrecognized(question).text(at: JSONPointer(pointer)) == text)
  }

  @Test(
    arguments: [
      ("/title", "Svarets rubrik", "Meddelandets rubrik"),
      ("/addressee/role", "finansministern", nil),
      ("/addressee/name", nil, "Tillfrågad"),
      ("/answeredBy/role", "statsrådet", nil),
      ("/answeredBy/name", "Svararen", "Skribenten"),
      ("/answeredBy/party", "C", nil),
      ("/answers/0/asker/name", "Anna", nil),
      ("/answers/1/asker/name", nil, "Anna"),
      ("/events/0/name", "Besvarad", nil),
      ("/reference/department", "Näring", "Miljö"),
      ("/reference/diaryNumbers/0", "N2016/02637/PUB", nil),
      ("/reference/diaryNumbers/1", "N1", nil),
      ("/body/0", "Svaret.", "Senare."),
      ("/asker/name", nil, nil), ("/questions/0", nil, nil), ("/forwardingOfficial/name", nil, nil),
      ("/answers/0/designation", nil, nil), ("/answers/0/name", nil, nil),
      ("/answers/2/asker/name", nil, nil),
    ] as [(String, String?, String?)])
  func `of answers and notices stand where the JSON document has them`(
    pointer: String, ofAnswer: String?, ofNotice: String?
  ) {
    #expect(Content.answer(answer).text(at: JSONPointer(pointer)) == ofAnswer)
    #expect(Content.delayNotice(notice).text(at: JSONPointer(pointer)) == ofNotice)
  }

  @Test(arguments: [
    "", "/", "title", "x/title", "//title", "/title/", "/title/x", "/Title", "/asker", "/asker/",
    "/asker/age",
    "/asker/name/x", "/asker/role", "/addressee/title", "/addressee", "/designation",
    "/designation/text", "/deadline", "/deadline/date", "/dates/submitted", "/status", "/kind",
    "/documentID", "/forwardingOfficial", "/forwardingOfficial/title", "/questions",
    "/questions/2", "/questions/-1", "/questions/+0", "/questions/00", "/questions/-",
    "/questions/0/x", "/questions/99999999999999999999", "/events", "/events/0", "/events/0/date",
    "/events/1/name", "/body", "/body/5", "/body/01", "/body/0/text", "/body/2", "/body/2/items",
    "/body/2/items/2", "/body/2/items/0/mark", "/body/2/rows/0/0", "/body/3/rows/0",
    "/body/3/rows/1/1", "/body/3/items/0", "/reference/department", "/title~2", "/~0title",
  ])
  func `are no text where a number, a day, an object or nothing stands`(pointer: String) {
    #expect(Content.writtenQuestion(question).text(at: JSONPointer(pointer)) == nil)
  }
}

@Suite struct `A JSON pointer` {
  @Test func `is written as it is given`() {
    #expect(JSONPointer("/asker/name").description == "/asker/name")
    #expect("/asker/name" as JSONPointer == JSONPointer("/asker/name"))
    #expect("\(JSONPointer("/a"))" == "/a")
    #expect(Set<JSONPointer>(["/a", "/a", "/b"]).count == 2)
  }

  @Test func `grows by numbers and by names, which are escaped as RFC 6901 asks`() {
    #expect(JSONPointer("").appending("body").appending(4) == "/body/4")
    #expect(JSONPointer("/body/2").appending("items").appending(0) == "/body/2/items/0")
    // The examples of section 5.
    for (name, step) in [
      ("", "/"), ("a/b", "/a~1b"), ("c%d", "/c%d"), ("e^f", "/e^f"), ("g|h", "/g|h"),
      ("i\\j", "/i\\j"), ("k\"l", "/k\"l"), (" ", "/ "), ("m~n", "/m~0n"), ("~1", "/~01"),
      ("~/~", "/~0~1~0"), ("\u{301}/å", "/\u{301}~1å"),
    ] {
      #expect(Array(JSONPointer("").appending(name).description.utf8) == Array(step.utf8))
    }
  }
}
