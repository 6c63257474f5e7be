import CLibXML2

/// What libxml2 reports during one call, and during no other.
///
/// A reference to it travels through libxml2 as the handler's context and is not retained there:
/// it is valid inside ``whileReporting(_:)`` only.
final class ErrorCollector {
  /// One report.
  struct Report {
    var level: xmlErrorLevel
    var domain: Int
    var line: Int
    var column: Int
    var message: String
  }

  /// The reports in their order; those past the limit are dropped.
  private(set) var reports: [Report] = []

  /// Where the parser met a DOCTYPE.
  var doctypeLine: Int?

  /// A hostile document may have an error a byte.
  private static let limit = 1_000

  /// The function that libxml2 calls, to be given together with the context of
  /// ``whileReporting(_:)``.
  static var handler: xmlStructuredErrorFunc {
    { context, error in
      guard let context = unsafe context, let error = unsafe error else { return }
      unsafe ErrorCollector.at(context).receive(error.pointee)
    }
  }

  /// The same for a parser's own errors, which come with the parser for a context: the
  /// collector is found in the parser's spare field.
  static var parserHandler: xmlStructuredErrorFunc {
    { parser, error in
      guard let parser = unsafe parser?.assumingMemoryBound(to: xmlParserCtxt.self),
        let context = unsafe parser.pointee._private, let error = unsafe error
      else { return }
      unsafe ErrorCollector.at(context).receive(error.pointee)
    }
  }

  /// The collector behind a context pointer.
  static func at(_ context: UnsafeMutableRawPointer) -> ErrorCollector {
    unsafe Unmanaged<ErrorCollector>.fromOpaque(context).takeUnretainedValue()
  }

  /// Runs a call into libxml2 with the pointer under which the call's errors are collected.
  ///
  /// Errors that libxml2 raises without a context end here too, as long as the call lasts.
  func whileReporting<Result: ~Copyable, Failure>(
    _ call: (UnsafeMutableRawPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let context = unsafe Unmanaged.passUnretained(self).toOpaque()
    let former = unsafe CLibXML2RedirectThreadErrors(
      CLibXML2ThreadErrors(handler: ErrorCollector.handler, context: context))
    defer {
      unsafe _ = CLibXML2RedirectThreadErrors(former)
      withExtendedLifetime(self) {}
    }
    return try unsafe call(context)
  }

  /// The first report that explains why a document was not accepted.
  ///
  /// A decoder's report knows no line; it then stands where the parser stopped.
  var firstError: XMLError {
    let errors = reports.filter {
      $0.level.rawValue >= XML_ERR_ERROR.rawValue && $0.domain != Int(XML_FROM_VALID.rawValue)
    }
    guard let first = errors.first else { return .failed("parse a document") }
    let place = errors.first { $0.line > 0 } ?? first
    return .malformed(
      line: max(place.line, 1), column: max(place.column, 1), message: first.message)
  }

  /// The reports as findings about a schema or a validated document.
  var issues: [XMLError.Issue] {
    reports.map { XMLError.Issue(line: $0.line, message: $0.message) }
  }

  /// Adds a report of libxml2.
  func receive(_ error: xmlError) {
    guard reports.count < ErrorCollector.limit else { return }
    var message = unsafe error.message.map { unsafe String(cString: $0) } ?? "unknown error"
    while message.last?.isWhitespace == true { message.removeLast() }
    unsafe reports.append(
      Report(
        level: error.level, domain: Int(error.domain), line: Int(error.line),
        column: Int(error.int2), message: message))
  }
}
