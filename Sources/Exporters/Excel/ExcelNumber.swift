import Foundation

/// What becomes of numbers in a workbook.
package enum ExcelNumber {
  /// The digits of a decimal text from the first to the last that is not zero; nil if it is none.
  ///
  /// The grammar is an optional sign, digits, and an optional point with digits.
  package static func significantDigits(_ text: String) -> Int? {
    var bytes = Array(text.utf8)[...]
    if bytes.first == UInt8(ascii: "-") || bytes.first == UInt8(ascii: "+") {
      bytes = bytes.dropFirst()
    }
    let parts = bytes.split(
      separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(NameRules.isDigit) }) else { return nil }
    let digits = parts.joined().drop { $0 == UInt8(ascii: "0") }
    let trailing = digits.reversed().prefix { $0 == UInt8(ascii: "0") }.count
    return digits.count - trailing
  }

  /// Whether a cell can hold the number: it is finite, and not beyond Excel's largest.
  package static func fits(_ value: Double) -> Bool {
    abs(value) <= ExcelLimits.largestNumber
  }

  /// The number that the file will hold for `value`: the library writes 16 significant digits.
  package static func stored(_ value: Double) -> Double {
    guard value.isFinite, value != 0 else { return 0 }
    // A whole number of at most 15 digits stands there in full.
    if value.magnitude < 1e15, value == value.rounded() { return value }
    return withVaList([value]) { arguments in
      withUnsafeTemporaryAllocation(of: CChar.self, capacity: 40) { buffer in
        guard let start = buffer.baseAddress else { return value }
        vsnprintf(start, buffer.count, "%.16G", arguments)
        return strtod(start, nil)
      }
    }
  }
}
