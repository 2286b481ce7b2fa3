/// Why a file read back from disk is not what was handed over.
package struct ReadBackFault: Error, Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case notUTF8, byteOrderMark, carriageReturn, strayQuote, textAfterQuote, cutShort
    case badJSON, duplicateKey, tooDeep, trailingData
    /// A record is wider or narrower than the header.
    case wrongWidth(expected: Int, found: Int)
    case wrongRowCount(expected: Int, found: Int)
    /// The bytes on disk have another size or digest than the manifest says.
    case otherBytes
    /// Named by the caller's own check, for instance of the workbook.
    case other(String)
  }

  package let kind: Kind
  /// Where in the file, in bytes from its start.
  package let offset: Int

  package init(_ kind: Kind, offset: Int) {
    self.kind = kind
    self.offset = offset
  }
}
