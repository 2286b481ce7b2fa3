import PartnershipModel

extension FoldGrammar {
  /// The native trade table.
  package static let trade = FoldGrammar(
    columns: [
      Column("period", .pattern(month)),
      Column("reporter", .filled),
      Column("partner", .filled),
      Column("flow", .words(TradeLayout.native.flow.words.keys.sorted())),
      Column(
        "commodity_code",
        .pattern(
          "[0-9]{\(TradeDecoder.codeDigits.lowerBound),\(TradeDecoder.codeDigits.upperBound)}|"
            + TradeDecoder.total)),
      Column("value", .number("-?" + digits), mayBeEmpty: true, json: .number),
      Column("currency", .pattern("[A-Z]{3}")),
      Column("quantity", .number("-?" + digits), mayBeEmpty: true, json: .number),
      Column("unit", .anything, mayBeEmpty: true),
      Column("valuation", .words(Valuation.allCases.map(\.rawValue)), mayBeEmpty: true),
      Column("status", .words(TradeDecoder.statusWords), mayBeEmpty: true),
    ],
    keys: [
      Key("period"), Key("reporter", isFree: true), Key("partner", isFree: true), Key("flow"),
      Key("commodity_code"), Key("currency"),
      // A unit without a quantity is the unit of nothing.
      Key("unit", "IF(quantity = '', '', unit)", isFree: true),
      Key("valuation"), Key("status"),
    ],
    measures: [
      Measure("valued", "count(value)"), Measure("value", "sum(value)", of: "valued"),
      Measure("quantified", "count(quantity)"),
      Measure("quantity", "sum(quantity)", of: "quantified"),
    ],
    whole: [], identity: nil, places: ["reporter", "partner"])
}

/// A cell of the answer as a cell of the native fold.
struct SparkTradeCell {
  let month: Month
  let reporter: String
  let partner: String
  let flow: TradeFlow
  let commodity: String
  let currency: String
  let unit: String
  let valuation: Valuation?
  let isProvisional: Bool
  let measures: TradeMeasures

  /// `nil` where a text is not what the grammar says.
  init?(_ cell: SparkAnswer.Cell) {
    // In the order of the grammar's keys and measures.
    let (texts, numbers) = (cell.texts, cell.measures)
    guard let month = Month(texts[0]), let flow = TradeFlow(rawValue: texts[3]),
      texts[7].isEmpty || Valuation(rawValue: texts[7]) != nil,
      texts[8].isEmpty || TradeDecoder.statusWords.contains(texts[8])
    else { return nil }
    self.month = month
    self.flow = flow
    (reporter, partner, commodity) = (texts[1], texts[2], texts[4])
    (currency, unit) = (texts[5], texts[6])
    valuation = Valuation(rawValue: texts[7])
    isProvisional = texts[8] == TradeDecoder.provisional
    measures = TradeMeasures(
      value: Amount(units: numbers[1]), valued: Int(numbers[0]),
      quantity: Amount(units: numbers[3]), quantified: Int(numbers[2]), rows: cell.rows,
      firstLine: 0, lastLine: 0)
  }
}

extension TradePart {
  /// The cells of an answer as a worker of the native fold would hand them over.
  convenience init(_ answered: [SparkTradeCell]) {
    var table = TextTable()
    let memory = UnsafeMutableBufferPointer<RawTradeCell>(
      start: PlainMemory.resized(nil, to: answered.count), count: answered.count)
    for (index, cell) in answered.enumerated() {
      func number(_ text: String) -> Int { Int(table.number(text)) }
      let valuation: UInt64 =
        switch cell.valuation {
        case .cif?: RawTradeKey.cif
        case .fob?: RawTradeKey.fob
        case nil: 0
        }
      memory.initializeElement(
        at: index,
        to: RawTradeCell(
          key: RawTradeKey(
            month: cell.month.index, reporter: number(cell.reporter),
            partner: number(cell.partner), commodity: number(cell.commodity),
            currency: number(cell.currency), unit: number(cell.unit),
            isImport: cell.flow == .import, valuation: Int(valuation),
            isProvisional: cell.isProvisional),
          measures: cell.measures))
    }
    self.init(cells: memory, repetitions: [:], texts: table)
  }
}
