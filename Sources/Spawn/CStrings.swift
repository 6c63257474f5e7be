/// Texts as C has them.
enum CStrings {
  /// Lends `strings` as C has them: each ended by a zero, and the list by NULL.
  static func lend<Result>(
    _ strings: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
  ) -> Result {
    var storage: [CChar] = []
    var starts: [Int] = []
    for string in strings {
      starts.append(storage.count)
      storage += string.utf8.map { CChar(bitPattern: $0) }
      storage.append(0)
    }
    return unsafe storage.withUnsafeMutableBufferPointer { storage in
      let base = storage.baseAddress
      var pointers = unsafe starts.map { start in unsafe base.map { unsafe $0 + start } }
      unsafe pointers.append(nil)
      return unsafe pointers.withUnsafeBufferPointer { pointers in
        guard let list = pointers.baseAddress else { preconditionFailure("an empty list") }
        return unsafe body(list)
      }
    }
  }
}

extension Duration {
  /// Whole milliseconds, rounded up, so that a limit is not passed early.
  var milliseconds: Int64 {
    let (seconds, attoseconds) = components
    let whole = seconds.multipliedReportingOverflow(by: 1_000)
    return whole.overflow ? .max : max(0, whole.partialValue) + attoseconds / 1_000_000_000_000_000
  }
}
