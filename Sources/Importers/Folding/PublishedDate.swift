import Foundation
import PartnershipModel

/// Turns `published` into a day of the workspace's time zone.
struct PublishedDate: Sendable {
  private let zone: TimeZone

  /// `zone` is an IANA name that the settings reader has checked.
  init(zone: String) {
    self.zone = TimeZone(identifier: zone) ?? .gmt
  }

  /// The day of a date, or of an RFC 3339 time in this zone; `nil` for anything else.
  func day(_ bytes: UnsafeRawBufferPointer) -> CalendarDate? {
    if bytes.count == 10 { return CalendarDate(bytes: bytes) }
    guard bytes.count >= 20,
      let date = CalendarDate(bytes: UnsafeRawBufferPointer(rebasing: bytes[0..<10])),
      bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: "t")
        || bytes[10] == UInt8(ascii: " "),
      let seconds = secondsOfDay(bytes), let offset = offset(bytes)
    else { return nil }
    let instant = date.daysSinceEpoch * 86_400 + seconds - offset
    let local =
      instant + zone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(instant)))
    return CalendarDate(
      daysSinceEpoch: local >= 0 ? local / 86_400 : (local - 86_399) / 86_400)
  }

  private func secondsOfDay(_ bytes: UnsafeRawBufferPointer) -> Int? {
    guard bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
      let hour = digits(bytes[11..<13], count: 2), hour < 24,
      let minute = digits(bytes[14..<16], count: 2), minute < 60,
      let second = digits(bytes[17..<19], count: 2), second <= 60
    else { return nil }
    return hour * 3600 + minute * 60 + second
  }

  /// Seconds east of UTC after an optional fraction: `Z`, `+09:00`, `-05:00`.
  private func offset(_ bytes: UnsafeRawBufferPointer) -> Int? {
    var place = 19
    if bytes[place] == UInt8(ascii: ".") {
      place += 1
      let start = place
      while place < bytes.count, (0x30...0x39).contains(bytes[place]) { place += 1 }
      guard place > start else { return nil }
    }
    guard place < bytes.count else { return nil }
    if bytes[place] == UInt8(ascii: "Z") || bytes[place] == UInt8(ascii: "z") {
      return place + 1 == bytes.count ? 0 : nil
    }
    guard bytes[place] == UInt8(ascii: "+") || bytes[place] == UInt8(ascii: "-"),
      place + 6 == bytes.count, bytes[place + 3] == UInt8(ascii: ":"),
      let hours = digits(bytes[(place + 1)..<(place + 3)], count: 2), hours < 24,
      let minutes = digits(bytes[(place + 4)..<(place + 6)], count: 2), minutes < 60
    else { return nil }
    let seconds = hours * 3600 + minutes * 60
    return bytes[place] == UInt8(ascii: "-") ? -seconds : seconds
  }
}
