import PartnershipModel

extension Indicator {
  /// Imports: what a city buys from its partner, in the report currency.
  ///
  /// The amounts of a month are added exactly in each currency and converted once, at the mean of
  /// the month's rates. Twelve months need all twelve. Source: UN, International Merchandise Trade
  /// Statistics, Concepts and Definitions 2010.
  package static let importValue = Indicator(
    id: "T01c", slug: "import_value", name: "Imports", domain: .trade, formula: "M",
    unit: .currency,
    minimum: 0, direction: .context, breakdowns: [.commodity, .window],
    edgeCases: "no record: no_data; empty value: not_reported; no exchange rate: no_data; "
      + "FOB mixed with CIF: not_comparable; a month of the window absent: too_few_periods",
    source: "UN, International Merchandise Trade Statistics: Concepts and Definitions 2010",
    examples: [
      WorkedExample("one month of 60", gives: 60) { known(TradeValue.sum([TradeValue(60)])) },
      WorkedExample("twelve months of 5", gives: 60) {
        known(TradeValue.sum([TradeValue?](repeating: TradeValue(5), count: 12)))
      },
      WorkedExample("a month of 60 and one whose value is empty", isMissing: .notReported) {
        known(TradeValue.sum([TradeValue(60), .missing(.notReported)]))
      },
      WorkedExample("a month of 60 and one without a record", isMissing: .tooFewPeriods) {
        known(TradeValue.sum([TradeValue(60), nil]))
      },
      WorkedExample("no record", isMissing: .noData) { known(TradeValue.sum([nil])) },
    ]
  ) { analysis, month in analysis.flowRows("import_value", .import, in: month) }
}
