/// An element of a small XML document, with everything inside it.
package struct XMLTree: Sendable {
  /// The name with its prefix.
  package let name: String
  package let attributes: [XMLAttribute]
  package private(set) var children: [XMLTree] = []
  /// The text directly inside the element.
  package private(set) var text = ""

  /// Reads a whole document.
  ///
  /// - Throws: `XMLFault`.
  package init(_ bytes: [UInt8]) throws(XMLFault) {
    let root = try bytes.withUnsafeBufferPointer { (buffer) throws(XMLFault) -> XMLTree? in
      var scanner = try XMLScanner(buffer)
      var stack: [XMLTree] = []
      var root: XMLTree?
      while let token = try scanner.next() {
        switch token {
        case .start: stack.append(XMLTree(name: scanner.name, attributes: scanner.attributes))
        case .text: stack[stack.count - 1].text += scanner.text
        case .end:
          let done = stack.removeLast()
          if stack.isEmpty { root = done } else { stack[stack.count - 1].children.append(done) }
        }
      }
      return root
    }
    guard let root else { throw .unexpectedEnd }
    self = root
  }

  private init(name: String, attributes: [XMLAttribute]) {
    self.name = name
    self.attributes = attributes
  }

  /// The value of an attribute.
  package subscript(attribute: String) -> String? {
    attributes.first { $0.name == attribute }?.value
  }

  /// The first child of that name.
  package func child(_ name: String) -> XMLTree? {
    children.first { $0.name == name }
  }

  /// All elements of that name below this one, in document order.
  package func all(_ name: String) -> [XMLTree] {
    children.flatMap { ($0.name == name ? [$0] : []) + $0.all(name) }
  }
}
