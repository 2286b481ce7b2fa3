package import Analytics
package import PartnershipModel

/// How a cell is shown in a column, the same in every output.
package enum CellText {
  /// What stands for a figure that is not known.
  package static let missing = "–"

  /// The text of `cell` in a column of `kind`; empty for a cell that holds nothing.
  package static func fragments(
    _ cell: Cell, _ kind: ReportColumn.Kind, in language: any Language
  ) -> [Fragment] {
    switch cell {
    case .none: []
    case .missing: [.own(missing)]
    case .text(let text): text.isEmpty ? [] : [.data(text)]
    case .message(let message), .sheet(let message): language.render(message)
    case .name(let name): [.data(language.name(name))]
    case .month(let month): [.own(language.monthInTable(month))]
    case .date(let date): [.own(language.dateInTable(date))]
    case .ratio(let ratio): [.own(number(ratio, .share, language.percentSign))]
    case .count, .exact, .real, .figure:
      [.own(cell.number.map { number($0, kind, language.percentSign) } ?? missing)]
    }
  }

  /// The text of a number in a column of `kind`; the unit stands in the header, except the percent
  /// sign after a share, which is the language's.
  package static func number(
    _ value: Figure.Value, _ kind: ReportColumn.Kind, _ percentSign: String = " %"
  ) -> String {
    guard let amount = exact(value) else { return missing }
    switch kind {
    case .money, .count: return NumberFormat.grouped(amount, decimals: 0)
    case .moneyMillions: return millions(amount)
    case .growth: return signed(NumberFormat.grouped(amount, decimals: 1))
    case .share: return share(value, amount) + percentSign
    case .real(let decimals): return NumberFormat.grouped(amount, decimals: decimals)
    case .mixed: return NumberFormat.grouped(amount, decimals: mixedDecimals(amount))
    case .text, .code, .month, .date: return amount.description
    }
  }

  /// The text of an exact number, such as a total, in a column of `kind`.
  package static func number(
    _ amount: Amount, _ kind: ReportColumn.Kind, _ percentSign: String = " %"
  ) -> String {
    number(.exact(amount), kind, percentSign)
  }

  /// The decimals of a number in a column whose unit differs by row: none from 1,000 on, up to two
  /// from 1 on, else up to four, so that a small rate is not shown as 0; no zeros at the end.
  package static func mixedDecimals(_ amount: Amount) -> Int {
    let size = amount.units.magnitude
    var decimals =
      size >= 1_000 * Amount.scale.magnitude ? 0 : size >= Amount.scale.magnitude ? 2 : 4
    var digits = divideRounded(amount.units, by: Amount.scale / power(of: decimals))
    while decimals > 0, digits % 10 == 0 {
      digits /= 10
      decimals -= 1
    }
    return decimals
  }

  private static func power(of decimals: Int) -> Int128 {
    (0..<decimals).reduce(1) { power, _ in power * 10 }
  }

  /// The exact decimal of a figure; a floating-point one in its shortest form, to six decimals.
  package static func exact(_ value: Figure.Value) -> Amount? {
    switch value {
    case .exact(let amount): amount
    case .count(let count): Amount(count)
    case .real(let number): NumberFormat.exact(number)
    }
  }

  /// Rounded once, from the full amount to tenths of a million.
  private static func millions(_ amount: Amount) -> String {
    let tenths = divideRounded(amount.units, by: Amount.scale * 100_000)
    return NumberFormat.grouped(Amount(units: tenths * 100_000), decimals: 1)
  }

  private static func share(_ value: Figure.Value, _ amount: Amount) -> String {
    // A ratio in floating point is scaled before its digits are cut, as in the sentences.
    if case .real(let ratio) = value { return NumberFormat.fixed(ratio * 100, decimals: 1) }
    return NumberFormat.grouped(Amount(units: amount.units * 100), decimals: 1)
  }

  private static func signed(_ text: String) -> String {
    let isZero = !text.utf8.contains { $0 >= UInt8(ascii: "1") && $0 <= UInt8(ascii: "9") }
    return text.hasPrefix("-") || isZero ? text : "+" + text
  }
}

extension ReportColumn.Kind {
  /// Whether the column holds numbers, which stand against its right edge.
  package var isNumeric: Bool {
    switch self {
    case .money, .moneyMillions, .count, .growth, .share, .real, .mixed: true
    case .text, .code, .month, .date: false
    }
  }
}
