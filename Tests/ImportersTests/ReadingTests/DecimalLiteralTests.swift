import Testing

@testable import Importers

@Suite("Decimal numbers")
struct DecimalLiteralTests {
  private func read(
    _ text: String, _ options: DecimalLiteral.Options = []
  ) -> Result<Int128, DecimalFault> {
    withBytes(text) { bytes in
      do throws(DecimalFault) {
        return .success(try DecimalLiteral.millionths(bytes, options))
      } catch {
        return .failure(error)
      }
    }
  }

  @Test(
    "exact millionths",
    arguments: [
      ("0", 0), ("-0", 0), ("1", 1_000_000), ("-1.5", -1_500_000), ("007", 7_000_000),
      ("0.000001", 1), ("0.0000010000", 1), ("9389778348.49", 9_389_778_348_490_000),
      ("6804128143.0", 6_804_128_143_000_000), ("0.00", 0), ("10", 10_000_000),
      ("100.001", 100_001_000),
    ] as [(String, Int128)])
  func accepted(text: String, expected: Int128) {
    #expect(read(text) == .success(expected))
  }

  @Test(
    "A short number in a file is what the careful way reads, or is left to it", arguments: 0..<40)
  func plainInFile(seed: UInt64) throws {
    var random = SeededGenerator(state: seed)
    let odd = Array("0123456789.-,+e \u{7F}".utf8) + [0, 0x1E, 0x2F, 0x3A, 0x80, 0xAE, 0xFF]
    for _ in 0..<2_000 {
      var text = PlainNumber.text(&random)
      if Int.random(in: 0..<3, using: &random) == 0, !text.isEmpty {
        text[Int.random(in: text.indices, using: &random)] = odd.randomElement(using: &random) ?? 0
      }
      // What stands behind the text must not matter.
      var memory = text + (0..<64).map { _ in odd.randomElement(using: &random) ?? 0 }
      memory.withUnsafeMutableBytes { memory in
        let bytes = UnsafeRawBufferPointer(rebasing: memory[0..<text.count])
        let (found, careful) = (DecimalLiteral.plain(inFile: bytes), DecimalLiteral.plain(bytes))
        #expect(found == careful, "\(text)")
        if found != DecimalLiteral.notPlain {
          #expect((try? DecimalLiteral.millionths(bytes)) == Int128(found), "\(text)")
        }
      }
    }
  }

  /// Texts that are mostly numbers, of any length around the longest short one.
  private enum PlainNumber {
    static func text(_ random: inout SeededGenerator) -> [UInt8] {
      var text: [UInt8] = Bool.random(using: &random) ? [] : [UInt8(ascii: "-")]
      func digits(_ most: Int) -> [UInt8] {
        (0..<Int.random(in: 0...most, using: &random)).map { _ in
          UInt8.random(in: 0x30...0x39, using: &random)
        }
      }
      text += digits(13)
      if Bool.random(using: &random) { text += [UInt8(ascii: ".")] + digits(7) }
      return text
    }
  }

  @Test("18 digits before the point and 6 after it are the most")
  func limits() {
    let nines = String(repeating: "9", count: 18)
    #expect(read("\(nines).999999") == .success(Int128("\(nines)999999") ?? 0))
    #expect(read("-\(nines).999999") == .success(Int128("-\(nines)999999") ?? 0))
    #expect(read("000\(nines)") == .success((Int128(nines) ?? 0) * 1_000_000))
    #expect(read("1\(String(repeating: "0", count: 18))") == .failure(.outOfRange))
    #expect(read(String(repeating: "9", count: 400)) == .failure(.outOfRange))
    #expect(read("0.0000001") == .failure(.tooPrecise))
    #expect(read("1.\(String(repeating: "3", count: 300))") == .failure(.tooPrecise))
  }

  @Test(
    "never guessed",
    arguments: [
      "", " ", "-", "+1", ".5", "5.", "1,5", "1.234,5", "12,34,567", "5,917,06", "0x1F", "nan",
      "inf", "12abc", "1e3", "1.2.3", "--1", " 1", "1 ", "１", "1\0", "5,917", "$1", "1_000",
    ])
  func refused(text: String) {
    #expect(read(text) == .failure(.notANumber))
  }

  @Test(
    "what foreign layouts allow",
    arguments: [
      ("5,917,063,944", 5_917_063_944), ("          -2,218", -2_218), (" 13,886,115", 13_886_115),
      ("-10,346,302", -10_346_302), ("0", 0), ("999", 999), ("1234", 1_234),
    ] as [(String, Int128)])
  func grouped(text: String, expected: Int128) {
    #expect(read(text, [.grouping, .blanks]) == .success(expected * 1_000_000))
  }

  @Test(
    "grouping is strict",
    arguments: [
      "12,34,567", "5,917,06", "1234,567", ",123", "1,", "1,234.5,678", "1,,234", "1, 234",
    ])
  func badGrouping(text: String) {
    #expect(read(text, [.grouping, .blanks]) == .failure(.notANumber))
  }

  @Test(
    "exponents, as in JSON",
    arguments: [
      ("1.5e3", .success(1_500_000_000)), ("1E+2", .success(100_000_000)), ("1e-6", .success(1)),
      ("15e-7", .failure(.tooPrecise)), ("10e-7", .success(1)), ("1e400", .failure(.outOfRange)),
      ("-1e-400", .failure(.tooPrecise)), ("0e999999999999999999999", .success(0)),
      ("1e99999999999999999999", .failure(.outOfRange)), ("0.001e3", .success(1_000_000)),
      ("1e", .failure(.notANumber)), ("1e+", .failure(.notANumber)), ("e1", .failure(.notANumber)),
      ("1e1.0", .failure(.notANumber)),
    ] as [(String, Result<Int128, DecimalFault>)])
  func exponents(text: String, expected: Result<Int128, DecimalFault>) {
    #expect(read(text, .exponent) == expected)
  }

  @Test("38 digits are exact, more are refused")
  func exactDigits() throws {
    let text = "0.1000000000000000055511151231257827"
    let number = try withBytes(text) { try DecimalLiteral.exact($0) }
    #expect(number.digits == Int128("1000000000000000055511151231257827"))
    #expect(number.scale == 34)
    let whole = try withBytes("9007199254740993") { try DecimalLiteral.exact($0) }
    #expect(whole.digits == 9_007_199_254_740_993)
    #expect(whole.scale == 0)
    let nines = String(repeating: "9", count: 38)
    #expect(
      try withBytes("-" + nines) { try DecimalLiteral.exact($0) }.digits == Int128("-" + nines))
    withBytes(nines + "9") { bytes in
      #expect(throws: DecimalFault.outOfRange) { try DecimalLiteral.exact(bytes) }
    }
    withBytes("1e400") { bytes in
      #expect(throws: DecimalFault.outOfRange) { try DecimalLiteral.exact(bytes, .exponent) }
    }
    withBytes("9." + nines) { bytes in
      #expect(throws: DecimalFault.tooPrecise) { try DecimalLiteral.exact(bytes) }
    }
  }
}
