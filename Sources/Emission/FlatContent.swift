import WrittenQuestions

/// The facts of a document side by side, as outputs have them: what a reader finds before it
/// makes one of the kinds out of them.
struct FlatContent {
  var kind: Kind?
  var designation: Designation?
  var documentID: String?
  var title: String?
  var asker: Member?
  var addressee: Minister?
  var answers: [AnsweredQuestion] = []
  var answeredBy: Minister?
  var submitted: CivilDate?
  var forwarded: CivilDate?
  var answered: CivilDate?
  var announced: CivilDate?
  var deadline: Deadline?
  var status: Status?
  var events: [Event] = []
  var reference: Reference?
  var body: [Block] = []
  var questions: [String] = []
  var forwardingOfficial: String?

  /// The document of this kind with these facts; those that the kind cannot have are left out.
  var content: Content {
    switch kind {
    case .writtenQuestion: .writtenQuestion(question)
    case .interpellation: .interpellation(question)
    case .answer: .answer(answer)
    case .delayNotice: .delayNotice(delayNotice)
    case nil: .unrecognized(question)
    }
  }

  /// The keys of the facts that `content` does not have or derives otherwise; none where nothing
  /// would be lost.
  func disagreements(with content: Content) -> [String] {
    let question = content.question
    let agreements: [(key: String, agrees: Bool)] = [
      ("designation", designation == content.designation),
      ("documentID", documentID == content.documentID),
      ("asker", asker == question?.asker),
      ("answers", answers == content.answers),
      ("answeredBy", answeredBy == content.answeredBy),
      ("submitted", submitted == question?.submitted),
      ("forwarded", forwarded == question?.forwarded),
      ("answered", answered == content.answered),
      ("announced", announced == content.announced),
      ("deadline", deadline == question?.deadline),
      ("reference", reference == content.reference),
      ("questions", questions == question?.questions ?? []),
      ("forwardingOfficial", forwardingOfficial == question?.forwardingOfficial),
    ]
    return agreements.compactMap { $0.agrees ? nil : $0.key }
  }

  /// What an answer or notice is about: interpellations, where the number has no identifier.
  private var concerns: Kind {
    let hasIdentifier = answers.first?.designation.session.code != nil
    return hasIdentifier && documentID == nil ? .interpellation : .writtenQuestion
  }

  private var question: Question {
    var question = Question()
    question.designation = designation
    question.title = title
    question.asker = asker
    question.addressee = addressee
    question.submitted = submitted
    question.forwarded = forwarded
    question.answered = answered
    question.answeredBy = answeredBy
    question.deadline = deadline
    question.status = status
    question.events = events
    question.body = body
    question.questions = questions
    question.forwardingOfficial = forwardingOfficial
    return question
  }

  private var answer: Answer {
    var answer = Answer()
    answer.concerns = concerns
    answer.answers = answers
    answer.title = title
    answer.addressee = addressee
    answer.answeredBy = answeredBy
    answer.answered = answered
    answer.status = status
    answer.events = events
    answer.reference = reference
    answer.body = body
    return answer
  }

  private var delayNotice: DelayNotice {
    var notice = DelayNotice()
    notice.concerns = concerns
    notice.answers = answers
    notice.title = title
    notice.addressee = addressee
    notice.answeredBy = answeredBy
    notice.announced = announced
    notice.status = status
    notice.events = events
    notice.reference = reference
    notice.body = body
    return notice
  }
}
