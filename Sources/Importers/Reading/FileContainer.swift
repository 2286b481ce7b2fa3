/// What a file is by its first bytes, where that is something other than a table or JSON.
package enum FileContainer: Equatable, Sendable {
  /// Nothing speaks against text: CSV, TSV, JSON or NDJSON.
  case text
  /// No byte at all.
  case empty
  /// Only line ends and blanks.
  case blank
  /// A ZIP archive, an `.xlsx` workbook among them.
  case zip
  /// An OLE2 compound file: an `.xls` workbook of Excel 97–2003.
  case oldExcel
  case gzip
  case xml(XMLRoot)
  case html
  /// `{}`: GDELT's answer when a query found nothing.
  case emptyObject
  /// GDELT asks for fewer requests.
  case gdeltThrottle
  /// GDELT rejected the query; the notice is the first `length` bytes from `offset`.
  case gdeltQueryError(offset: Int, length: Int)
  case utf16LittleEndianWithoutMark
  case utf16BigEndianWithoutMark

  package enum XMLRoot: Equatable, Sendable {
    /// `<response>` or `OpenAPI_ServiceResponse`: an answer of the Korean open data portal.
    case koreaOpenAPI
    /// `<iati-activities>`.
    case iati
    case other
  }

  /// Recognises the container of `bytes`, which may be just the first kilobytes of a file.
  package static func recognise(_ bytes: UnsafeRawBufferPointer) -> FileContainer {
    if bytes.isEmpty { return .empty }
    if let binary = binary(bytes) { return binary }
    if let utf16 = utf16(bytes) { return utf16 }
    guard let start = textStart(bytes) else { return .blank }
    return markup(bytes, at: start) ?? notice(bytes, at: start) ?? .text
  }

  private static func binary(_ bytes: UnsafeRawBufferPointer) -> FileContainer? {
    // The marks are compared byte by byte: they are not text in any encoding.
    func starts(_ mark: [UInt8]) -> Bool { bytes.starts(with: mark) }
    if starts([0x50, 0x4B, 0x03, 0x04]) { return .zip }
    if starts([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) { return .oldExcel }
    if starts([0x1F, 0x8B]) { return .gzip }
    return nil
  }

  /// NUL in every other byte, on the side where UTF-16 puts it for ASCII.
  ///
  /// Some two-byte units of other scripts end in a NUL too (가 is AC 00), so one side must hold far
  /// more than the other, and a fair part of all units.
  private static func utf16(_ bytes: UnsafeRawBufferPointer) -> FileContainer? {
    let head = bytes.part(0, 4_096)
    guard head.count >= 4, TextEncoding.byteOrderMark(of: bytes) == nil else { return nil }
    var nul = (even: 0, odd: 0)
    for index in head.indices where head[index] == 0 {
      if index.isMultiple(of: 2) { nul.even += 1 } else { nul.odd += 1 }
    }
    let enough = Swift.max(2, head.count / 16)
    if nul.odd >= enough, nul.even * 4 <= nul.odd { return .utf16LittleEndianWithoutMark }
    if nul.even >= enough, nul.odd * 4 <= nul.even { return .utf16BigEndianWithoutMark }
    return nil
  }

  private static func textStart(_ bytes: UnsafeRawBufferPointer) -> Int? {
    var offset = TextEncoding.byteOrderMark(of: bytes) == .mark(.utf8) ? 3 : 0
    while offset < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[offset]) { offset += 1 }
    return offset < bytes.count ? offset : nil
  }

  private static func markup(
    _ bytes: UnsafeRawBufferPointer, at start: Int
  ) -> FileContainer? {
    guard bytes[start] == UInt8(ascii: "<") else { return nil }
    for mark: StaticString in ["<!doctype html", "<html", "<table"]
    where bytes.holdsIgnoringCase(mark, at: start) { return .html }
    for mark: StaticString in ["<response>", "<openapi_serviceresponse"]
    where bytes.holdsIgnoringCase(mark, at: start) { return .xml(.koreaOpenAPI) }
    if bytes.holdsIgnoringCase("<iati-activities", at: start) { return .xml(.iati) }
    guard bytes.holdsIgnoringCase("<?xml", at: start) else { return nil }
    return xml(bytes, at: start)
  }

  /// Looks for the root element behind the XML declaration.
  private static func xml(_ bytes: UnsafeRawBufferPointer, at start: Int) -> FileContainer {
    let end = Swift.min(bytes.count, start + 4_096)
    for offset in start + 1..<end where bytes[offset] == UInt8(ascii: "<") {
      if bytes.holdsIgnoringCase("<html", at: offset)
        || bytes.holdsIgnoringCase("<!doctype html", at: offset)
      {
        return .html
      }
      if bytes.holdsIgnoringCase("<response>", at: offset)
        || bytes.holdsIgnoringCase("<openapi_serviceresponse", at: offset)
      {
        return .xml(.koreaOpenAPI)
      }
      if bytes.holdsIgnoringCase("<iati-activities", at: offset) { return .xml(.iati) }
    }
    return .xml(.other)
  }

  private static func notice(
    _ bytes: UnsafeRawBufferPointer, at start: Int
  ) -> FileContainer? {
    if isEmptyObject(bytes, at: start) { return .emptyObject }
    if bytes.holds("Please limit requests", at: start) { return .gdeltThrottle }
    for mark: StaticString in ["One or more of your keywords", "Your query", "Your search"]
    where bytes.holds(mark, at: start) {
      var end = start
      while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
      return isSentence(bytes.part(start, end))
        ? .gdeltQueryError(offset: start, length: end - start) : nil
    }
    return nil
  }

  private static func isEmptyObject(_ bytes: UnsafeRawBufferPointer, at start: Int) -> Bool {
    guard bytes[start] == UInt8(ascii: "{") else { return false }
    var rest = bytes[(start + 1)...].drop { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
    guard rest.popFirst() == UInt8(ascii: "}") else { return false }
    return rest.allSatisfy { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
  }

  /// Tells the notice from a table whose first column happens to be called `Your query`.
  private static func isSentence(_ line: UnsafeRawBufferPointer) -> Bool {
    line.count { $0 == UInt8(ascii: " ") } >= 3
  }
}
