import JSONText
import WrittenQuestions

/// Who and when.
extension JSONEmitter {
  func writePeople(_ content: Content, to writer: inout JSONWriter) {
    writer.key(Key.asker)
    write(content.question?.asker, to: &writer)
    writer.key(Key.addressee)
    write(content.addressee, to: &writer)
    writer.key(Key.answers)
    writer.beginArray()
    for answered in content.answers {
      writer.beginObject()
      writer.key(Key.designation)
      write(answered.designation, to: &writer)
      writer.key(Key.asker)
      write(answered.asker, to: &writer)
      writer.endObject()
    }
    writer.endArray()
    writer.key(Key.answeredBy)
    write(content.answeredBy, to: &writer)
  }

  func write(_ member: Member?, to writer: inout JSONWriter) {
    guard let member else { return writer.null() }
    writer.beginObject()
    writer.key(Key.title)
    writer.value(member.title)
    writer.key(Key.name)
    writer.value(member.name)
    writer.key(Key.party)
    writer.value(member.party)
    writer.key(Key.constituency)
    writer.value(member.constituency)
    writer.endObject()
  }

  func write(_ minister: Minister?, to writer: inout JSONWriter) {
    guard let minister else { return writer.null() }
    writer.beginObject()
    writer.key(Key.role)
    writer.value(minister.role)
    writer.key(Key.name)
    writer.value(minister.name)
    writer.key(Key.party)
    writer.value(minister.party)
    writer.endObject()
  }

  func writeDays(_ content: Content, to writer: inout JSONWriter) {
    writer.key(Key.dates)
    writer.beginObject()
    writer.key(Key.submitted)
    writer.value(content.question?.submitted?.description)
    writer.key(Key.forwarded)
    writer.value(content.question?.forwarded?.description)
    writer.key(Key.answered)
    writer.value(content.answered?.description)
    writer.key(Key.announced)
    writer.value(content.announced?.description)
    writer.endObject()
    writer.key(Key.deadline)
    write(content.question?.deadline, to: &writer)
    writer.key(Key.status)
    writer.value(content.status?.rawValue)
    writer.key(Key.events)
    writer.beginArray()
    for event in content.events { write(event, to: &writer) }
    writer.endArray()
    writer.key(Key.reference)
    write(content.reference, to: &writer)
  }

  func write(_ deadline: Deadline?, to writer: inout JSONWriter) {
    guard let deadline else { return writer.null() }
    writer.beginObject()
    writer.key(Key.date)
    writer.value(deadline.date.description)
    writer.key(Key.time)
    writer.value(deadline.time?.description)
    writer.key(Key.timeZone)
    writer.value(StockholmTime.name)
    writer.key(Key.instant)
    writer.value(deadline.instant)
    writer.endObject()
  }

  func write(_ event: Event, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.key(Key.type)
    writer.value(event.kind.rawValue)
    writer.key(Key.name)
    writer.value(event.name)
    writer.key(Key.date)
    writer.value(event.date.description)
    writer.key(Key.time)
    writer.value(event.time?.description)
    writer.key(Key.source)
    writer.value(event.source.rawValue)
    writer.endObject()
  }

  func write(_ reference: Reference?, to writer: inout JSONWriter) {
    guard let reference else { return writer.null() }
    writer.beginObject()
    writer.key(Key.diaryNumbers)
    writer.value(reference.diaryNumbers)
    writer.key(Key.department)
    writer.value(reference.department)
    writer.endObject()
  }
}
