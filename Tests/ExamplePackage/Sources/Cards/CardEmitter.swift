import Fraga

/// Writes an index card: who asks whom about what, in two lines.
struct CardEmitter: Emitter {
  /// A line between cards.
  var separator: [UInt8] { Array("--\n".utf8) }

  func emit(_ document: Document, into output: inout [UInt8]) -> [Diagnostic] {
    let content = document.content
    let designation = content.designation?.description ?? "utan nummer"
    let people = [content.question?.asker?.name, content.addressee?.name].compactMap { $0 }
    let lines = "\(designation) \(content.title ?? "")\n\(people.joined(separator: " → "))\n"
    output.append(contentsOf: lines.utf8)
    return []
  }
}
