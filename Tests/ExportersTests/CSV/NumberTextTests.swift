import Exporters
import Testing

@Suite("Numbers as text")
struct NumberTextTests {
  @Test(arguments: [
    (0.0, "0"), (-0.0, "0"), (1, "1"), (-5, "-5"), (0.1, "0.1"), (-0.5, "-0.5"), (100, "100"),
    (1e16, "10000000000000000"), (1.5e-7, "0.00000015"), (123456.789, "123456.789"),
    (1e21, "1000000000000000000000"), (1e-5, "0.00001"), (1234567890123456.7, "1234567890123456.8"),
    (2.5e17, "250000000000000000"), (-1.25e-10, "-0.000000000125"),
  ])
  func `A Double is its shortest decimal`(value: Double, text: String) {
    #expect(NumberText.text(value) == text)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func `What is no number has no text`(value: Double) {
    #expect(NumberText.text(value) == nil)
  }

  @Test func `Every Double reads back`() throws {
    var generator = SplitMix(state: 7)
    for _ in 0..<20_000 {
      let value = Double(bitPattern: generator.next())
      guard value.isFinite else { continue }
      let text = try #require(NumberText.text(value))
      #expect(Double(text) == value)
      #expect(NumberText.isCanonical(text), "\(text)")
    }
    for value in [Double.leastNonzeroMagnitude, .greatestFiniteMagnitude, .leastNormalMagnitude] {
      #expect(NumberText.text(value).flatMap { Double($0) } == value)
    }
  }

  @Test(arguments: [
    (Int128(0), "0"), (1, "0.000001"), (-1, "-0.000001"), (1_000_000, "1"),
    (1_500_000, "1.5"), (-12_345_678, "-12.345678"), (10_000_000_000_000, "10000000"),
    (Int128.max, "170141183460469231731687303715884.105727"),
    (Int128.min, "-170141183460469231731687303715884.105728"),
  ])
  func `A scaled integer is an exact decimal`(value: Int128, text: String) {
    #expect(NumberText.text(scaled: value) == text)
  }

  @Test func `An Int is itself`() {
    #expect(NumberText.text(Int.min) == "-9223372036854775808")
  }

  @Test(arguments: ["", "-", "+1", "01", "1.", ".5", "1.0", "1e5", "-0", "1,5", "=1", "nan", " 1"])
  func `Other spellings are not canonical`(text: String) {
    #expect(!NumberText.isCanonical(text))
  }
}
