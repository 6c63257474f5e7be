import Ingestion
import Source
import TestDocuments
import Testing

/// The text and the anomalies of a file, through the front door.
func extract(
  _ bytes: [UInt8], limits: IngestionLimits = IngestionLimits()
) throws(Failure) -> (text: String, anomalies: [Diagnostic]) {
  let ingested = try Ingestor(tool: "test", limits: limits).ingest(bytes)
  return (String(decoding: ingested.text.bytes, as: UTF8.self), ingested.anomalies)
}

/// The text of a document, which must have no anomalies.
func text(
  _ writer: DocxWriter, sourceLocation: SourceLocation = #_sourceLocation
) throws -> String {
  let read = try extract(writer.bytes())
  #expect(read.anomalies.isEmpty, sourceLocation: sourceLocation)
  return read.text
}

/// The same for ODT.
func text(
  _ writer: OdtWriter, sourceLocation: SourceLocation = #_sourceLocation
) throws -> String {
  let read = try extract(writer.bytes())
  #expect(read.anomalies.isEmpty, sourceLocation: sourceLocation)
  return read.text
}

/// The failure that keeps bytes from being read; nil where they are read.
func failure(_ bytes: [UInt8], limits: IngestionLimits = IngestionLimits()) -> Diagnostic? {
  do throws(Failure) {
    _ = try extract(bytes, limits: limits)
    return nil
  } catch {
    return error.diagnostic
  }
}
