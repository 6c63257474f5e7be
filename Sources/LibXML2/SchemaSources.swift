import CLibXML2

/// A schema with all that it asks for, read and looked through before libxml2 sees any of it.
struct SchemaSources {
  /// The most schemas that one may ask for, and those ask for in turn.
  private static let most = 64

  /// The others by their paths from the first one's directory.
  private(set) var others: [String: [UInt8]] = [:]

  /// Looks through `schema`, and through what it names by location as `read` gives it.
  ///
  /// Throws ``XMLError/schema(_:)`` where it names what is not below its directory, or what `read`
  /// does not give.
  init(
    of schema: borrowing DocumentTree, reading read: ((String) -> [UInt8]?)?
  ) throws(XMLError) {
    var waiting: [(path: String, bytes: [UInt8])] = []
    try look(at: schema, called: "", &waiting, reading: read)
    while let next = waiting.popLast() {
      let tree = try DocumentTree.parse(
        next.bytes.span, sizeLimit: XMLDocument.defaultSizeLimit)
      try look(at: tree, called: next.path, &waiting, reading: read)
    }
  }

  private mutating func look(
    at tree: borrowing DocumentTree, called path: String,
    _ waiting: inout [(path: String, bytes: [UInt8])], reading read: ((String) -> [UInt8]?)?
  ) throws(XMLError) {
    var issues: [XMLError.Issue] = []
    for request in Self.requests(in: tree) {
      let message: String?
      if let read {
        message = follow(request.location, from: path, &waiting, read)
      } else {
        message = "'\(request.element)' by location is not followed"
      }
      if let message {
        issues.append(
          XMLError.Issue(
            line: request.line, message: path.isEmpty ? message : "\(path): \(message)"))
      }
    }
    guard issues.isEmpty else { throw .schema(issues) }
  }

  /// Reads what stands at a location; gives what is wrong with it.
  private mutating func follow(
    _ location: String, from path: String, _ waiting: inout [(path: String, bytes: [UInt8])],
    _ read: (String) -> [UInt8]?
  ) -> String? {
    let steps = location.split(separator: "/", omittingEmptySubsequences: false)
    let isPlain = steps.allSatisfy { step in
      !step.isEmpty && step != ".."
        && !step.utf8.contains { [0x3A, 0x3F, 0x23, 0x25].contains($0) }
    }
    guard isPlain else { return "'\(location)' is no file below the schema's directory" }
    let directory = path.split(separator: "/").dropLast()
    let target = (directory + steps.filter { $0 != "." }).joined(separator: "/")
    guard others[target] == nil else { return nil }
    guard others.count < Self.most else { return "more than \(Self.most) other schemas" }
    guard let bytes = read(target) else { return "'\(location)' cannot be read" }
    others[target] = bytes
    waiting.append((target, bytes))
    return nil
  }

  /// A place where a schema asks for another one.
  private struct Request {
    let element: String
    let location: String
    let line: Int
  }

  private static func requests(in tree: borrowing DocumentTree) -> [Request] {
    var requests: [Request] = []
    var next = unsafe tree.root.pointee.children
    while let node = unsafe next {
      unsafe next = node.pointee.next
      guard unsafe node.pointee.type == XML_ELEMENT_NODE,
        unsafe node.pointee.ns?.pointee.href.map({ unsafe String(cString: $0) })
          == XMLSchema.language,
        let location = unsafe attribute("schemaLocation", of: node),
        let name = unsafe node.pointee.name.map({ unsafe String(cString: $0) })
      else { continue }
      unsafe requests.append(
        Request(element: name, location: location, line: Int(xmlGetLineNo(node))))
    }
    return requests
  }

  /// The value of an attribute in no namespace. Without entities it is one text.
  static func attribute(_ name: String, of element: xmlNodePtr) -> String? {
    guard let attribute = unsafe xmlHasNsProp(element, name, nil) else { return nil }
    return unsafe attribute.pointee.children?.pointee.content.map { unsafe String(cString: $0) }
      ?? ""
  }
}
