/// Numbers as text for CSV and JSON: `.` as the decimal mark, no exponent, no grouping, no `-0`.
///
/// The functions that write to memory are for large tables; the others return the same as text.
package enum NumberText {
  /// No number takes more bytes than this.
  static let longest = 400

  package static func text(_ value: Int) -> String { String(value) }

  /// The shortest decimal that reads back as the same `Double`; `nil` for NaN and infinities.
  package static func text(_ value: Double) -> String? {
    guard value.isFinite else { return nil }
    return String(unsafeUninitializedCapacity: longest) { room in
      room.baseAddress.map { write(value, to: $0) } ?? 0
    }
  }

  /// An exact decimal from an integer that counts units of 10^-`scale`.
  package static func text(scaled value: Int128, scale: Int = 6) -> String {
    String(unsafeUninitializedCapacity: longest) { room in
      room.baseAddress.map { write(scaled: value, scale: scale, to: $0) } ?? 0
    }
  }

  /// True for a text in the form that these functions return.
  package static func isCanonical(_ text: String) -> Bool {
    let isNegative = text.utf8.first == UInt8(ascii: "-")
    let bytes = Array(text.utf8.dropFirst(isNegative ? 1 : 0))
    let parts = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty }) else { return false }
    guard parts.allSatisfy({ $0.allSatisfy { (48...57).contains($0) } }) else { return false }
    if parts[0].count > 1 && parts[0].first == UInt8(ascii: "0") { return false }
    if parts.count == 2 && parts[1].last == UInt8(ascii: "0") { return false }
    return !(isNegative && bytes == [UInt8(ascii: "0")])
  }
}

extension NumberText {
  private static let zero = UInt8(ascii: "0")

  /// Writes a whole number; returns how many bytes.
  static func write(_ value: Int, to room: UnsafeMutablePointer<UInt8>) -> Int {
    guard value < 0 else { return write(UInt64(value), to: room) }
    room[0] = UInt8(ascii: "-")
    return 1 + write(UInt64(value.magnitude), to: room + 1)
  }

  /// Writes a finite number in its shortest form; returns how many bytes.
  static func write(_ value: Double, to room: UnsafeMutablePointer<UInt8>) -> Int {
    // A decimal of at most 15 digits has a `Double` of its own, so if six decimals give the number
    // back exactly, they are its shortest form.
    if value.magnitude < 1e9 {
      let millionths = (value * 1e6).rounded()
      if millionths / 1e6 == value {
        return write(scaled: Int128(millionths), scale: 6, to: room)
      }
    }
    var start = 0
    if value < 0 {
      room[0] = UInt8(ascii: "-")
      start = 1
    }
    // `description` gives the shortest digits, at times with an exponent: 1.5e-07, 1e+16.
    var text = value.magnitude.description
    return start
      + text.withUTF8 { bytes in
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 40) { digits in
          var count = 0
          var point = -1
          var exponent = 0
          for (index, byte) in bytes.enumerated() {
            if byte == UInt8(ascii: ".") {
              point = count
            } else if byte == UInt8(ascii: "e") {
              exponent = Int(String(decoding: bytes[(index + 1)...], as: UTF8.self)) ?? 0
              break
            } else {
              digits[count] = byte
              count += 1
            }
          }
          return place(
            digits, count: count, point: (point < 0 ? count : point) + exponent, in: room + start)
        }
      }
  }

  /// Writes an exact decimal; returns how many bytes.
  static func write(
    scaled value: Int128, scale: Int, to room: UnsafeMutablePointer<UInt8>
  ) -> Int {
    var start = 0
    if value < 0 {
      room[0] = UInt8(ascii: "-")
      start = 1
    }
    let magnitude = value.magnitude
    if scale == 6, let units = UInt64(exactly: magnitude) {
      return start + write(millionths: units, to: room + start)
    }
    return start
      + withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 40) { digits in
        var rest = magnitude
        var count = 0
        while rest > 0 {
          digits[count] = zero + UInt8(truncatingIfNeeded: rest % 10)
          rest /= 10
          count += 1
        }
        for index in 0..<(count / 2) { digits.swapAt(index, count - 1 - index) }
        return place(digits, count: count, point: count - scale, in: room + start)
      }
  }

  private static func write(
    millionths units: UInt64, to room: UnsafeMutablePointer<UInt8>
  ) -> Int {
    let (whole, rest) = units.quotientAndRemainder(dividingBy: 1_000_000)
    var length = write(whole, to: room)
    guard rest > 0 else { return length }
    room[length] = UInt8(ascii: ".")
    write(pair: rest / 10_000, to: room + length + 1)
    write(pair: rest / 100 % 100, to: room + length + 3)
    write(pair: rest % 100, to: room + length + 5)
    length += 7
    while room[length - 1] == zero { length -= 1 }
    return length
  }

  private static func write(_ value: UInt64, to room: UnsafeMutablePointer<UInt8>) -> Int {
    var count = 1
    var bound: UInt64 = 10
    while count < 20, value >= bound {
      count += 1
      if count < 20 { bound *= 10 }
    }
    var rest = value
    var offset = count
    while rest >= 100 {
      let (more, pair) = rest.quotientAndRemainder(dividingBy: 100)
      offset -= 2
      write(pair: pair, to: room + offset)
      rest = more
    }
    if rest >= 10 { write(pair: rest, to: room) } else { room[0] = zero + UInt8(rest) }
    return count
  }

  /// Writes a number below 100 as two digits.
  @inline(__always)
  private static func write(pair: UInt64, to room: UnsafeMutablePointer<UInt8>) {
    let tens = (pair * 103) >> 10
    room[0] = zero + UInt8(truncatingIfNeeded: tens)
    room[1] = zero + UInt8(truncatingIfNeeded: pair - tens * 10)
  }

  /// Places the point after the first `point` digits and drops zeros that say nothing.
  private static func place(
    _ digits: UnsafeMutableBufferPointer<UInt8>, count: Int, point: Int,
    in room: UnsafeMutablePointer<UInt8>
  ) -> Int {
    var first = 0
    while first < count, first < point - 1, digits[first] == zero { first += 1 }
    var end = count
    while end > max(point, first), digits[end - 1] == zero { end -= 1 }
    var length = 0
    func put(_ byte: UInt8) {
      room[length] = byte
      length += 1
    }
    if point <= 0 {
      put(zero)
      if end > first {
        put(UInt8(ascii: "."))
        for _ in point..<0 { put(zero) }
      }
    }
    for index in first..<end {
      if index == point, point > 0 { put(UInt8(ascii: ".")) }
      put(digits[index])
    }
    if point > end { for _ in end..<point { put(zero) } }
    return length
  }
}
