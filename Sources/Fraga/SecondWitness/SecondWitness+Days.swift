import QuestionParser
import Source
import WrittenQuestions

/// Days, which old forms print without a year.
extension SecondWitness {
  /// Settles a day of the text by the event of a kind. Where the data has no such event, its own
  /// day may still tell the year: it is never filled in, since it often stands for none.
  mutating func settle(
    _ day: inout CivilDate?, _ kind: Event.Kind, at pointer: JSONPointer,
    else other: CivilDate? = nil
  ) {
    let event = metadata.events.first { $0.kind == kind }?.date
    guard let witness = event ?? other, day != witness else { return }
    if let printed = range(of: pointer) {
      settle(&day, printed: printed, witness, isEvent: event != nil, at: pointer)
    } else if event == nil {
      return
    } else if let day {
      dispute("\(day)", "\(witness)", at: pointer)
    } else {
      day = witness
      fill(pointer)
    }
  }

  /// The text prints the day: its year may be missing, and is then that of the data where day and
  /// month agree.
  private mutating func settle(
    _ day: inout CivilDate?, printed range: SourceRange, _ witness: CivilDate, isEvent: Bool,
    at pointer: JSONPointer
  ) {
    let printed = Array(text.bytes[range.indices])
    if PrintedDate.lacksYear(printed), PrintedDate.reads(printed, as: witness) {
      day = witness
      takeBack(.dateYearAmbiguous) { finding in
        guard let argument = finding.argument else { return false }
        return PrintedDate.reads(Array(argument.utf8), as: witness)
      }
    } else if isEvent {
      dispute(day?.description ?? text.string(in: range), "\(witness)", at: pointer)
    }
  }
}
