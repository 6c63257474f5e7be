public import Source
import WrittenQuestions

extension ReadInput {
  /// Proves that nothing of the input was lost or silently altered; gives what fails, which is
  /// a fault of this program.
  ///
  /// Three things are shown: every byte is accounted for, undoing all edits gives the verbatim
  /// text byte for byte, and every text value is what its spans read as once the edits are
  /// applied. Linear in the text.
  public func prove() -> [Diagnostic] {
    var failures: [Diagnostic] = []
    let view: ReadingView
    do throws(ReadingView.Conflict) {
      view = try ReadingView(of: text, applying: allEdits)
    } catch {
      let place = Diagnostic.Place(error.range, in: text)
      return [Diagnostic(.proofFailed, "two edits overlap", at: place)]
    }
    if view.undone() != text.bytes {
      failures.append(Diagnostic(.proofFailed, "undoing the edits does not give the text"))
    }
    for index in documents.indices { failures += prove(index, in: view) }
    return failures
  }

  /// The edits of all documents in the order of the text. A day that serves several documents is
  /// read by each of them, and edited once.
  private var allEdits: [Edit] {
    var all: [Edit] = []
    for index in documents.indices { all += edits(of: index) }
    all.sort { ($0.range.start, $0.range.end) < ($1.range.start, $1.range.end) }
    var unique: [Edit] = []
    unique.reserveCapacity(all.count)
    for edit in all where edit != unique.last { unique.append(edit) }
    return unique
  }

  private func prove(_ index: Int, in view: ReadingView) -> [Diagnostic] {
    var failures: [Diagnostic] = []
    if !accounting(of: index).isComplete || accounting(of: index).length != text.count {
      failures.append(Diagnostic(.proofFailed, "the pieces do not cover the text"))
    }
    for field in documents[index].fields {
      guard let value = documents[index].content.text(at: field.pointer),
        !reads(field.spans.map(\.range), as: Array(value.utf8), in: view)
      else { continue }
      let place = field.spans.first.map { Diagnostic.Place($0.range, in: text) }
      failures.append(
        Diagnostic(.proofFailed, "\(field.pointer) is not what its spans read as", at: place))
    }
    return failures
  }

  private func reads(_ pieces: [SourceRange], as value: [UInt8], in view: ReadingView) -> Bool {
    var rest = value[...]
    var previous: SourceRange?
    for piece in pieces {
      if let previous {
        let gap = SourceRange(previous.end, piece.start)
        // What stands between is either cut by an edit, which says how it reads, or text of
        // other fields, which reads as a space or, behind a hyphen, as nothing.
        if view.isEdited(gap) {
          let seam = view.bytes(for: gap)
          guard rest.starts(with: seam) else { return false }
          rest = rest.dropFirst(seam.count)
        } else if rest.first == UInt8(ascii: " ") {
          rest = rest.dropFirst()
        }
      }
      let bytes = view.bytes(for: piece)
      guard rest.starts(with: bytes) else { return false }
      rest = rest.dropFirst(bytes.count)
      previous = piece
    }
    return rest.isEmpty
  }
}
