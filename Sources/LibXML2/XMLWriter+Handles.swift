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

  /// The owner of libxml2's writer.
  @safe
  struct TextWriter: ~Copyable {
    let pointer: xmlTextWriterPtr

    init(into buffer: borrowing OutputBuffer) throws(XMLError) {
      guard let pointer = unsafe xmlNewTextWriterMemory(buffer.pointer, 0) else {
        throw .failed("make a writer")
      }
      unsafe self.pointer = pointer
    }

    deinit {
      unsafe xmlFreeTextWriter(pointer)
    }
  }
}
