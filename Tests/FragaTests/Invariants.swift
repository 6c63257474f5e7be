import Fraga
import TestSupport
import Testing

/// What holds for every text whatsoever, damaged as it may be.
func expectInvariants(_ input: ReadInput, _ comment: Comment, sourceLocation: SourceLocation) {
  let faults = input.prove().map { $0.message() }
  #expect(faults.isEmpty, comment, sourceLocation: sourceLocation)
  for document in input.documents {
    for field in document.fields {
      let ranges = field.spans.map(\.range)
      let isOrdered = zip(ranges, ranges.dropFirst()).allSatisfy { $0.end <= $1.start }
      let isInside = ranges.allSatisfy { $0.start < $0.end && input.text.range.contains($0) }
      #expect(isOrdered && isInside, comment, sourceLocation: sourceLocation)
    }
    for unclaimed in document.unclaimed {
      #expect(
        input.text.string(in: unclaimed.range) == unclaimed.text, comment,
        sourceLocation: sourceLocation)
    }
  }
}

/// Reads `bytes` and expects the invariants; a coded error is as good as a document.
func expectReadable(
  _ bytes: [UInt8], _ comment: Comment, sourceLocation: SourceLocation = #_sourceLocation
) {
  do throws(Failure) {
    let input = try Converter().read(bytes, name: "mutant")
    #expect(!input.documents.isEmpty, comment, sourceLocation: sourceLocation)
    expectInvariants(input, comment, sourceLocation: sourceLocation)
  } catch {
    #expect(error.diagnostic.severity == .error, comment, sourceLocation: sourceLocation)
  }
}
