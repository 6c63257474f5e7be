import JSONText
import WrittenQuestions

/// Who and when.
extension JSONEmitter {
  func writePeople(_ content: Content, _ question: Question?, to writer: inout JSONWriter) {
    writer.key(keys.asker)
    write(question?.asker, to: &writer)
    writer.key(keys.addressee)
    write(content.addressee, to: &writer)
    writer.key(keys.answers)
    writer.beginArray()
    for answered in content.answers {
      writer.beginObject()
      writer.key(keys.designation)
      write(answered.designation, to: &writer)
      writer.key(keys.asker)
      write(answered.asker, to: &writer)
      writer.member(keys.title, answered.title)
      writer.endObject()
    }
    writer.endArray()
    writer.key(keys.answeredBy)
    write(content.answeredBy, to: &writer)
  }

  func write(_ member: Member?, to writer: inout JSONWriter) {
    guard let member else { return writer.null() }
    writer.beginObject()
    writer.member(keys.title, member.title)
    writer.member(keys.name, member.name)
    writer.member(keys.party, member.party)
    writer.member(keys.constituency, member.constituency)
    writer.endObject()
  }

  func write(_ minister: Minister?, to writer: inout JSONWriter) {
    guard let minister else { return writer.null() }
    writer.beginObject()
    writer.member(keys.role, minister.role)
    writer.member(keys.name, minister.name)
    writer.member(keys.party, minister.party)
    writer.endObject()
  }

  func writeDays(_ content: Content, _ question: Question?, to writer: inout JSONWriter) {
    writer.key(keys.dates)
    writer.beginObject()
    writer.member(keys.submitted, question?.submitted?.spelling)
    writer.member(keys.forwarded, question?.forwarded?.spelling)
    writer.member(keys.answered, content.answered?.spelling)
    writer.member(keys.announced, content.announced?.spelling)
    writer.endObject()
    writer.key(keys.deadline)
    write(question?.deadline, to: &writer)
    writer.member(keys.status, content.status?.rawValue)
    writer.key(keys.events)
    writer.beginArray()
    for event in content.events { write(event, to: &writer) }
    writer.endArray()
    writer.key(keys.reference)
    write(content.reference, to: &writer)
  }

  func write(_ deadline: Deadline?, to writer: inout JSONWriter) {
    guard let deadline else { return writer.null() }
    writer.beginObject()
    writer.member(keys.date, deadline.date.spelling)
    writer.member(keys.time, deadline.time?.spelling)
    writer.member(keys.timeZone, StockholmTime.name)
    writer.member(keys.instant, deadline.instantSpelling)
    writer.endObject()
  }

  func write(_ event: Event, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member(keys.type, event.kind.rawValue)
    writer.member(keys.name, event.name)
    writer.member(keys.date, event.date.spelling)
    writer.member(keys.time, event.time?.spelling)
    writer.member(keys.source, event.source.rawValue)
    writer.endObject()
  }

  func write(_ reference: Reference?, to writer: inout JSONWriter) {
    guard let reference else { return writer.null() }
    writer.beginObject()
    writer.member(keys.diaryNumbers, reference.diaryNumbers)
    writer.member(keys.department, reference.department)
    writer.endObject()
  }
}
