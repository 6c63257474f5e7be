extension XMLWriter {
  /// What libxml2 has not been given yet, and the open elements that begin in it.
  struct Draft: ~Copyable {
    /// The markup and the values.
    var piece = Piece()
    /// The open elements, outermost first; libxml2 knows those around them.
    private var elements: [Element] = []
    /// Their attributes, in order.
    private var attributes: [Attribute] = []

    private struct Element {
      let name: StaticString
      /// Where its start tag begins in ``piece``.
      let start: Int
      /// Where its attributes begin among ``attributes``.
      let attributesStart: Int
      /// Where its content begins in ``piece``, behind the start tag.
      var contentStart = 0
    }

    private struct Attribute {
      let name: StaticString
      /// Where its value begins in ``piece``.
      let start: Int
      /// Where it ends.
      var end: Int
    }

    /// Whether a few elements have been put together.
    var isLong: Bool { piece.count > 4000 }

    // MARK: Elements

    /// Begins a start tag.
    mutating func startElement(_ name: StaticString) {
      elements.append(
        Element(name: name, start: piece.count, attributesStart: attributes.count))
      piece.append(UInt8(ascii: "<"))
      piece.append(name)
    }

    /// Ends the start tag of the element opened last, before its content.
    mutating func endTag() {
      piece.append(UInt8(ascii: ">"))
      elements[elements.count - 1].contentStart = piece.count
    }

    /// Closes the element opened last, within its start tag where it is empty; does nothing and
    /// returns false where libxml2 has opened it.
    mutating func endElement(isEmpty: Bool) -> Bool {
      guard let element = elements.popLast() else { return false }
      if isEmpty {
        piece.append(UInt8(ascii: "/"))
      } else {
        piece.append(UInt8(ascii: "<"))
        piece.append(UInt8(ascii: "/"))
        piece.append(element.name)
      }
      piece.append(UInt8(ascii: ">"))
      while attributes.count > element.attributesStart { attributes.removeLast() }
      return true
    }

    // MARK: Attributes

    /// Whether the element opened last has an attribute.
    func hasAttribute(_ name: StaticString) -> Bool {
      let start = elements.last?.attributesStart ?? 0
      for index in start..<attributes.count where attributes[index].name.equals(name) {
        return true
      }
      return false
    }

    /// Writes what stands before the value of an attribute.
    mutating func startAttribute(_ name: StaticString) {
      piece.append(UInt8(ascii: " "))
      piece.append(name)
      piece.append(UInt8(ascii: "="))
      piece.append(UInt8(ascii: "\""))
      attributes.append(Attribute(name: name, start: piece.count, end: piece.count))
    }

    /// Writes what stands behind it.
    mutating func endAttribute() {
      attributes[attributes.count - 1].end = piece.count
      piece.append(UInt8(ascii: "\""))
    }

    // MARK: Handing over

    /// Gives libxml2 everything, and has it open the elements that are still open; no start tag must
    /// be among what is unfinished.
    mutating func move(to writer: borrowing TextWriter) throws(XMLError) {
      var start = 0
      for (index, element) in elements.enumerated() {
        try writer.write(piece, start..<element.start)
        try writer.startElement(element.name)
        let isLast = index + 1 == elements.count
        let end = isLast ? attributes.count : elements[index + 1].attributesStart
        for attribute in attributes[element.attributesStart..<end] {
          try writer.startAttribute(attribute.name)
          try writer.write(piece, attribute.start..<attribute.end)
          try writer.endAttribute()
        }
        start = element.contentStart
      }
      try writer.write(piece, start..<piece.count)
      piece.removeAll()
      elements.removeAll(keepingCapacity: true)
      attributes.removeAll(keepingCapacity: true)
    }
  }
}
