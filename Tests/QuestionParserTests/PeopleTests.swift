import QuestionParser
import Testing
import WrittenQuestions

@Suite struct `People are taken apart` {
  struct Addressee: Sendable {
    let print: String
    let minister: Minister
  }

  @Test(arguments: [
    Addressee(
      print: "statsrådet Åsa Regnér (S)",
      minister: Minister(role: "statsrådet", name: "Åsa Regnér", party: "S")),
    Addressee(
      print: "energi- och näringsminister Ebba Ek (KD)",
      minister: Minister(role: "energi- och näringsminister", name: "Ebba Ek", party: "KD")),
    Addressee(
      print: "Folkhälso-, sjukvårds- och idrottsminister Bo Ek (S)",
      minister: Minister(
        role: "Folkhälso-, sjukvårds- och idrottsminister", name: "Bo Ek", party: "S")),
    Addressee(
      print: "vice statsminister Eva Ek (MP)",
      minister: Minister(role: "vice statsminister", name: "Eva Ek", party: "MP")),
    Addressee(
      print: "tf. utrikesminister Eva Ek (S)",
      minister: Minister(role: "tf. utrikesminister", name: "Eva Ek", party: "S")),
    Addressee(print: "finansministern", minister: Minister(role: "finansministern")),
    Addressee(
      print: "statsrådet Maria Malmer Stenergard",
      minister: Minister(role: "statsrådet", name: "Maria Malmer Stenergard")),
    Addressee(print: "Åsa Regnér ( S )", minister: Minister(name: "Åsa Regnér", party: "S")),
    Addressee(
      print: "klimat- och miljöminister, vice statsminister Åsa Ek (MP)",
      minister: Minister(
        role: "klimat- och miljöminister, vice statsminister", name: "Åsa Ek", party: "MP")),
  ])
  func `the minister`(_ example: Addressee) {
    let question = Letters.question(Letters.letter(addressee: example.print))
    #expect(question.addressee == example.minister)
  }

  struct Asker: Sendable {
    let print: String
    let member: Member
  }

  @Test(arguments: [
    Asker(print: "Annika Qarlsson (C)", member: Member(name: "Annika Qarlsson", party: "C")),
    Asker(
      print: "Karin af Ekström-Dahl (M)",
      member: Member(name: "Karin af Ekström-Dahl", party: "M")),
    Asker(
      print: "Sten Andersson i Malmö (m)",
      member: Member(name: "Sten Andersson", party: "m", constituency: "Malmö")),
    Asker(
      print: "Tredje vice talman Kerstin Ek (C)",
      member: Member(title: "Tredje vice talman", name: "Kerstin Ek", party: "C")),
    Asker(print: "Bo Ek (-)", member: Member(name: "Bo Ek", party: "-")),
    Asker(print: "Bo Ek (S", member: Member(name: "Bo Ek", party: "S")),
    Asker(print: "Maria af Ugglas Berg", member: Member(name: "Maria af Ugglas Berg")),
  ])
  func `the member`(_ example: Asker) {
    #expect(Letters.question(Letters.letter(asker: example.print)).asker == example.member)
  }
}
