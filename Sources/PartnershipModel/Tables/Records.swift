/// Where a record of a small table stands.
package struct Origin: Hashable, Sendable, Comparable {
  /// Path relative to the workspace.
  package let file: String
  /// 1-based physical line of a CSV or NDJSON record, or of the element of a JSON array.
  package let line: Int

  package init(file: String, line: Int) {
    self.file = file
    self.line = line
  }

  package static func < (left: Origin, right: Origin) -> Bool {
    (left.file, left.line) < (right.file, right.line)
  }
}

/// An amount of money in its own currency.
package struct Money: Hashable, Sendable {
  package let amount: Amount
  package let currency: CurrencyCode

  package init(_ amount: Amount, _ currency: CurrencyCode) {
    self.amount = amount
    self.currency = currency
  }
}
