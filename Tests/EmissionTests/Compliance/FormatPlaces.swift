import Emission
import LibXML2

/// For which values of the JSON document a format has a place, and what becomes of their characters.
/// What it has no place for its documentation names.
extension OutputFormat {
  /// Whether the format has a place for the value that the JSON document has at `place`.
  func carries(_ place: String) -> Bool {
    let steps = place.split(separator: "/").map(String.init)
    let (first, last) = (steps.first ?? "", steps.last ?? "")
    switch self {
    case .json, .jsonl, .xml: return true
    case .markdown:
      // The body is compared by cmark, see `MarkdownReadBackTests`.
      return !["body", "metadata", "spans", "unclaimed", "diagnostics"].contains(first)
    case .akn:
      // The type of a block is an element of the standard, and no name of ours.
      if first == "body" { return last != "type" && last != "ordered" }
      return !["schemaVersion", "metadata", "spans", "diagnostics"].contains(first)
    case .html:
      if first == "body" { return last != "ordered" }
      return !["schemaVersion", "metadata", "spans", "diagnostics"].contains(first)
    case .csv:
      switch first {
      case "body": return last != "ordered"
      case "diagnostics": return last == "code"
      // Pieces are one text, see `CSVEmitterTests`.
      default: return !["schemaVersion", "metadata", "spans", "unclaimed"].contains(first)
      }
    case .text:
      switch first {
      case "designation": return last == "text"
      case "title", "asker", "addressee", "answeredBy", "dates", "forwardingOfficial",
        "reference", "attribution":
        return true
      case "answers": return steps.count < 4 || steps[2] == "asker" || last == "text"
      case "deadline": return last == "date"
      case "body": return !["type", "role", "ordered"].contains(last)
      case "unclaimed": return last == "text"
      default: return false
      }
    }
  }

  /// What the format makes of `value` at `place`; the same where it can hold all of its characters.
  func carried(_ value: String, at place: String) -> String {
    switch self {
    case .json, .jsonl, .markdown: value
    case .xml, .akn:
      String(
        decoding: XMLCharacter.replacingForbidden(Array(value.utf8)).bytes, as: UTF8.self)
    case .html: mapped(value) { isWritableInHTML($0) ? $0 : "\u{FFFD}" }
    case .csv:
      mapped(value) { scalar in
        switch scalar {
        case "\n", "\r": isInList(place) ? " " : scalar
        case "\t": place.contains("/rows/") ? " " : scalar
        case "\u{0}"..<" ": "\u{FFFD}"
        default: scalar
        }
      }
    case .text:
      mapped(value) { scalar in
        switch scalar {
        case "\n", "\r", "\t", "\u{85}", "\u{2028}", "\u{2029}": " "
        case "\u{0}"..<" ", "\u{7F}"..."\u{9F}": "\u{FFFD}"
        default: scalar
        }
      }
    }
  }

  /// Whether something is lost where `carried` stands for `value`: to a text for people one white
  /// space is as good as another.
  func isLoss(_ value: String, _ carried: String) -> Bool {
    guard self == .text else { return !carried.utf8.elementsEqual(value.utf8) }
    return carried.unicodeScalars.count { $0 == "\u{FFFD}" }
      > value.unicodeScalars.count { $0 == "\u{FFFD}" }
  }

  /// Whether the value is one of several in a cell.
  private func isInList(_ place: String) -> Bool {
    ["/body", "/questions", "/answers", "/events", "/reference/diaryNumbers"].contains {
      place.hasPrefix($0)
    }
  }

  private func mapped(
    _ text: String, _ change: (Unicode.Scalar) -> Unicode.Scalar
  ) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map(change)))
  }

  /// What the living standard calls neither control, but for tab and line feed, nor noncharacter.
  private func isWritableInHTML(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: true
    case ..<0x20, 0x7F...0x9F, 0xFDD0...0xFDEF: false
    default: scalar.value & 0xFFFE != 0xFFFE
    }
  }
}
