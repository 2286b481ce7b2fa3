import CPlatform

/// Why bytes could not be decoded as a given encoding.
package struct DecodingFailure: Error, Equatable, Sendable {
  package enum Kind: Equatable, Sendable {
    /// Bytes that mean nothing in the encoding.
    case invalid
    /// The text ends inside a character.
    case truncated
    /// The C library of this system has no converter for the encoding.
    case unavailable
  }

  package let kind: Kind
  package let encoding: TextEncoding
  /// Where the fault begins in the bytes given.
  package let offset: Int
  /// The physical line of the fault, from 1.
  package let line: Int
}

/// A conversion from one encoding to UTF-8 in pieces of bounded size.
///
/// All of a text is decoded, or it fails at the first fault: nothing is replaced or left out. A byte
/// order mark is text like any other here; the caller cuts it off.
struct TextDecoder: ~Copyable {
  private let encoding: TextEncoding
  private let conversion: UnsafeMutableRawPointer?
  /// The physical line that has been reached, from 1.
  private(set) var line = 1

  init(_ encoding: TextEncoding) throws(DecodingFailure) {
    self.encoding = encoding
    // UTF-8 needs no conversion, and our own check is stricter than some libraries.
    conversion = encoding == .utf8 ? nil : entente_iconv_open("UTF-8", encoding.iconvName)
    if encoding != .utf8, conversion == nil {
      throw DecodingFailure(kind: .unavailable, encoding: encoding, offset: 0, line: 1)
    }
  }

  deinit {
    if let conversion { entente_iconv_close(conversion) }
  }

  /// Hands the decoded text to `sink` piece by piece; after a failure all of it is void.
  mutating func decode(
    _ bytes: UnsafeRawBufferPointer, to sink: (UnsafeRawBufferPointer) -> Void
  ) throws(DecodingFailure) {
    guard let conversion else {
      if let fault = UTF8Check.firstFault(bytes) { throw failure(utf8: fault, of: bytes) }
      return sink(bytes)
    }
    var input = bytes.bindMemory(to: CChar.self).baseAddress
    var inputLeft = bytes.count
    var buffer = [CChar](repeating: 0, count: 1 << 16)
    // First the text, then a null input, which flushes what a stateful encoding holds back.
    for flushing in [false, true] {
      var status = ENTENTE_ICONV_FULL
      while status == ENTENTE_ICONV_FULL {
        status = step(conversion, flushing, &input, &inputLeft, &buffer, sink)
      }
      try check(status, at: bytes.count - inputLeft)
    }
  }

  private mutating func step(
    _ conversion: UnsafeMutableRawPointer, _ flushing: Bool,
    _ input: inout UnsafePointer<CChar>?, _ inputLeft: inout Int, _ buffer: inout [CChar],
    _ sink: (UnsafeRawBufferPointer) -> Void
  ) -> entente_iconv_status {
    buffer.withUnsafeMutableBufferPointer { space in
      var output = space.baseAddress
      var outputLeft = space.count
      let status =
        flushing
        ? entente_iconv_convert(conversion, nil, nil, &output, &outputLeft)
        : entente_iconv_convert(conversion, &input, &inputLeft, &output, &outputLeft)
      let made = UnsafeRawBufferPointer(space).part(0, space.count - outputLeft)
      line += made.newlines(0, made.count)
      sink(made)
      return status
    }
  }

  private func check(_ status: entente_iconv_status, at offset: Int) throws(DecodingFailure) {
    let kind: DecodingFailure.Kind
    switch status {
    case ENTENTE_ICONV_INVALID: kind = .invalid
    case ENTENTE_ICONV_TRUNCATED: kind = .truncated
    default: return
    }
    throw DecodingFailure(kind: kind, encoding: encoding, offset: offset, line: line)
  }

  private func failure(
    utf8 fault: UTF8Fault, of bytes: UnsafeRawBufferPointer
  ) -> DecodingFailure {
    let tail = bytes.part(fault.offset, bytes.count)
    let cut = tail.count < 4 && tail.dropFirst().allSatisfy { $0 & 0xC0 == 0x80 } && tail[0] >= 0xC2
    return DecodingFailure(
      kind: cut ? .truncated : .invalid, encoding: .utf8, offset: fault.offset, line: fault.line)
  }
}
