public import Source
public import WrittenQuestions

/// The questions of a set of documents, each with its answers and notices.
///
/// Answers and notices are joined to their questions by kind and number, whatever the order of
/// the documents; one that concerns several questions is joined to each.
public struct Docket: Sendable {
  /// A finding about an input rather than about a question.
  public struct Finding: Sendable, Hashable {
    /// The input's name.
    public let name: String
    /// What was found.
    public let diagnostic: Diagnostic
  }

  /// The questions, in the order in which they first come.
  public private(set) var matters: [Matter] = []
  /// Answers and notices whose question is not among the documents, in order.
  public private(set) var orphans: [Finding] = []

  private struct Key: Hashable {
    let kind: Occasion.Kind
    let designation: Designation
  }

  private var places: [Key: Int] = [:]

  /// Puts together what `documents` say. Linear in the documents.
  public init(_ documents: some Sequence<Document>) {
    var replies: [Document] = []
    for document in documents {
      switch document.content {
      case .writtenQuestion(let question): add(question, .writtenQuestion, document)
      case .interpellation(let question): add(question, .interpellation, document)
      case .answer, .delayNotice: replies.append(document)
      case .unrecognized: break
      }
    }
    for reply in replies { join(reply) }
  }

  private mutating func add(_ question: Question, _ kind: Occasion.Kind, _ document: Document) {
    let key = question.designation.map { Key(kind: kind, designation: $0) }
    if let key, let place = places[key] {
      matters[place].add(question, from: document.origin)
      return
    }
    if let key { places[key] = matters.count }
    matters.append(Matter(kind, question, document))
  }

  private mutating func join(_ document: Document) {
    var seen: Set<Designation> = []
    for question in document.content.answers where seen.insert(question.designation).inserted {
      guard let place = place(of: question.designation, document.content) else {
        let finding = Diagnostic(.answerOrphan, question.designation.description)
        orphans.append(Finding(name: document.origin.name, diagnostic: finding))
        continue
      }
      switch document.content {
      case .answer(let answer): matters[place].add(answer, from: document.origin)
      case .delayNotice(let notice): matters[place].add(notice, from: document.origin)
      case .writtenQuestion, .interpellation, .unrecognized: break
      }
    }
  }

  private func place(of designation: Designation, _ content: Content) -> Int? {
    let concerns: Kind? =
      switch content {
      case .answer(let answer): answer.concerns
      case .delayNotice(let notice): notice.concerns
      case .writtenQuestion, .interpellation, .unrecognized: nil
      }
    let kind: Occasion.Kind = concerns == .interpellation ? .interpellation : .writtenQuestion
    return places[Key(kind: kind, designation: designation)]
  }
}
