import PartnershipModel

extension MediaTranslation.Published {
  /// The form, for messages.
  var expected: DateForm {
    switch self {
    case .instant: .compactTime
    case .day: .compactDay
    }
  }

  /// Writes a time as the native table has it, `2026-05-20` or `2026-05-20T22:15:00Z`, to the first
  /// 20 bytes of `target`; returns how many bytes it takes, or `nil` for anything else.
  func write(_ cell: UnsafeRawBufferPointer, to target: UnsafeMutableRawBufferPointer) -> Int? {
    guard let dayEnd = writeDay(cell, target) else { return nil }
    let hasMarks = dayEnd == 10
    let rest = cell.part(dayEnd, cell.count)
    if rest.isEmpty { return 10 }
    guard let time = time(rest, hasMarks: hasMarks) else { return nil }
    if case .day = self { return hasMarks ? 10 : nil }
    target[10] = UInt8(ascii: "T")
    for (place, part) in zip([11, 14, 17], time) {
      target[place] = part[0]
      target[place + 1] = part[1]
    }
    target[13] = UInt8(ascii: ":")
    target[16] = UInt8(ascii: ":")
    target[19] = UInt8(ascii: "Z")
    return 20
  }

  /// Writes the day; returns where it ends in the cell, which is 10 with hyphens and 8 without.
  private func writeDay(
    _ cell: UnsafeRawBufferPointer, _ target: UnsafeMutableRawBufferPointer
  ) -> Int? {
    let hasMarks = cell.count >= 10 && cell[4] == UInt8(ascii: "-")
    let end = hasMarks ? 10 : 8
    guard cell.count >= end else { return nil }
    var place = 0
    for index in 0..<10 {
      if index == 4 || index == 7 {
        target[index] = UInt8(ascii: "-")
        if hasMarks { place += 1 }
      } else {
        target[index] = cell[place]
        place += 1
      }
    }
    if hasMarks, cell[7] != UInt8(ascii: "-") { return nil }
    return CalendarDate(bytes: UnsafeRawBufferPointer(rebasing: target[0..<10])) == nil ? nil : end
  }

  /// What stands behind a day: `T221500Z`, `221500`, ` 22:15:00`, with a fraction and the name of
  /// UTC, or without.
  private func time(
    _ rest: UnsafeRawBufferPointer, hasMarks: Bool
  ) -> [UnsafeRawBufferPointer]? {
    var place = 0
    if rest[0] == UInt8(ascii: "T") || (hasMarks && rest[0] == UInt8(ascii: " ")) {
      place = 1
    } else if hasMarks {
      return nil
    }
    let step = hasMarks ? 3 : 2
    let end = place + step * 2 + 2
    guard rest.count >= end else { return nil }
    if hasMarks, rest[place + 2] != UInt8(ascii: ":") || rest[place + 5] != UInt8(ascii: ":") {
      return nil
    }
    let hour = rest.part(place, place + 2)
    let minute = rest.part(place + step, place + step + 2)
    let second = rest.part(place + step * 2, end)
    guard isBelow(24, hour), isBelow(60, minute), isBelow(61, second),
      isUTC(rest.part(end, rest.count))
    else { return nil }
    return [hour, minute, second]
  }

  private func isBelow(_ limit: Int, _ part: UnsafeRawBufferPointer) -> Bool {
    digits(part, count: 2).map { $0 < limit } ?? false
  }

  /// Whether what stands behind the seconds says nothing else than UTC.
  private func isUTC(_ rest: UnsafeRawBufferPointer) -> Bool {
    var place = 0
    if rest.first == UInt8(ascii: ".") {
      place = 1
      while place < rest.count, (0x30...0x39).contains(rest[place]) { place += 1 }
      if place == 1 { return false }
    }
    let zone = rest.part(place, rest.count)
    return zone.isEmpty || ["Z", " UTC", "+00:00"].contains(text(zone))
  }
}
