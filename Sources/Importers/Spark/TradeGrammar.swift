import PartnershipModel

/// What a cell of the native trade table may hold for Spark to take its row, column by column.
///
/// Each rule stands here once: the query is made from it, and tests hold the native decoder against
/// it. It is the plain core of what the decoder takes. Whatever is outside (a number with more
/// leading zeros, a fault) is left to the decoder, which alone writes findings; so a rule may be too
/// narrow, never too wide.
package enum TradeGrammar {
  package enum Rule: Sendable {
    /// An expression that the whole text matches, in the syntax that Java and Swift share.
    case pattern(String)
    case words([String])
    /// Any text but the empty one.
    case filled
    case anything
  }

  package struct Column: Sendable {
    package let name: String
    package let rule: Rule
    /// Whether the cell may be empty, or the column missing.
    package let mayBeEmpty: Bool
  }

  /// Digits that a column of 24 digits, six of them decimals, holds without rounding.
  private static let number = "-?[0-9]{1,18}([.][0-9]{1,6})?"

  /// Every column of the table, in the order in which the answer names the first that is at fault.
  package static let columns: [Column] = [
    Column(name: "period", rule: .pattern("[0-9]{4}-(0[1-9]|1[0-2])"), mayBeEmpty: false),
    Column(name: "reporter", rule: .filled, mayBeEmpty: false),
    Column(name: "partner", rule: .filled, mayBeEmpty: false),
    Column(
      name: "flow", rule: .words(TradeLayout.native.flow.words.keys.sorted()), mayBeEmpty: false),
    Column(name: "commodity_code", rule: .pattern("[0-9]{2,10}|TOTAL"), mayBeEmpty: false),
    Column(name: "value", rule: .pattern(number), mayBeEmpty: true),
    Column(name: "currency", rule: .pattern("[A-Z]{3}"), mayBeEmpty: false),
    Column(name: "quantity", rule: .pattern(number), mayBeEmpty: true),
    Column(name: "unit", rule: .anything, mayBeEmpty: true),
    Column(
      name: "valuation", rule: .words(Valuation.allCases.map(\.rawValue).sorted()),
      mayBeEmpty: true),
    Column(name: "status", rule: .words(["final", "provisional"]), mayBeEmpty: true),
  ]

  /// What the rows of a cell have in common, beside the file; the order of the answer's fields.
  static let keys = [
    "period", "reporter", "partner", "flow", "commodity_code", "currency", "unit", "valuation",
    "status",
  ]
}

extension TradeGrammar.Column {
  /// The condition that is true where the cell is at fault; `nil` where it cannot be.
  var fault: String? {
    let test: String
    switch rule {
    case .pattern(let pattern): test = "NOT \(name) RLIKE r'\\A(?:\(pattern))\\z'"
    case .words(let words):
      test = "\(name) NOT IN (\(words.map { "'\($0)'" }.joined(separator: ", ")))"
    case .filled: return "\(name) = ''"
    case .anything: return nil
    }
    return mayBeEmpty ? "\(name) <> '' AND \(test)" : test
  }
}
