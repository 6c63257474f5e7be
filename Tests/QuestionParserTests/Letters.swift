import QuestionParser
import Source
import WrittenQuestions

/// Makes letters to try one thing on, and reads them.
enum Letters {
  /// A letter with the parts given, all else in order.
  static func letter(
    addressee: String = "statsrådet Berit Ahlgren (S)", number: String = "2017/18:14 Broar",
    body: String = "Broar är viktiga.\n\nMin fråga till statsrådet är:\n\nVilka broar byggs?",
    asker: String = "Karin Ek (C)", forwarded: String = "2017-09-15",
    deadline: String = "2017-09-27 kl. 12.00", official: String = "Greta Holm"
  ) -> String {
    """
    SKRIFTLIG FRÅGA TILL STATSRÅD

    Till \(addressee)

    \(number)

    \(body)

    Från Riksdagsförvaltningen
    \(forwarded)
    Besvaras senast
    \(deadline)
    ………………

    \(asker)

    Överlämnas enligt uppdrag

    \(official)
    """
  }

  /// The one document of a text.
  static func read(_ text: String) -> ParsedDocument {
    let documents = Parser.parse(SourceText(text))
    return documents[0]
  }

  /// The question in a letter.
  static func question(_ text: String) -> Question { read(text).content.question ?? Question() }

  /// The text of each paragraph, and of each entry of a list.
  static func body(_ text: String) -> [String] {
    question(letter(body: text)).body.flatMap { block in
      switch block.content {
      case .paragraph(let text), .heading(let text), .footnote(let text): [text]
      case .list(_, let items): items.map { "\($0.mark) \($0.text)" }
      case .table(let rows): rows.flatMap { $0 }
      }
    }
  }
}
