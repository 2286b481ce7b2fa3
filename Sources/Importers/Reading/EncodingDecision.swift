/// In which encoding a file is read, and why; or that nothing decides it.
package enum EncodingDecision: Equatable, Sendable {
  package enum Reason: Equatable, Sendable {
    case byteOrderMark
    case declared
    /// All of the file is UTF-8, which text in another encoding almost never is.
    case strictUTF8
  }

  /// Read the bytes from `start` on as `encoding`; they are not decoded yet.
  ///
  /// `contradicted` is the declared encoding where a byte order mark says otherwise.
  case decided(TextEncoding, because: Reason, start: Int, contradicted: TextEncoding?)
  /// UTF-32, which is refused by name.
  case utf32
  /// Not UTF-8, and nothing else is known: a layout or the user has to say.
  case undecided(UTF8Fault)

  /// Decides by the byte order mark, then the declaration, then the strict test for UTF-8.
  package static func of(
    _ text: TextSurvey, declared: TextEncoding?
  ) -> EncodingDecision {
    switch TextEncoding.byteOrderMark(of: text.bytes) {
    case .utf32: return .utf32
    case .mark(let encoding):
      let contradicted = declared == encoding ? nil : declared
      let start = ByteOrderMark.mark(encoding).length
      return .decided(encoding, because: .byteOrderMark, start: start, contradicted: contradicted)
    case nil: break
    }
    if let declared {
      return .decided(declared, because: .declared, start: 0, contradicted: nil)
    }
    if let fault = text.fault { return .undecided(fault) }
    return .decided(.utf8, because: .strictUTF8, start: 0, contradicted: nil)
  }
}

/// An encoding in which all of a file decodes without a fault, which proves nothing by itself.
package struct EncodingCandidate: Equatable, Sendable {
  package let encoding: TextEncoding
  /// What tells this encoding from others: the file's first two lines without line ends, or where
  /// they begin with ASCII only, which all share, the first line that goes beyond.
  package let firstLines: [String]

  /// The encodings that the message to the user tries, in its order.
  package static let tried: [TextEncoding] = [
    .utf16le, .utf16be, .cp949, .gb18030, .cp932, .eucJP, .windows1252,
  ]

  /// Every encoding of `encodings` in which all of `bytes` decodes, in that order.
  ///
  /// UTF-16 is left out unless the bytes look like it: nearly anything of even length decodes.
  package static func all(
    _ bytes: UnsafeRawBufferPointer, among encodings: [TextEncoding] = tried
  ) -> [EncodingCandidate] {
    let container = FileContainer.recognise(bytes)
    return encodings.compactMap { encoding in
      if encoding == .utf16le, container != .utf16LittleEndianWithoutMark { return nil }
      if encoding == .utf16be, container != .utf16BigEndianWithoutMark { return nil }
      guard let head = head(of: bytes, as: encoding) else { return nil }
      return EncodingCandidate(encoding: encoding, firstLines: lines(of: head))
    }
  }

  /// Decodes everything but keeps only the beginning.
  private static func head(
    of bytes: UnsafeRawBufferPointer, as encoding: TextEncoding
  ) -> [UInt8]? {
    var head: [UInt8] = []
    do throws(DecodingFailure) {
      var decoder = try TextDecoder(encoding)
      try decoder.decode(bytes) { piece in
        if head.count < 4_096 { head += piece.part(0, 4_096 - head.count) }
      }
      return head
    } catch {
      return nil
    }
  }

  private static func lines(of head: [UInt8]) -> [String] {
    var whole = head
    // The cut at a fixed length may have gone through a character.
    while !whole.isEmpty, String(validating: whole, as: UTF8.self) == nil { whole.removeLast() }
    let lines = whole.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D })
      .compactMap { String(validating: $0, as: UTF8.self) }
    let first = Array(lines.prefix(2))
    if first.joined(separator: "   ").unicodeScalars.prefix(shown).contains(where: { !$0.isASCII })
    {
      return first
    }
    return lines.lazy.compactMap(telling).first.map { [$0] } ?? first
  }

  /// The scalars of a beginning that a message has room for.
  private static let shown = 60

  /// The part of `line` from shortly before its first scalar beyond ASCII.
  private static func telling(_ line: String) -> String? {
    let scalars = line.unicodeScalars
    guard let place = scalars.firstIndex(where: { !$0.isASCII }) else { return nil }
    let start = scalars.index(place, offsetBy: -20, limitedBy: scalars.startIndex)
    return start.map { $0 > scalars.startIndex ? "…" + String(scalars[$0...]) : line } ?? line
  }
}
