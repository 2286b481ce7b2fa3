/// The promises of `calendar.ics`: lines of at most 75 octets that end with CRLF, blocks that close,
/// events that have what the standard wants and a name of their own (RFC 5545, 3.1 and 3.6.1).
enum CalendarAudit {
  private static let needed: Set<String> = ["UID", "DTSTAMP", "DTSTART", "SUMMARY"]

  static func check(_ path: String, _ text: String) throws(AuditFault) {
    let lines = try lines(path, text)
    for (index, line) in lines.enumerated() where line.count > 75 {
      throw AuditFault(path, "line \(index + 1): \(line.count) octets")
    }
    var open: [String] = []
    var names: Set<String> = []
    var uids: Set<String> = []
    for line in unfolded(lines) {
      let value = String(line[(line.firstIndex(of: ":") ?? line.startIndex)...].dropFirst())
      let name = String(line.prefix { $0 != ":" && $0 != ";" })
      switch name {
      case "BEGIN":
        open.append(value)
        names = []
      case "END":
        guard open.popLast() == value else { throw AuditFault(path, "END:\(value) closes nothing") }
        if value == "VEVENT", !names.isSuperset(of: needed) {
          let missing = needed.subtracting(names).sorted().joined(separator: ", ")
          throw AuditFault(path, "an event without \(missing)")
        }
      case "UID":
        names.insert(name)
        guard uids.insert(value).inserted else { throw AuditFault(path, "UID \(value) twice") }
      default: names.insert(name)
      }
    }
    guard open.isEmpty, !uids.isEmpty else {
      throw AuditFault(path, "it has no event, or is cut short")
    }
  }

  /// The lines as bytes, without their ends.
  private static func lines(
    _ path: String, _ text: String
  ) throws(AuditFault) -> [ArraySlice<UInt8>] {
    let bytes = Array(text.utf8)
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for (index, byte) in bytes.enumerated() {
      let isFeed = byte == UInt8(ascii: "\n")
      let follows = index > 0 && bytes[index - 1] == UInt8(ascii: "\r")
      if isFeed != follows { throw AuditFault(path, "line \(lines.count + 1): no CRLF at its end") }
      if isFeed {
        lines.append(bytes[start..<(index - 1)])
        start = index + 1
      }
    }
    guard start == bytes.count else { throw AuditFault(path, "the last line has no end") }
    return lines
  }

  private static func unfolded(_ lines: [ArraySlice<UInt8>]) -> [String] {
    var whole: [[UInt8]] = []
    for line in lines {
      if line.first == UInt8(ascii: " "), !whole.isEmpty {
        whole[whole.count - 1] += line.dropFirst()
      } else {
        whole.append(Array(line))
      }
    }
    return whole.map { String(decoding: $0, as: UTF8.self) }
  }
}
