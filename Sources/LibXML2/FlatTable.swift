import CLibXML2

/// The nodes of a document while they are laid down: apart from who receives them, so that a
/// node costs one look at whether someone else is using the table.
@safe
struct FlatTable {
  private(set) var nodes: [FlatXMLDocument.Node] = []
  private(set) var attributes: [FlatXMLDocument.Attribute] = []
  private(set) var bytes: [UInt8] = []
  private(set) var names: [FlatXMLDocument.Name] = []

  private var open: [Int] = []
  /// Whether the last node is a text, and nothing came after it.
  private var textGoesOn = false
  private var known = FlatNameTable()

  /// Whether there is a document, and it has ended.
  var isWhole: Bool { open.isEmpty && !nodes.isEmpty }

  /// Makes room for a document of so many bytes.
  mutating func reserve(for count: Int) {
    bytes.reserveCapacity(count / 2)
    nodes.reserveCapacity(count / 40)
    attributes.reserveCapacity(count / 40)
  }

  /// Begins an element. `values` has five pointers an attribute: name, prefix, namespace, and the
  /// value's start and end.
  mutating func start(
    _ name: UnsafePointer<xmlChar>?, _ namespace: UnsafePointer<xmlChar>?, _ count: Int,
    _ values: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    textGoesOn = false
    open.append(nodes.count)
    let first = attributes.count
    if let values = unsafe values {
      for index in 0..<count {
        let attribute = unsafe values + 5 * index
        guard let start = unsafe attribute[3], let end = unsafe attribute[4] else { continue }
        let name = unsafe place(of: attribute[0], attribute[2])
        let place = bytes.count
        unsafe append(value: UnsafeBufferPointer(start: start, count: end - start))
        attributes.append(
          FlatXMLDocument.Attribute(
            name: name, start: Int32(place), count: Int32(bytes.count - place)))
      }
    }
    unsafe nodes.append(
      FlatXMLDocument.Node(
        name: place(of: name, namespace), end: 0, start: Int32(first),
        count: Int32(attributes.count - first)))
  }

  /// Ends the element that was begun last.
  mutating func end() {
    textGoesOn = false
    guard let node = open.popLast() else { return }
    nodes[node].end = Int32(nodes.count)
  }

  /// Adds text, which comes in pieces where a reference stands in it.
  mutating func characters(_ text: UnsafePointer<xmlChar>?, _ length: Int) {
    guard length > 0, !open.isEmpty else { return }
    let start = bytes.count
    unsafe bytes.append(contentsOf: UnsafeBufferPointer(start: text, count: length))
    if textGoesOn {
      nodes[nodes.count - 1].count += Int32(length)
      return
    }
    textGoesOn = true
    nodes.append(
      FlatXMLDocument.Node(
        name: -1, end: Int32(nodes.count + 1), start: Int32(start), count: Int32(length)))
  }

  /// Adds a value. The parser has resolved its references but for `&`, which it leaves as
  /// `&#38;` for the builder of its own tree to resolve.
  private mutating func append(value: UnsafeBufferPointer<UInt8>) {
    guard unsafe value.contains(UInt8(ascii: "&")) else {
      unsafe bytes.append(contentsOf: value)
      return
    }
    var index = 0
    while index < value.count {
      let byte = unsafe value[index]
      bytes.append(byte)
      index += byte == UInt8(ascii: "&") ? min(5, value.count - index) : 1
    }
  }

  private mutating func place(
    of name: UnsafePointer<xmlChar>?, _ namespace: UnsafePointer<xmlChar>?
  ) -> Int32 {
    if let known = unsafe known.place(of: name, namespace) { return known }
    let place = Int32(names.count)
    unsafe names.append(
      FlatXMLDocument.Name(
        namespace: namespace.map { unsafe String(cString: $0) },
        local: name.map { unsafe String(cString: $0) } ?? ""))
    unsafe known.insert(name, namespace, place)
    return place
  }
}
