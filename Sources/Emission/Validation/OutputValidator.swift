import JSONText
import LibXML2
public import Source
import WrittenQuestions

/// Checks files that fraga has written, or that somebody has changed since.
///
/// What a schema says is checked by the strict readers, which accept less than the schemas do: an
/// element too many, a word of no list, a value that does not follow from those it is derived from.
/// On top of that come lints for what no schema can see: references that lead nowhere, identifiers
/// that stand twice, codes of languages. What a file is, its bytes tell. Akoma Ntoso has no reader of
/// ours: whether its elements are those of the standard, only its own schema says (``OutputSchema``).
public enum OutputValidator {
  /// What is wrong with `bytes`, in the order of the file; nothing where all is well. XML is held to
  /// those of `schemas` as well that are about its namespace, before all else.
  ///
  /// Reading stops at the first thing that is no document (``DiagnosticCode/documentInvalid``);
  /// lints find all there is to find. A file in none of the formats that can be checked is
  /// ``DiagnosticCode/typeUnsupported``. Linear in the number of bytes.
  public static func findings(
    in bytes: [UInt8], by schemas: [OutputSchema] = []
  ) -> [Diagnostic] {
    do throws(DocumentReadError) {
      switch kind(of: bytes) {
      case .json: return try JSONDocumentReader.readAll(bytes).flatMap(PointerLint.findings)
      case .markup: return try markupFindings(in: bytes, by: schemas)
      case .table: return try CSVLint.findings(in: bytes)
      case nil:
        return [Diagnostic(.typeUnsupported, "neither JSON, XML, Akoma Ntoso nor CSV of fraga")]
      }
    } catch {
      return [Diagnostic(.documentInvalid, error.description)]
    }
  }

  private enum FileKind {
    case json, markup, table
  }

  /// What the header of a table, or the first byte that is no white space, makes of a file.
  private static func kind(of bytes: [UInt8]) -> FileKind? {
    if CSVLint.recognizes(bytes) { return .table }
    let space = [0x20, 0x09, 0x0A, 0x0D].map(UInt8.init)
    switch bytes.first(where: { !space.contains($0) }) {
    case UInt8(ascii: "{"): return .json
    case UInt8(ascii: "<"): return .markup
    default: return nil
    }
  }

  private static func markupFindings(
    in bytes: [UInt8], by schemas: [OutputSchema]
  ) throws(DocumentReadError) -> [Diagnostic] {
    let root: XMLElement
    var findings: [Diagnostic] = []
    do throws(XMLError) {
      root = try XMLDocument(parsing: bytes, sizeLimit: XMLDocumentReader.defaultSizeLimit).root
      for schema in schemas where schema.namespace == root.namespace {
        findings += try schema.findings(in: bytes)
      }
    } catch {
      throw DocumentReadError(error)
    }
    do throws(DocumentReadError) {
      return findings + (try ownFindings(in: bytes, root))
    } catch {
      return findings + [Diagnostic(.documentInvalid, error.description)]
    }
  }

  private static func ownFindings(
    in bytes: [UInt8], _ root: XMLElement
  ) throws(DocumentReadError) -> [Diagnostic] {
    if root.namespace == AkomaNtosoEmitter.namespace {
      return try AkomaNtosoLint.findings(in: root)
    }
    return PointerLint.findings(in: try XMLDocumentReader.read(bytes))
  }
}
