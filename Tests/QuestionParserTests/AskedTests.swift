import QuestionParser
import Testing
import WrittenQuestions

@Suite struct `What is asked` {
  /// A running text, and the questions in it.
  struct Case: Sendable, CustomTestStringConvertible {
    let body: String
    let questions: [String]
    var testDescription: String { body }
  }

  @Test(arguments: [
    Case(body: "Text.\n\nMin fråga är:\n\nBlir det av?", questions: ["Blir det av?"]),
    Case(
      body: "Jag vill fråga följande:\n\nBlir det av?\n\nNär blir det av?",
      questions: ["Blir det av?", "När blir det av?"]),
    Case(
      body: "Jag vill fråga följande:\n\n1. Blir det av? Om inte, varför?\n2. När?",
      questions: ["Blir det av? Om inte, varför?", "När?"]),
    Case(body: "Min fråga är: Blir det av? När?", questions: ["Blir det av?", "När?"]),
    Case(
      body: "Jag vill därför fråga ministern vilka åtgärder hon avser att vidta.",
      questions: ["Jag vill därför fråga ministern vilka åtgärder hon avser att vidta."]),
    Case(
      body: "Hur blev det så? Det vet ingen.\n\nMin fråga är:\n\nBlir det av?",
      questions: ["Blir det av?"]),
    Case(
      body: "Allt är väntat.\n\nBlir det av, t.ex. i Malmö? Jag ser fram emot svaret.",
      questions: ["Blir det av, t.ex. i Malmö?"]),
    Case(
      body: "I fjol ställde jag en fråga om broar till ministern.\n\nBlir det av?",
      questions: ["Blir det av?"]),
    Case(body: "Text utan något som frågas.", questions: []),
    Case(body: "Text.\n\nDärför vill jag fråga statsrådet:", questions: []),
    Case(
      body: "Min första fråga är:\n\nBlir det av?\n\nMin andra fråga är:\n\nNär?",
      questions: ["Blir det av?", "När?"]),
    Case(
      body: "Jag vill fråga statsrådet:\n\n– Blir det av?\n– När blir det av?",
      questions: ["Blir det av?", "När blir det av?"]),
    Case(body: "Frågor:\n\na) Blir det av?\nb) När?", questions: ["Blir det av?", "När?"]),
  ])
  func `is found, and nothing else`(_ example: Case) {
    let question = Letters.question(Letters.letter(body: example.body))
    #expect(question.questions == example.questions)
  }
}
