import Analytics
import PartnershipModel
import Testing

/// Formulas with their numbers filled in: what they give and how they are written.
@Suite("Workings")
struct WorkingTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let value: Double
    let working: Working

    init(_ text: String, gives value: Double, _ working: Working) {
      (self.text, self.value, self.working) = (text, value, working)
    }

    var testDescription: String { text }
  }

  private static let written = WorkingText { value in
    switch value {
    case .exact(let amount): amount.description
    case .count(let count): "\(count)"
    case .real(let number): number == number.rounded() ? "\(Int(number))" : "\(number)"
    }
  }

  static let cases = [
    Case("100 * (1234.5 - 1100) / 1100", gives: 100 * 134.5 / 1100, 100 * (1234.5 - 1100) / 1100),
    Case("1 - (2 - 3)", gives: 2, 1 - (2 - 3)),
    Case("1 - 2 - 3", gives: -4, 1 - 2 - 3),
    Case("8 / (4 / 2)", gives: 4, 8 / (4 / 2)),
    Case("8 / (4 * 2)", gives: 1, .quotient(8, .product(4, 2))),
    Case("8 / 4 * 2", gives: 4, .product(.quotient(8, 4), 2)),
    Case("1 + (2 + 3)", gives: 6, .sum([1, .sum([2, 3])])),
    Case("(1 / 2)^2 + (1 / 2)^2", gives: 0.5, .sum([.power(1 / 2, 2), .power(1 / 2, 2)])),
    Case("(-3)^2", gives: 9, .power(.count(-3), 2)),
    Case("5 - (-3)", gives: 8, 5 - .count(-3)),
    Case("2 * (-3)", gives: -6, 2 * .count(-3)),
    Case("-3 + 5", gives: 2, .count(-3) + 5),
    Case("0", gives: 0, .sum([])),
    Case("max(1, 1 / 2)", gives: 1, .max(1, 1 / 2)),
    Case("min(4, 3, 2)", gives: 2, .min(4, 3, 2)),
    Case("abs(2 - 5)", gives: 3, .abs(2 - 5)),
    Case("exp(0)", gives: 1, .exp(0)),
    Case("ln(1)", gives: 0, .ln(1)),
    Case("sqrt(2 + 7)", gives: 3, .sqrt(2 + 7)),
    Case("mean(1, 2, 6)", gives: 3, .function(.mean, [1, 2, 6])),
    Case("median(1, 2, 6, 100)", gives: 4, .function(.median, [1, 2, 6, 100])),
    // Sample standard deviation of 2, 4, 4, 4, 5, 5, 7, 9: the squared deviations sum to 32.
    Case(
      "sd(2, 4, 4, 4, 5, 5, 7, 9)", gives: (32.0 / 7).squareRoot(),
      .function(.sd, [2, 4, 4, 4, 5, 5, 7, 9])),
    Case("round(10 / 3, 6)", gives: 3.333333, .function(.round, [10 / 3, 6])),
    Case("round(0.5, 0)", gives: 1, .function(.round, [0.5, 0])),
  ]

  @Test("Brackets stand where the order of operations needs them", arguments: cases)
  func isWritten(_ test: Case) {
    #expect(Self.written.numbers(test.working) == test.text)
  }

  @Test("The value is that of the formula", arguments: cases)
  func evaluates(_ test: Case) {
    #expect(abs(test.working.evaluate() - test.value) <= 1e-15 * max(1, abs(test.value)))
  }

  @Test("Names stand in the place of their numbers, equal ones once")
  func names() {
    let share: Working = .count(9, "articles about the partner") / .count(60, "monitored articles")
    #expect(Self.written.names(share) == "articles about the partner / monitored articles")
    let squares = Working.sum(
      [60, 40].map { .power(.count($0, "value") / .count(100, "total"), 2) })
    #expect(Self.written.names(squares) == "sum of 2 [(value / total)^2]")
    #expect(Self.written.names(100 * .count(3, "shares")) == "100 * shares")
    #expect(Self.written.names(1 + 2) == nil)
  }

  @Test("Of a long sum or list the first terms stand for all, and the value stays whole")
  func long() {
    let short = WorkingText(longest: 6) { "\(Int($0.doubleValue))" }
    let seven = Working.sum((1...7).map { .count($0) })
    #expect(short.numbers(seven) == "(1 + 2 + 3 + ..., sum of 7 values)")
    #expect(short.numbers(seven / 2) == "(1 + 2 + 3 + ..., sum of 7 values) / 2")
    #expect(seven.evaluate() == 28)
    #expect(short.numbers(.sum((1...6).map { .count($0) })) == "1 + 2 + 3 + 4 + 5 + 6")
    let middle = Working.function(.median, (1...7).map { .count($0) })
    #expect(short.numbers(middle) == "median(1, 2, 3, ... 7 values)")
  }

  @Test("What has no value evaluates to no number")
  func undefined() {
    #expect(Working.function(.mean, []).evaluate().isNaN)
    #expect(Working.function(.sd, [1]).evaluate().isNaN)
    #expect(Working.function(.abs, [1, 2]).evaluate().isNaN)
  }
}

/// The worked examples of the catalogue once more, from their formulas.
@Suite("Workings of the catalogue's examples")
struct WorkedExampleWorkingTests {
  @Test("A formula gives what the figure says", arguments: WorkedExampleTests.cases)
  func isTheFigure(_ test: WorkedExampleTests.Case) {
    let figure = Derivation.kept { test.example.evaluate() }
    guard let working = figure.derivation?.working else { return }
    guard let value = figure.doubleValue else {
      Issue.record("a missing figure has a formula")
      return
    }
    let again = working.evaluate()
    #expect(abs(again - value) <= 1e-9 * max(abs(again), abs(value)))
  }

  @Test(
    "Indicators that few workspaces have data for have formulas too",
    arguments: [
      "eigenvector_centrality", "intra_network_trade_intensity", "intra_network_trade_share",
    ])
  func rare(_ slug: String) throws {
    let indicator = try #require(Indicator.named(slug))
    for example in indicator.examples {
      let figure = Derivation.kept { example.evaluate() }
      #expect((figure.value == nil) == (figure.derivation == nil), "\(example.given)")
    }
  }

  @Test("Figures remember nothing unless they are to be explained")
  func isOff() {
    for test in WorkedExampleTests.cases {
      #expect(test.example.evaluate().derivation == nil)
    }
  }
}
