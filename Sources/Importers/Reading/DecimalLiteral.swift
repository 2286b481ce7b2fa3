/// Why a text is no number that Entente takes.
package enum DecimalFault: Error, Equatable, Sendable {
  /// Not of the form `-?digits(.digits)?`.
  case notANumber
  /// More decimals than are kept; nothing is ever rounded on reading.
  case tooPrecise
  /// More digits before the point than are kept.
  case outOfRange
}

/// The strict grammar of decimal numbers, read from bytes without allocating.
///
/// A sign `+`, a grouping mark, a currency, `1,5`, `.5`, `5.`, `0x1F`, `nan` and `12abc` are faults:
/// guessing what they mean would change a total in silence.
package enum DecimalLiteral {
  /// What a layout allows beyond the strict grammar.
  package struct Options: OptionSet, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// An exponent, as in JSON: `1.5e3`.
    package static let exponent = Options(rawValue: 1)
    /// Commas between groups of three digits before the point, all of them: `5,917,063,944`.
    package static let grouping = Options(rawValue: 2)
    /// Blanks (U+0020) before and after.
    package static let blanks = Options(rawValue: 4)
  }

  /// The most digits before the point, without leading zeros.
  package static var integerDigits: Int { 18 }

  /// How many decimals a scaled value has.
  package static let scale = 6

  /// Reads a number as a whole number of millionths.
  ///
  /// At most 18 digits before the point and 6 after it; leading zeros, and zeros after the last
  /// decimal kept, do not count.
  package static func millionths(
    _ bytes: UnsafeRawBufferPointer, _ options: Options = []
  ) throws(DecimalFault) -> Int128 {
    let number = try Parts(bytes, options)
    let (digits, places) = try number.exact()
    if digits == 0 { return 0 }
    if places > scale { throw .tooPrecise }
    guard number.integerDigits <= integerDigits else { throw .outOfRange }
    return digits * power(scale - places)
  }

  /// What ``plain(_:)`` answers for a text that needs the whole grammar.
  package static var notPlain: Int64 { .min }

  /// The millionths of a short number of the strict grammar; ``notPlain`` for any other text, be it
  /// a number all the same.
  @inline(__always)
  package static func plain(_ bytes: UnsafeRawBufferPointer) -> Int64 {
    let count = bytes.count
    guard count > 0, count <= 16, let start = bytes.baseAddress else { return notPlain }
    let isNegative = start.load(as: UInt8.self) == UInt8(ascii: "-")
    var place = isNegative ? 1 : 0
    let first = place
    var value: Int64 = 0
    while place < count {
      let digit = start.load(fromByteOffset: place, as: UInt8.self) &- 0x30
      if digit > 9 { break }
      value = value &* 10 &+ Int64(digit)
      place &+= 1
    }
    // Twelve digits and six decimals fit 64 bits.
    guard place > first, place &- first <= 12 else { return notPlain }
    var decimals = 0
    if place < count {
      guard start.load(fromByteOffset: place, as: UInt8.self) == UInt8(ascii: ".") else {
        return notPlain
      }
      decimals = count &- place &- 1
      guard decimals > 0, decimals <= scale else { return notPlain }
      place &+= 1
      while place < count {
        let digit = start.load(fromByteOffset: place, as: UInt8.self) &- 0x30
        if digit > 9 { return notPlain }
        value = value &* 10 &+ Int64(digit)
        place &+= 1
      }
    }
    switch decimals {
    case 0: value = value &* 1_000_000
    case 1: value = value &* 100_000
    case 2: value = value &* 10_000
    case 3: value = value &* 1_000
    case 4: value = value &* 100
    case 5: value = value &* 10
    default: break
    }
    return isNegative ? -value : value
  }

  /// The same of a text from whose beginning on 64 bytes can be read: all digits at once, without
  /// a loop whose end no processor foresees.
  @inline(__always)
  package static func plain(inFile bytes: UnsafeRawBufferPointer) -> Int64 {
    guard bytes.count > 0, bytes.count <= 16, let first = bytes.baseAddress else { return notPlain }
    let isNegative = first.load(as: UInt8.self) == UInt8(ascii: "-")
    let start = isNegative ? first + 1 : first
    let count = isNegative ? bytes.count &- 1 : bytes.count
    if count == 0 { return notPlain }
    // Sixteen bytes less the digit 0, the last one last; what stands before the text becomes 0.
    let zeros: UInt64 = 0x3030_3030_3030_3030
    let word = start.loadUnaligned(as: UInt64.self).littleEndian ^ zeros
    let rest = start.loadUnaligned(fromByteOffset: 8, as: UInt64.self).littleEndian ^ zeros
    var high: UInt64
    var low: UInt64
    if count <= 8 {
      low = word &<< UInt64(truncatingIfNeeded: 64 &- count &* 8)
      high = 0
    } else {
      let shift = UInt64(truncatingIfNeeded: 128 &- count &* 8)
      low = rest &<< shift | (word &>> 1) &>> (63 &- shift)
      high = word &<< shift
    }
    var decimals = 0
    let points = low ^ 0x1E1E_1E1E_1E1E_1E1E
    let point = (points &- 0x0101_0101_0101_0101) & ~points & 0x8080_8080_8080_8080
    if point != 0 {
      // The bits from the point on stay, the digits before it move up.
      let place = UInt64(truncatingIfNeeded: point.trailingZeroBitCount) & ~7
      decimals = 7 &- Int(truncatingIfNeeded: place >> 3)
      guard decimals > 0, decimals <= scale else { return notPlain }
      let before = (2 &<< (place | 7)) &- 1
      low = low & ~before | (low << 8 | high >> 56) & before
      high <<= 8
    }
    let digits = point != 0 ? count &- decimals &- 1 : count
    guard digits > 0, digits <= 12 else { return notPlain }
    let over = (low &+ 0x7676_7676_7676_7676) | low | (high &+ 0x7676_7676_7676_7676) | high
    guard over & 0x8080_8080_8080_8080 == 0 else { return notPlain }
    let value = (eightDigits(high) &* 100_000_000 &+ eightDigits(low)) &* power(missing: decimals)
    return isNegative ? -value : value
  }

  /// The number of eight digits, one in each byte, the first one first.
  @inline(__always)
  private static func eightDigits(_ digits: UInt64) -> Int64 {
    let pairs = (digits &* 2_561) >> 8 & 0x00FF_00FF_00FF_00FF
    let quads = (pairs &* 6_553_601) >> 16 & 0x0000_FFFF_0000_FFFF
    return Int64(truncatingIfNeeded: (quads &* 42_949_672_960_001) >> 32)
  }

  /// What the digits are multiplied with to be millionths.
  @inline(__always)
  private static func power(missing decimals: Int) -> Int64 {
    switch decimals {
    case 0: 1_000_000
    case 1: 100_000
    case 2: 10_000
    case 3: 1_000
    case 4: 100
    case 5: 10
    default: 1
    }
  }

  /// Reads a number exactly, as `digits × 10^-scale` with the fewest decimals that hold it.
  ///
  /// At most 38 digits in all.
  package static func exact(
    _ bytes: UnsafeRawBufferPointer, _ options: Options = []
  ) throws(DecimalFault) -> (digits: Int128, scale: Int) {
    try Parts(bytes, options).exact()
  }

  /// Reads a number as a whole number of millionths, rounded half away from zero.
  ///
  /// For sources that print what a computation gave, with all the digits that it has.
  package static func roundedMillionths(
    _ bytes: UnsafeRawBufferPointer, _ options: Options = []
  ) throws(DecimalFault) -> Int128 {
    let (digits, places) = try exact(bytes, options)
    guard places > scale else { return try millionths(bytes, options) }
    let unit = power(places - scale)
    let (whole, rest) = digits.quotientAndRemainder(dividingBy: unit)
    return whole + (rest.magnitude >= unit.magnitude - rest.magnitude ? digits.signum() : 0)
  }

  fileprivate static func power(_ exponent: Int) -> Int128 {
    var result: Int128 = 1
    for _ in 0..<exponent { result *= 10 }
    return result
  }
}

/// Where the digits of a number stand, and how far the point is from them.
private struct Parts {
  /// From the first digit that is not 0 to just after the last such digit.
  private let bytes: UnsafeRawBufferPointer
  private let negative: Bool
  /// How many digits there are from the first to the last that is not 0; none for zero.
  private let significant: Int
  /// Digits before the point, counted from the first digit that is not 0; negative for 0.00x.
  let integerDigits: Int

  init(_ text: UnsafeRawBufferPointer, _ options: DecimalLiteral.Options) throws(DecimalFault) {
    var scan = Scan(bytes: text, options: options)
    try scan.run()
    bytes = text.part(scan.first, scan.last + 1)
    negative = scan.negative
    significant = scan.first < 0 ? 0 : scan.lastIndex - scan.firstIndex + 1
    integerDigits = scan.pointIndex - scan.firstIndex + scan.exponent
  }

  func exact() throws(DecimalFault) -> (digits: Int128, scale: Int) {
    if significant == 0 { return (0, 0) }
    if integerDigits > 38 { throw .outOfRange }
    let places = max(0, significant - integerDigits)
    let zeros = max(0, integerDigits - significant)
    if places > 38 || max(significant, integerDigits) > 38 { throw .tooPrecise }
    let value = digits() * DecimalLiteral.power(zeros)
    return (negative ? -value : value, places)
  }

  /// The digits as one number; at most 38 of them fit.
  private func digits() -> Int128 {
    if significant <= 18 {
      var value: UInt64 = 0
      for byte in bytes where byte >= 0x30 && byte <= 0x39 {
        value = value &* 10 &+ UInt64(byte &- 0x30)
      }
      return Int128(value)
    }
    var value: Int128 = 0
    for byte in bytes where byte >= 0x30 && byte <= 0x39 {
      value = value * 10 + Int128(byte - 0x30)
    }
    return value
  }
}

/// One pass over the text of a number.
private struct Scan {
  let bytes: UnsafeRawBufferPointer
  let options: DecimalLiteral.Options
  var negative = false
  /// Offsets of the first and last digits that are not 0, or -1.
  var first = -1
  var last = -1
  /// The same as counts of digits, and the count at which the point stands.
  var firstIndex = 0
  var lastIndex = 0
  var pointIndex = 0
  var exponent = 0
  private var at = 0
  private var end = 0
  private var index = 0

  init(bytes: UnsafeRawBufferPointer, options: DecimalLiteral.Options) {
    self.bytes = bytes
    self.options = options
    end = bytes.count
  }

  mutating func run() throws(DecimalFault) {
    trim()
    if at < end, bytes[at] == UInt8(ascii: "-") {
      negative = true
      at += 1
    }
    try integer()
    pointIndex = index
    if at < end, bytes[at] == UInt8(ascii: ".") {
      at += 1
      guard digits() > 0 else { throw .notANumber }
    }
    if options.contains(.exponent), at < end, bytes[at] | 0x20 == UInt8(ascii: "e") {
      try readExponent()
    }
    if at != end { throw .notANumber }
  }

  private mutating func trim() {
    guard options.contains(.blanks) else { return }
    while at < end, bytes[at] == 0x20 { at += 1 }
    while end > at, bytes[end - 1] == 0x20 { end -= 1 }
  }

  private mutating func integer() throws(DecimalFault) {
    let leading = digits()
    guard leading > 0 else { throw .notANumber }
    guard options.contains(.grouping), at < end, bytes[at] == UInt8(ascii: ",") else { return }
    guard leading <= 3 else { throw .notANumber }
    while at < end, bytes[at] == UInt8(ascii: ",") {
      at += 1
      guard digits() == 3 else { throw .notANumber }
    }
  }

  /// Passes a run of digits and returns how many there were.
  private mutating func digits() -> Int {
    let start = at
    while at < end {
      let digit = bytes[at] &- 0x30
      guard digit <= 9 else { break }
      if digit != 0 {
        if first < 0 {
          first = at
          firstIndex = index
        }
        last = at
        lastIndex = index
      }
      index += 1
      at += 1
    }
    return at - start
  }

  private mutating func readExponent() throws(DecimalFault) {
    at += 1
    var down = false
    if at < end, bytes[at] == UInt8(ascii: "-") || bytes[at] == UInt8(ascii: "+") {
      down = bytes[at] == UInt8(ascii: "-")
      at += 1
    }
    let start = at
    // No text is long enough for digits to make up for an exponent beyond this.
    let ceiling = 1 << 40
    while at < end, bytes[at] &- 0x30 <= 9 {
      exponent = min(exponent * 10 + Int(bytes[at] - 0x30), ceiling)
      at += 1
    }
    guard at > start else { throw .notANumber }
    if down { exponent = -exponent }
  }
}
