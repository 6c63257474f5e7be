import Emission
import Source
import WrittenQuestions

/// What one worker makes of documents beside the built-in formats.
///
/// A program is one process for each worker, which no other waits for.
struct BatchOutputs {
  /// One document as one custom output has it.
  struct Made {
    let part: Int
    let output: CustomOutput
    let bytes: [UInt8]
  }

  private let outputs: [(output: CustomOutput, renderer: CustomRenderer)]

  init(_ outputs: [CustomOutput]) { self.outputs = outputs.map { ($0, CustomRenderer($0)) } }

  /// All that is made of the documents of one input, in their order, and for each that a program or a
  /// template leaves out the reason. Throws where a program fails.
  func make(of documents: [Document]) throws(Failure) -> (made: [Made], findings: [Diagnostic]) {
    var made: [Made] = []
    var findings: [Diagnostic] = []
    guard !outputs.isEmpty else { return (made, findings) }
    for document in documents {
      for (output, renderer) in outputs {
        do throws(Failure) {
          let bytes = try renderer.render(document).bytes
          made.append(Made(part: document.origin.part, output: output, bytes: bytes))
        } catch {
          guard error.leavesOutOneDocument else { throw error }
          findings.append(error.diagnostic)
        }
      }
    }
    return (made, findings)
  }

  /// Ends all programs, and gives what is wrong with how they ended.
  func finish() -> [Failure] {
    outputs.compactMap { _, renderer in
      do throws(Failure) {
        try renderer.finish()
        return nil
      } catch {
        return error
      }
    }
  }
}

extension BatchOptions {
  /// The endings of all files that documents get.
  var fileExtensions: [String] { formats.map(\.fileExtension) + custom.map(\.fileExtension) }

  /// An ending by which two outputs of one input would bear one name; nil where there is none.
  public var clash: String? {
    let endings = (fileExtensions + (joinsLines ? [OutputFormat.jsonl.fileExtension] : []))
      .map { $0.lowercased() }
    for (index, ending) in endings.enumerated() {
      for (other, shorter) in endings.enumerated() where other != index {
        // The second document of `q` is called as the first one would be with such an ending.
        let isNumbered =
          ending.hasSuffix("." + shorter) && Int(ending.dropLast(shorter.count + 1)) != nil
        if ending == shorter || isNumbered { return ending }
      }
    }
    return nil
  }
}
