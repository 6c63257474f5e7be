import WrittenQuestions

/// Content lines of iCalendar (RFC 5545): CRLF at their ends, folded to 75 octets without cutting
/// a character.
struct ICalendarText {
  private static let longestLine = 75

  private(set) var bytes: [UInt8] = []

  /// Appends a line as it is.
  mutating func line(_ text: String) {
    var room = Self.longestLine
    for scalar in text.unicodeScalars {
      let encoded = Array(String(Character(scalar)).utf8)
      if encoded.count > room {
        bytes += [0x0D, 0x0A, UInt8(ascii: " ")]
        room = Self.longestLine - 1
      }
      bytes += encoded
      room -= encoded.count
    }
    bytes += [0x0D, 0x0A]
  }

  /// Appends a property whose value is a text.
  mutating func property(_ name: String, text: String) { line("\(name):\(Self.escaped(text))") }

  /// A text with the characters escaped that would end it; what no line can hold is left out.
  private static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",":
        result.append("\\")
        result.append(scalar)
      case "\n": result.append(contentsOf: "\\n".unicodeScalars)
      case "\t": result.append(" ")
      case let other where other.value < 0x20 || (0x7F..<0xA0).contains(other.value): break
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// The rules of the clock in Sweden, so that readers need no table of their own. Before 1980
  /// there was no summer time.
  mutating func stockholm() {
    line("BEGIN:VTIMEZONE")
    line("TZID:\(StockholmTime.name)")
    observance("STANDARD", start: "19700101T000000", from: "+0100", to: "+0100")
    observance("DAYLIGHT", start: "19800406T020000", from: "+0100", to: "+0200")
    // To the last Sunday of September 1995. The limit is some days later, since a reader that takes
    // it for local time would leave out the last change.
    observance(
      "STANDARD", start: "19800928T030000", from: "+0200", to: "+0100",
      rule: "FREQ=YEARLY;UNTIL=19951001T000000Z;BYMONTH=9;BYDAY=-1SU")
    observance(
      "DAYLIGHT", start: "19810329T020000", from: "+0100", to: "+0200",
      rule: "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU")
    observance(
      "STANDARD", start: "19961027T030000", from: "+0200", to: "+0100",
      rule: "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU")
    line("END:VTIMEZONE")
  }

  private mutating func observance(
    _ name: String, start: String, from: String, to: String, rule: String? = nil
  ) {
    line("BEGIN:\(name)")
    line("DTSTART:\(start)")
    line("TZOFFSETFROM:\(from)")
    line("TZOFFSETTO:\(to)")
    line("TZNAME:\(to == "+0200" ? "CEST" : "CET")")
    if let rule { line("RRULE:\(rule)") }
    line("END:\(name)")
  }
}

extension CivilDate {
  /// `20170927`, as iCalendar writes days.
  var basic: String { description.split(separator: "-").joined() }
}

extension TimeOfDay {
  /// `120000`, as iCalendar writes times.
  var basic: String { description.split(separator: ":").joined() + "00" }
}
