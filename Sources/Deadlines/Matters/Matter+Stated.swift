public import WrittenQuestions

extension Matter {
  /// A question of which only what is stated is known, without papers.
  public init(designation: Designation, occasion: Occasion) {
    kind = occasion.kind
    self.designation = designation
    var question = Question()
    question.designation = designation
    switch occasion.kind {
    case .writtenQuestion: documentID = Content.writtenQuestion(question).documentID
    case .interpellation: documentID = Content.interpellation(question).documentID
    }
    self.occasion = occasion
    self.occasion.isStated = true
    origins = []
  }

  /// The same question with days stated beside its papers: they stand in for what the papers say.
  public func stating(_ stated: Occasion) -> Matter {
    var matter = self
    matter.occasion.isStated = stated.submitted != nil || stated.forwarded != nil
    if let submitted = stated.submitted {
      matter.occasion.submitted = submitted
      matter.occasion.submittedTime = stated.submittedTime
    }
    matter.occasion.forwarded = stated.forwarded ?? occasion.forwarded
    return matter
  }
}
