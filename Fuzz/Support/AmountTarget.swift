import Importers

extension FuzzTarget {
  static let amounts = FuzzTarget(
    "amounts",
    "An amount is what shifting its digits as text gives, to the last millionth, or refused."
  ) { bytes in
    guard let (variant, text) = choice(bytes) else { return }
    let options = DecimalLiteral.Options(rawValue: UInt8(variant % 8))
    let expected = ReferenceAmount(Array(text), options)?.millionths
    let found = try? DecimalLiteral.millionths(text, options)
    require(found == expected, "\(String(describing: found)), not \(String(describing: expected))")
    let plain = DecimalLiteral.plain(text)
    if plain != DecimalLiteral.notPlain {
      require(ReferenceAmount(Array(text), [])?.millionths == Int128(plain), "plain: \(plain)")
    }
    if let exact = try? DecimalLiteral.exact(text, options), exact.scale <= 6, let found {
      var digits = exact.digits
      for _ in exact.scale..<6 { digits *= 10 }
      require(digits == found, "exact: \(exact)")
    }
    _ = try? DecimalLiteral.roundedMillionths(text, options)
  }
}

/// A decimal number taken apart as text, the obvious way.
private struct ReferenceAmount {
  private let isNegative: Bool
  private let whole: [UInt8]
  private let decimals: [UInt8]

  /// `nil` where the text does not follow the grammar.
  init?(_ bytes: [UInt8], _ options: DecimalLiteral.Options) {
    var text = bytes[...]
    if options.contains(.blanks) {
      while text.first == 0x20 { text.removeFirst() }
      while text.last == 0x20 { text.removeLast() }
    }
    isNegative = text.first == UInt8(ascii: "-")
    if isNegative { text.removeFirst() }
    var shift = 0
    if options.contains(.exponent), let mark = text.firstIndex(where: { $0 == 0x65 || $0 == 0x45 })
    {
      guard let value = ReferenceAmount.exponent(text[(mark + 1)...]) else { return nil }
      shift = value
      text = text[..<mark]
    }
    let parts = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count <= 2, var whole = ReferenceAmount.whole(parts[0], options) else { return nil }
    var decimals = parts.count == 2 ? Array(parts[1]) : []
    guard parts.count == 1 || !decimals.isEmpty, decimals.allSatisfy(ReferenceAmount.isDigit)
    else { return nil }
    if (whole + decimals).contains(where: { $0 != 0x30 }) {
      for _ in 0..<max(0, shift) { whole.append(decimals.isEmpty ? 0x30 : decimals.removeFirst()) }
      for _ in 0..<max(0, -shift) { decimals.insert(whole.popLast() ?? 0x30, at: 0) }
    }
    while whole.first == 0x30 { whole.removeFirst() }
    while decimals.last == 0x30 { decimals.removeLast() }
    self.whole = whole
    self.decimals = decimals
  }

  /// `nil` outside of 18 digits before the point and 6 after it.
  var millionths: Int128? {
    guard whole.count <= 18, decimals.count <= 6 else { return nil }
    let digits = whole + decimals + [UInt8](repeating: 0x30, count: 6 - decimals.count)
    let value = digits.reduce(Int128(0)) { $0 * 10 + Int128($1 - 0x30) }
    return isNegative ? -value : value
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func whole(
    _ text: ArraySlice<UInt8>, _ options: DecimalLiteral.Options
  ) -> [UInt8]? {
    let groups = text.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    guard groups.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isDigit) }) else { return nil }
    if groups.count > 1 {
      guard options.contains(.grouping), groups[0].count <= 3,
        groups.dropFirst().allSatisfy({ $0.count == 3 })
      else { return nil }
    }
    return Array(groups.joined())
  }

  /// The exponent, at most 5,000: no input of the fuzzer has so many digits.
  private static func exponent(_ text: ArraySlice<UInt8>) -> Int? {
    var digits = text
    let isNegative = digits.first == UInt8(ascii: "-")
    if isNegative || digits.first == UInt8(ascii: "+") { digits.removeFirst() }
    guard !digits.isEmpty, digits.allSatisfy(isDigit) else { return nil }
    let value = digits.reduce(0) { min(5_000, $0 * 10 + Int($1 - 0x30)) }
    return isNegative ? -value : value
  }
}
