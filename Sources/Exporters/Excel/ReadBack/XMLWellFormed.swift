/// The check that bytes are one well-formed XML document.
package enum XMLWellFormed {
  /// Reads `bytes` to the closing root.
  ///
  /// - Throws: `XMLFault` for the first fault.
  package static func check(_ bytes: [UInt8]) throws(XMLFault) {
    try bytes.withUnsafeBufferPointer { (buffer) throws(XMLFault) in
      var scanner = try XMLScanner(buffer)
      while try scanner.next() != nil {}
    }
  }
}
