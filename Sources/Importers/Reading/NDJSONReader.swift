/// Reads one JSON value per line.
package enum NDJSONReader {
  /// Reads every line that is not blank, and returns how many were blank.
  ///
  /// `body` gets the physical line, from 1, and its value or why it is none; reading goes on after
  /// a bad line. Throws ``JSONFailure/Kind/arrayInNDJSON`` if the first value is an array: such a
  /// file is a JSON document. Lines end with LF or CRLF.
  @discardableResult
  package static func forEachLine(
    _ bytes: UnsafeRawBufferPointer,
    _ body: (_ line: Int, Result<JSONValue, JSONFailure>) throws -> Void
  ) throws -> Int {
    let parser = JSONParser()
    var start = JSONCursor(bytes).offset
    var line = 1
    var blank = 0
    var isFirst = true
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      if let text = bytes[start..<end].firstIndex(where: { !isJSONBlank($0) }) {
        if isFirst, bytes[text] == UInt8(ascii: "[") {
          throw JSONFailure(kind: .arrayInNDJSON, offset: text, line: line)
        }
        isFirst = false
        try body(line, read(bytes, start, end, line, parser))
      } else {
        blank += 1
      }
      start = end + 1
      line += 1
    }
    return blank
  }

  private static func read(
    _ bytes: UnsafeRawBufferPointer, _ start: Int, _ end: Int, _ line: Int, _ parser: JSONParser
  ) -> Result<JSONValue, JSONFailure> {
    guard end - start <= JSONLimits.elementBytes else {
      return .failure(JSONFailure(kind: .tooLarge, offset: start, line: line))
    }
    do throws(JSONFailure) {
      return .success(try parser.value(in: bytes, start, end, line: line))
    } catch {
      return .failure(error)
    }
  }
}
