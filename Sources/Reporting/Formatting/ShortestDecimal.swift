/// The shortest decimal that reads back as a number: its digits and where its point stands.
struct ShortestDecimal {
  /// Without the point; zeros in front are no loss.
  private let digits: Int128
  private let count: Int
  /// How many digits stand before the point; negative where zeros follow it.
  let whole: Int

  /// The decimal of a number that is finite, not negative and less than 1e18.
  init(_ number: Double) {
    var digits: Int128 = 0
    var (count, whole, exponent) = (0, 0, 0)
    var (isFraction, isExponent, isNegative) = (false, false, false)
    // The description is the shortest decimal: `12.5`, `5e-07`, `1e+16`.
    for byte in number.description.utf8 {
      switch byte {
      case UInt8(ascii: "."): isFraction = true
      case UInt8(ascii: "e"): isExponent = true
      case UInt8(ascii: "-"): isNegative = true
      case UInt8(ascii: "+"): continue
      case _ where isExponent: exponent = exponent * 10 + Int(byte - UInt8(ascii: "0"))
      default:
        digits = digits * 10 + Int128(byte - UInt8(ascii: "0"))
        count += 1
        if !isFraction { whole += 1 }
      }
    }
    self.digits = digits
    self.count = count
    self.whole = whole + (isNegative ? -exponent : exponent)
  }

  /// The first so many digits as a number, zeros behind where there are fewer.
  func firstDigits(_ wanted: Int) -> Int128 {
    var result = digits
    for _ in min(count, wanted)..<max(count, wanted) {
      if wanted > count { result *= 10 } else { result /= 10 }
    }
    return result
  }
}
