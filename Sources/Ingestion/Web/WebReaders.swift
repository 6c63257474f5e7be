package import Source
package import WrittenQuestions

/// The readers of the web's formats by themselves, for tools that feed them any bytes.
package enum WebReaders {
  /// The text of HTML in UTF-8. Throws what ``Ingestor/ingest(_:name:)`` throws of it.
  package static func html(_ bytes: [UInt8]) throws(Failure) -> [UInt8] {
    try HTMLReader.read(bytes, limits: IngestionLimits()).text
  }

  /// Text and facts of a `dokumentstatus` in JSON.
  package static func dokumentstatus(
    json bytes: [UInt8]
  ) throws(Failure) -> (text: [UInt8], metadata: Metadata?) {
    let extraction = try DokumentstatusReader.read(json: bytes, limits: IngestionLimits())
    return (extraction.text, extraction.metadata)
  }

  /// Text and facts of a `dokumentstatus` in XML.
  package static func dokumentstatus(
    xml bytes: [UInt8]
  ) throws(Failure) -> (text: [UInt8], metadata: Metadata?) {
    let extraction = try DokumentstatusReader.read(xml: bytes, limits: IngestionLimits())
    return (extraction.text, extraction.metadata)
  }
}
