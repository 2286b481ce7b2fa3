import Foundation
@testable import Importers
import PartnershipModel

extension FuzzTarget {
  static let dates = FuzzTarget(
    "dates",
    """
    From 1600 on a day exists exactly where Foundation's ISO calendar has it, as many days from 1970; a time \
    falls on the day that this calendar has in the time zone.
    """
  ) { bytes in
    guard let (variant, text) = choice(bytes) else { return }
    let zones = ["UTC", "Asia/Seoul", "America/New_York", "Asia/Kathmandu", "Pacific/Apia"]
    let zone = zones[variant % zones.count]
    checkDay(text)
    let reader = PublishedDate(zone: zone)
    var offsets = ZoneOffsets()
    let day = reader.day(text)
    require(reader.month(text, &offsets) == day?.month.index, "another month than the day's")
    if let day, text.count >= 20, let expected = foundationDay(text, zone) {
      let parts = day.components
      require(
        expected == [parts.year, parts.month, parts.day], "\(day) in \(zone), not \(expected)")
    }
    _ = Month(String(decoding: text, as: UTF8.self))
    _ = CalendarDate(englishWords: String(decoding: text, as: UTF8.self))
  }

  private static func calendar(_ zone: String) -> Calendar {
    var calendar = Calendar(identifier: .iso8601)
    calendar.timeZone = TimeZone(identifier: zone) ?? .gmt
    return calendar
  }

  private static func numbers(_ text: UnsafeRawBufferPointer) -> [Int] {
    text.split { !(0x30...0x39).contains($0) }.map { digits in
      digits.reduce(0) { min(1 << 40, $0 * 10 + Int($1 - 0x30)) }
    }
  }

  private static func checkDay(_ text: UnsafeRawBufferPointer) {
    guard text.count == 10 else { return }
    let numbers = numbers(text)
    let shape = text.map { (0x30...0x39).contains($0) ? "9" : String(Unicode.Scalar($0)) }
    let ours = CalendarDate(bytes: text)
    guard shape.joined() == "9999-99-99" else {
      return require(ours == nil, "a day from another form")
    }
    let calendar = calendar("UTC")
    let parts = DateComponents(year: numbers[0], month: numbers[1], day: numbers[2])
    // Before the reform of 1582 Foundation counts by the Julian calendar.
    guard numbers[0] >= 1600, let date = calendar.date(from: parts) else { return }
    let back = calendar.dateComponents([.year, .month, .day], from: date)
    let exists = back.year == parts.year && back.month == parts.month && back.day == parts.day
    require((ours != nil) == exists, "whether \(numbers) is a day")
    guard let ours else { return }
    require(
      ours.daysSinceEpoch == Int((date.timeIntervalSince1970 / 86_400).rounded(.down)),
      "\(ours) is \(ours.daysSinceEpoch) days from 1970")
    require(Array(ours.description.utf8) == Array(text), "\(ours) written otherwise")
  }

  /// Year, month and day in the zone, for a text that ours accepts; `nil` outside of 1600 to 9998.
  private static func foundationDay(_ text: UnsafeRawBufferPointer, _ zone: String) -> [Int]? {
    let numbers = numbers(text)
    guard numbers.count >= 6, (1600...9998).contains(numbers[0]),
      let start = calendar("UTC").date(
        from: DateComponents(year: numbers[0], month: numbers[1], day: numbers[2]))
    else { return nil }
    var seconds = numbers[3] * 3600 + numbers[4] * 60 + numbers[5]
    if text.last != UInt8(ascii: "Z"), text.last != UInt8(ascii: "z") {
      let east = numbers[numbers.count - 2] * 3600 + numbers[numbers.count - 1] * 60
      seconds -= text[text.count - 6] == UInt8(ascii: "-") ? -east : east
    }
    let parts = calendar(zone).dateComponents(
      [.era, .year, .month, .day], from: start.addingTimeInterval(TimeInterval(seconds)))
    guard parts.era == 1, let year = parts.year, let month = parts.month, let day = parts.day
    else { return nil }
    return [year, month, day]
  }
}
