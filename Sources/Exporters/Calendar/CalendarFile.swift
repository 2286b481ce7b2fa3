package import PartnershipModel
package import Reporting

/// `calendar.ics`: the days of a report as an iCalendar file that any calendar program takes in.
///
/// All-day events without alarm or recurrence. An event's identifier does not change from pack to
/// pack, so that importing again replaces it. Source: RFC 5545, sections 3.1 (folding), 3.3.11
/// (text), 3.6.1 (events).
package struct CalendarFile: Sendable {
  private let month: Month
  private let version: String
  private let home: String
  private let language: any Language

  /// `month` is that of the report, whose last day stands for the time of writing.
  package init(month: Month, version: String, home: String, language: any Language) {
    self.month = month
    self.version = version
    self.home = home
    self.language = language
  }

  /// The file, or `nil` where nothing is due: a calendar has at least one component.
  package func text(_ entries: [CalendarEntry]) -> String? {
    if entries.isEmpty { return nil }
    let head = [
      "BEGIN:VCALENDAR", "VERSION:2.0",
      "PRODID:-//Entente//\(version)//\(language.tag.uppercased())", "CALSCALE:GREGORIAN",
    ]
    let events = entries.map { (uid: uid($0), entry: $0) }.sorted {
      ($0.entry.date, $0.uid) < ($1.entry.date, $1.uid)
    }
    let lines = head + events.flatMap { event($0.entry, uid: $0.uid) } + ["END:VCALENDAR"]
    return lines.map { CalendarFile.folded($0) + "\r\n" }.joined()
  }

  private func uid(_ entry: CalendarEntry) -> String {
    "\(entry.kind.rawValue)-\(CalendarFile.slug(entry.id))-\(CalendarFile.basic(entry.date))@\(home).entente"
  }

  private func event(_ entry: CalendarEntry, uid: String) -> [String] {
    [
      "BEGIN:VEVENT", "UID:\(uid)", "DTSTAMP:\(CalendarFile.basic(month.lastDay))T000000Z",
      "DTSTART;VALUE=DATE:\(CalendarFile.basic(entry.date))",
      "DTEND;VALUE=DATE:\(CalendarFile.basic(entry.date.advanced(by: 1)))",
      "SUMMARY:\(CalendarFile.escaped(language.text(entry.summary)))",
      "DESCRIPTION:\(CalendarFile.escaped(language.text(entry.detail)))",
      "CATEGORIES:\(CalendarFile.escaped(language.text(Message(entry.kind.label))))",
      "TRANSP:TRANSPARENT", "END:VEVENT",
    ]
  }

  /// The day without hyphens.
  private static func basic(_ date: CalendarDate) -> String {
    date.description.replacing("-", with: "")
  }

  /// An id as a part of an identifier: letters, digits and hyphens; anything else as its number.
  private static func slug(_ id: String) -> String {
    id.unicodeScalars.map { scalar in
      let isPlain =
        scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
      return isPlain || scalar == "-" ? String(scalar) : "x\(String(scalar.value, radix: 16))"
    }.joined()
  }

  /// Text as the standard wants it; characters that control a terminal or the file are left out.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": result += "\\" + String(scalar)
      case "\n": result += "\\n"
      case _ where isHarmful(scalar): continue
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Control characters, and marks that turn the direction of writing.
  private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2069,
      0xFEFF, 0xFFFE, 0xFFFF:
      true
    default: false
    }
  }

  /// The line in pieces of at most 75 octets, none of which ends inside a character.
  static func folded(_ line: String) -> String {
    var result = ""
    var room = 75
    for scalar in line.unicodeScalars {
      let width = String(scalar).utf8.count
      if width > room {
        result += "\r\n "
        // The blank at the start of a line counts.
        room = 74
      }
      result.unicodeScalars.append(scalar)
      room -= width
    }
    return result
  }
}
