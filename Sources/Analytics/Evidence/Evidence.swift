package import PartnershipModel

/// Rows of one input file that figures of a subject rest on.
package struct Evidence: Sendable, Hashable {
  package let file: String
  /// Of the first and the last of the rows; rows about other things may lie between them.
  package let firstLine: Int
  package let lastLine: Int
  package let rows: Int
  package let firstMonth: Month
  package let lastMonth: Month
  /// What the rows say, such as `export KOR → CHN, TOTAL`.
  package let about: String
  /// Their exact sum, where they have amounts, in the currency of the file.
  package let amount: Money?
  /// That sum in the report currency, each month at its own mean rate; `nil` where a rate is missing.
  package let converted: Amount?

  package init(
    file: String, firstLine: Int, lastLine: Int, rows: Int, firstMonth: Month, lastMonth: Month,
    about: String, amount: Money? = nil, converted: Amount? = nil
  ) {
    self.file = file
    self.firstLine = firstLine
    self.lastLine = lastLine
    self.rows = rows
    self.firstMonth = firstMonth
    self.lastMonth = lastMonth
    self.about = about
    self.amount = amount
    self.converted = converted
  }
}

/// Rows of the inputs gathered by what they say.
struct EvidenceGroups {
  struct Key: Hashable {
    let file: String
    let about: String
    let currency: CurrencyCode?
  }

  private struct Group {
    var firstLine: Int
    var lastLine: Int
    var rows: Int
    var firstMonth: Month
    var lastMonth: Month
    var amount: Amount?
    var converted: Amount?
  }

  private let facts: Facts
  private var groups: [Key: Group] = [:]

  init(_ facts: Facts) { self.facts = facts }

  mutating func add(
    file: String, lines: ClosedRange<Int>, rows: Int, month: Month, about: String,
    amount: Amount? = nil, currency: CurrencyCode? = nil
  ) {
    let key = Key(file: file, about: about, currency: amount == nil ? nil : currency)
    var converted: Amount?
    if let amount, let currency {
      converted = facts.rates.convert(amount, from: currency, to: facts.currency, in: month)
    }
    guard var group = groups[key] else {
      groups[key] = Group(
        firstLine: lines.lowerBound, lastLine: lines.upperBound, rows: rows, firstMonth: month,
        lastMonth: month, amount: amount, converted: converted)
      return
    }
    group.firstLine = min(group.firstLine, lines.lowerBound)
    group.lastLine = max(group.lastLine, lines.upperBound)
    group.rows += rows
    group.firstMonth = min(group.firstMonth, month)
    group.lastMonth = max(group.lastMonth, month)
    group.amount = sum(group.amount, amount)
    group.converted = amount == nil ? group.converted : sum(group.converted, converted)
    groups[key] = group
  }

  mutating func add(_ origin: Origin, _ month: Month, _ about: String, _ money: Money? = nil) {
    add(
      file: origin.file, lines: origin.line...origin.line, rows: 1, month: month, about: about,
      amount: money?.amount, currency: money?.currency)
  }

  /// A sum is known only where each part is.
  private func sum(_ one: Amount?, _ other: Amount?) -> Amount? {
    guard let one, let other else { return nil }
    return one.adding(other)
  }

  /// In the order of file, line and words.
  var all: [Evidence] {
    groups.map { key, group in
      Evidence(
        file: key.file, firstLine: group.firstLine, lastLine: group.lastLine, rows: group.rows,
        firstMonth: group.firstMonth, lastMonth: group.lastMonth, about: key.about,
        amount: key.currency.flatMap { currency in group.amount.map { Money($0, currency) } },
        converted: group.converted)
    }.sorted { ($0.file, $0.firstLine, $0.about) < ($1.file, $1.firstLine, $1.about) }
  }
}
