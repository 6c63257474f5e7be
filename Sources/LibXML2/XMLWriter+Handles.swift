import CLibXML2

extension XMLWriter {
  /// The owner of the memory that the document grows in.
  @safe
  struct OutputBuffer: ~Copyable {
    let pointer: xmlBufferPtr

    init() throws(XMLError) {
      guard let pointer = unsafe xmlBufferCreate() else { throw .failed("make a buffer") }
      unsafe self.pointer = pointer
    }

    deinit {
      unsafe xmlBufferFree(pointer)
    }

    /// A copy of what has been flushed.
    var bytes: [UInt8] {
      let count = unsafe Int(xmlBufferLength(pointer))
      return unsafe Array(UnsafeBufferPointer(start: xmlBufferContent(pointer), count: count))
    }
  }

  /// The owner of libxml2's writer. All calls throw ``XMLError/failed(_:)`` where libxml2 fails.
  @safe
  struct TextWriter: ~Copyable {
    private let pointer: xmlTextWriterPtr

    init(into buffer: borrowing OutputBuffer) throws(XMLError) {
      guard let pointer = unsafe xmlNewTextWriterMemory(buffer.pointer, 0) else {
        throw .failed("make a writer")
      }
      unsafe self.pointer = pointer
    }

    deinit {
      unsafe xmlFreeTextWriter(pointer)
    }

    func startDocument() throws(XMLError) {
      try check(unsafe xmlTextWriterStartDocument(pointer, nil, "UTF-8", nil))
    }

    func endDocument() throws(XMLError) {
      try check(unsafe xmlTextWriterEndDocument(pointer))
    }

    func startElement(_ name: StaticString) throws(XMLError) {
      try check(unsafe xmlTextWriterStartElement(pointer, name.utf8Start))
    }

    func endElement() throws(XMLError) {
      try check(unsafe xmlTextWriterEndElement(pointer))
    }

    func startAttribute(_ name: StaticString) throws(XMLError) {
      try check(unsafe xmlTextWriterStartAttribute(pointer, name.utf8Start))
    }

    func endAttribute() throws(XMLError) {
      try check(unsafe xmlTextWriterEndAttribute(pointer))
    }

    /// Writes a part of a piece, which is escaped, into the open attribute or element.
    func write(_ piece: borrowing Piece, _ range: Range<Int>) throws(XMLError) {
      if range.isEmpty { return }
      let result = unsafe piece.withBytes(in: range) { bytes in
        unsafe xmlTextWriterWriteRawLen(pointer, bytes.baseAddress, Int32(bytes.count))
      }
      try check(result)
    }

    private func check(_ result: Int32) throws(XMLError) {
      guard result >= 0 else { throw .failed("write a document") }
    }
  }
}
