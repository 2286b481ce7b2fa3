import Foundation
import PartnershipModel

/// Turns `published` into a day of the workspace's time zone.
struct PublishedDate: Sendable {
  private let zone: TimeZone

  /// `zone` is an IANA name that the settings reader has checked.
  init(zone: String) {
    self.zone = TimeZone(identifier: zone) ?? .gmt
  }

  /// The month of a date, or of an RFC 3339 time in this zone; `nil` for anything else.
  @inline(__always)
  func month(_ bytes: UnsafeRawBufferPointer, _ offsets: inout ZoneOffsets) -> Int? {
    plainMonth(bytes) ?? day(bytes, &offsets)?.month.index
  }

  /// The month of a date whose day every month has.
  @inline(__always)
  private func plainMonth(_ bytes: UnsafeRawBufferPointer) -> Int? {
    guard bytes.count == 10, let start = bytes.baseAddress else { return nil }
    let first = start.loadUnaligned(as: UInt64.self) ^ 0x2D30_302D_3030_3030
    let tens = start.load(fromByteOffset: 8, as: UInt8.self) ^ 0x30
    let ones = start.load(fromByteOffset: 9, as: UInt8.self) ^ 0x30
    // Each byte is now a digit, or 0 where a hyphen stands.
    guard (first &+ 0x7F76_767F_7676_7676) & 0x8080_8080_8080_8080 == 0,
      first & 0x8080_8080_8080_8080 == 0, tens <= 2, ones <= 9, tens | ones != 0
    else { return nil }
    func digit(_ place: Int) -> Int { Int(first >> (8 * UInt64(place)) & 15) }
    let month = digit(5) * 10 + digit(6)
    let day = Int(tens) * 10 + Int(ones)
    guard month >= 1, month <= 12, day <= 28 else { return nil }
    return (digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3)) * 12 + month - 1
  }

  /// The day of a date, or of an RFC 3339 time in this zone; `nil` for anything else.
  func day(_ bytes: UnsafeRawBufferPointer) -> CalendarDate? {
    var offsets = ZoneOffsets()
    return day(bytes, &offsets)
  }

  /// The same, where the offsets of the zone have been asked for before.
  func day(_ bytes: UnsafeRawBufferPointer, _ offsets: inout ZoneOffsets) -> CalendarDate? {
    if bytes.count == 10 { return CalendarDate(bytes: bytes) }
    guard bytes.count >= 20,
      let date = CalendarDate(bytes: UnsafeRawBufferPointer(rebasing: bytes[0..<10])),
      bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: "t")
        || bytes[10] == UInt8(ascii: " "),
      let seconds = secondsOfDay(bytes), let offset = offset(bytes)
    else { return nil }
    let instant = date.daysSinceEpoch * 86_400 + seconds - offset
    let local = instant + offsets.offset(at: instant, zone)
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

/// What the offset of a time zone was, a quarter of an hour at a time: asking for it is slow.
struct ZoneOffsets: Sendable {
  private struct Known {
    var quarter = Int.min
    var offset = 0
  }

  private var known: [Known] = []
  private static let size = 1 << 10

  /// Seconds east of UTC at a time in seconds since 1970.
  mutating func offset(at instant: Int, _ zone: TimeZone) -> Int {
    let quarter = instant >= 0 ? instant / 900 : (instant - 899) / 900
    let place = quarter & (ZoneOffsets.size - 1)
    if !known.isEmpty, known[place].quarter == quarter { return known[place].offset }
    let first = ask(quarter * 900, zone)
    // Some zones changed at odd seconds.
    guard first == ask(quarter * 900 + 899, zone) else { return ask(instant, zone) }
    if known.isEmpty { known = Array(repeating: Known(), count: ZoneOffsets.size) }
    known[place] = Known(quarter: quarter, offset: first)
    return first
  }

  private func ask(_ instant: Int, _ zone: TimeZone) -> Int {
    zone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(instant)))
  }
}
