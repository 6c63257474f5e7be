import CLibXML2

/// Turns a libxml2 tree into values, with one `String` for all uses of a name.
@safe
struct TreeConversion {
  /// libxml2 stores each name and each declared namespace once, so the address identifies it.
  private var names: [UnsafePointer<xmlChar>: String] = unsafe [:]

  /// Everything from an element down, without recursion.
  ///
  /// The tree must live until this returns; the result refers to nothing in it.
  mutating func element(_ root: xmlNodePtr) -> XMLElement {
    var ancestors: [XMLElement] = []
    var element = unsafe start(root)
    var current = unsafe root
    var next = unsafe root.pointee.children
    while true {
      if let node = unsafe next {
        if unsafe node.pointee.type == XML_ELEMENT_NODE {
          ancestors.append(element)
          element = unsafe start(node)
          unsafe current = node
          unsafe next = node.pointee.children
          continue
        }
        if let text = unsafe content(node), !text.isEmpty { element.children.append(.text(text)) }
        unsafe next = node.pointee.next
      } else if var parent = ancestors.popLast(), let outer = unsafe current.pointee.parent {
        parent.children.append(.element(element))
        element = parent
        unsafe next = current.pointee.next
        unsafe current = outer
      } else {
        return element
      }
    }
  }

  /// An element's name, attributes and line.
  private mutating func start(_ node: xmlNodePtr) -> XMLElement {
    var attributes: [XMLElement.Attribute] = []
    var next = unsafe node.pointee.properties
    while let attribute = unsafe next {
      var value = ""
      var piece = unsafe attribute.pointee.children
      while let node = unsafe piece {
        value += unsafe content(node) ?? ""
        unsafe piece = node.pointee.next
      }
      unsafe attributes.append(
        XMLElement.Attribute(
          name: name(attribute.pointee.name) ?? "",
          namespace: name(attribute.pointee.ns?.pointee.href), value: value))
      unsafe next = attribute.pointee.next
    }
    return unsafe XMLElement(
      name: name(node.pointee.name) ?? "", namespace: name(node.pointee.ns?.pointee.href),
      attributes: attributes, line: Int(xmlGetLineNo(node)))
  }

  private mutating func name(_ bytes: UnsafePointer<xmlChar>?) -> String? {
    guard let bytes = unsafe bytes else { return nil }
    if let known = unsafe names[bytes] { return known }
    let name = unsafe String(cString: bytes)
    unsafe names[bytes] = name
    return name
  }

  private func content(_ node: xmlNodePtr) -> String? {
    unsafe node.pointee.content.map { unsafe String(cString: $0) }
  }
}
