import Exporters
import PartnershipModel
import Reporting
import Testing

/// RFC 5545 as a program that reads calendars sees it: unfolded, split into components.
@Suite("calendar.ics")
struct CalendarFileTests {
  private static let month = Month(index: 2026 * 12 + 8)
  private static let file = CalendarFile(
    month: month, version: "1.0.0", home: "siheung", language: English())

  private static func entry(_ day: Int, id: String, activity: String) throws -> CalendarEntry {
    let arguments: [String: Argument] = [
      "activity": .text(activity), "partnership": .text("Siheung and Jilin"),
      "group": .text("trade"), "owner": .text("Office"), "date": .text("x"),
    ]
    let title = Message(.calendarActionDue, arguments)
    return CalendarEntry(
      date: try #require(CalendarDate(year: 2026, month: 10, day: day)), kind: .action, id: id,
      partnership: "p", title: title,
      summary: Message(
        .calendarWithPartnership, arguments.merging(["entry": .message(title)]) { one, _ in one }),
      detail: Message(.calendarActionDetail, arguments))
  }

  /// Content lines, unfolded.
  private static func lines(_ text: String) -> [String] {
    text.replacing("\r\n ", with: "").split(separator: "\r\n").map(String.init)
  }

  @Test("Nothing due: no file, since a calendar must have a component")
  func empty() { #expect(CalendarFileTests.file.text([]) == nil) }

  @Test("One event, whole")
  func whole() throws {
    let text = try #require(
      CalendarFileTests.file.text([try CalendarFileTests.entry(31, id: "A-1", activity: "Fair")]))
    #expect(
      text == """
        BEGIN:VCALENDAR\r
        VERSION:2.0\r
        PRODID:-//Entente//1.0.0//EN\r
        CALSCALE:GREGORIAN\r
        BEGIN:VEVENT\r
        UID:action-A-1-20261031@siheung.entente\r
        DTSTAMP:20260930T000000Z\r
        DTSTART;VALUE=DATE:20261031\r
        DTEND;VALUE=DATE:20261101\r
        SUMMARY:Due: Fair (Siheung and Jilin)\r
        DESCRIPTION:Working group: trade. In charge: Office. Due on x.\r
        CATEGORIES:action\r
        TRANSP:TRANSPARENT\r
        END:VEVENT\r
        END:VCALENDAR\r

        """)
  }

  @Test(
    "Text from the data cannot end its line or begin another property",
    arguments: [
      ("a;b,c\\d", "a\\;b\\,c\\\\d"), ("one\ntwo", "one\\ntwo"),
      ("x\r\nEND:VEVENT", "x\\nEND:VEVENT"), ("\u{1B}[31mred\u{202E}", "[31mred"),
      ("nul\u{0}", "nul"), ("\u{2028}line", "line"),
    ])
  func escaping(activity: String, written: String) throws {
    let entry = try CalendarFileTests.entry(1, id: "A-1", activity: activity)
    let text = try #require(CalendarFileTests.file.text([entry]))
    let summary = CalendarFileTests.lines(text).first { $0.hasPrefix("SUMMARY") }
    #expect(summary == "SUMMARY:Due: \(written) (Siheung and Jilin)")
    #expect(CalendarFileTests.lines(text).count(where: { $0 == "END:VEVENT" }) == 1)
  }

  @Test("No line has more than 75 octets, and none is cut inside a character", arguments: 0..<12)
  func folding(shift: Int) throws {
    let activity = String(repeating: "a", count: shift) + String(repeating: "시흥시와지린시😀", count: 20)
    let entry = try CalendarFileTests.entry(1, id: "A-1", activity: activity)
    let text = try #require(CalendarFileTests.file.text([entry]))
    for line in text.split(separator: "\r\n", omittingEmptySubsequences: false) {
      #expect(line.utf8.count <= 75)
    }
    let summary = CalendarFileTests.lines(text).first { $0.hasPrefix("SUMMARY") }
    #expect(summary == "SUMMARY:Due: \(activity) (Siheung and Jilin)")
  }

  @Test("Events stand by day, then identifier, whatever their order")
  func order() throws {
    let entries = [
      try CalendarFileTests.entry(2, id: "B", activity: "x"),
      try CalendarFileTests.entry(2, id: "A", activity: "x"),
      try CalendarFileTests.entry(1, id: "C", activity: "x"),
    ]
    let text = try #require(CalendarFileTests.file.text(entries))
    #expect(text == CalendarFileTests.file.text(entries.reversed()))
    #expect(
      CalendarFileTests.lines(text).filter { $0.hasPrefix("UID") } == [
        "UID:action-C-20261001@siheung.entente", "UID:action-A-20261002@siheung.entente",
        "UID:action-B-20261002@siheung.entente",
      ])
  }
}
