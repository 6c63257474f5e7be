import LibXML2
public import Source

/// A W3C XML Schema that the user names, to which files in its namespace are held.
///
/// Schemas of standards belong to their makers and are no part of this program. It belongs to one
/// thread at a time.
public final class OutputSchema {
  private let schema: XMLSchema

  /// How many files were held to it.
  public private(set) var uses = 0

  /// The namespace of the files that are held to it; nil for files in none.
  public var namespace: String? { schema.targetNamespace }

  /// Compiles a schema; `read` gives the bytes of those that it names, by their paths from its
  /// directory. Throws `schema.invalid`.
  public init(parsing bytes: [UInt8], reading read: @escaping (String) -> [UInt8]?) throws(Failure)
  {
    do throws(XMLError) {
      schema = try XMLSchema(parsing: bytes, reading: read)
    } catch {
      guard case .schema(let issues) = error else {
        throw Failure(.schemaInvalid, error.description)
      }
      throw Failure(.schemaInvalid, issues.map(\.description).joined(separator: "; "))
    }
  }

  /// What the schema does not allow in a document, in its order, a thousand findings at most.
  func findings(in bytes: [UInt8]) throws(XMLError) -> [Diagnostic] {
    uses += 1
    return try schema.validate(bytes, sizeLimit: XMLDocumentReader.defaultSizeLimit).map {
      let text = $0.description
      return Diagnostic(.schemaViolated, text.hasSuffix(".") ? String(text.dropLast()) : text)
    }
  }
}
