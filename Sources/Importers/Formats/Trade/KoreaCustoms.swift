import PartnershipModel

extension Layout {
  /// Korea Customs Service's open data in US dollars, as CSV or JSON made from its XML: by commodity,
  /// country or both; exports and imports side by side.
  package static let koreaCustomsUSD = Layout(
    id: "kcs-usd", table: .trade, forms: [.delimited, .json],
    signature: [["year"], ["expdlr"], ["impdlr"]],
    envelopes: koreaEnvelopes, legacyEncoding: .cp949,
    mapping: .figures(
      FigureLayout(
        columns: [
          ["year"], ["statcd"], ["hscd", "hscode"], ["expdlr"], ["expwgt"], ["impdlr"], ["impwgt"],
        ],
        numbers: [.grouping, .blanks]
      ) { row throws(RowFault) in
        try readKoreaCustoms(
          row, Korea(period: "year", code: "hscd", exports: "expdlr", imports: "impdlr", scale: 1))
      }))

  /// The same service in 1,000 US dollars: by province, city, and commodity.
  package static let koreaCustomsThousand = Layout(
    id: "kcs-kusd", table: .trade, forms: [.delimited, .json],
    signature: [["priodtitle"], ["expusdamt"], ["impusdamt"]],
    envelopes: koreaEnvelopes, legacyEncoding: .cp949,
    needs: [
      .init(
        "reporter", isGiven: { $0.reporter != nil }, unless: ["sidosggnm", "sggnm", "sidonm"])
    ],
    mapping: .figures(
      FigureLayout(
        columns: [
          ["priodtitle"], ["sidosggnm", "sggnm", "sidonm"], ["hssgn"], ["expusdamt"],
          ["impusdamt"],
        ],
        numbers: [.grouping, .blanks]
      ) { row throws(RowFault) in
        try readKoreaCustoms(
          row,
          Korea(
            period: "priodtitle", code: "hssgn", exports: "expusdamt", imports: "impusdamt",
            scale: 1_000))
      }))

  private static let koreaEnvelopes = [["response", "body", "items", "item"]]

  /// The columns of one family.
  private struct Korea {
    let period: String
    let code: String
    let exports: String
    let imports: String
    /// US dollars in one unit of money.
    let scale: Int128
  }

  private static func readKoreaCustoms(
    _ row: ForeignRow, _ family: Korea
  ) throws(RowFault) -> FigureReading {
    guard let period = FigurePeriod(try row.required(family.period), .dotted) else {
      throw row.fault(.badDate(expected: .dottedMonth), family.period)
    }
    var figure = StatedFigure()
    switch period {
    case .month(let month): figure.month = month
    case .longer: return .annual
    case .total: return .excluded(.totals)
    }
    if row.has("sidosggnm") {
      figure.reporter = KoreaProvinces.place(try row.required("sidosggnm"))
    } else if row.setting?.reporter == nil || family.scale == 1 {
      figure.reporter = PlaceName("KOR")
    }
    figure.partner = koreaPartner(row)
    // A dash inside a month stands for all goods.
    let code = row.text(family.code)
    figure.commodity = code.isEmpty || code == "-" ? "TOTAL" : try row.commodity(family.code)
    figure.currency = .usDollar
    return .figures(try bothFlows(row, figure, family))
  }

  private static func koreaPartner(_ row: ForeignRow) -> PlaceName? {
    let code = row.text("statcd")
    if !code.isEmpty, code != "-" { return PlaceName(code) }
    return row.setting?.partner == nil ? .world : nil
  }

  private static func bothFlows(
    _ row: ForeignRow, _ figure: StatedFigure, _ family: Korea
  ) throws(RowFault) -> [StatedFigure] {
    var figures: [StatedFigure] = []
    for (flow, money, weight) in [
      (TradeFlow.export, family.exports, "expwgt"), (.import, family.imports, "impwgt"),
    ] {
      var side = figure
      side.flow = flow
      side.value = try row.amount(money, scale: family.scale)
      side.quantity = try row.amount(weight)
      side.unit = side.quantity == nil ? "" : "kg"
      side.valuation = StatedFigure.usualValuation(flow)
      figures.append(side)
    }
    return figures
  }
}
