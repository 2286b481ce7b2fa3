import PartnershipModel

extension Layout {
  /// UN Comtrade before 2023 and its "classic" copies (CSV): 35 columns, or a few of them.
  package static let comtradeLegacy = Layout(
    id: "comtrade-legacy", table: .trade, forms: [.delimited],
    signature: [["tradeflow"], ["commoditycode"], ["tradevalueus"]],
    legacyEncoding: .windows1252,
    needs: [
      .init(
        "reporter", isGiven: { $0.reporter != nil },
        unless: ["reporter", "reportercode", "reporteriso"]),
      .init(
        "partner", isGiven: { $0.partner != nil },
        unless: ["partner", "partnercode", "partneriso"]),
    ],
    mapping: .figures(
      FigureLayout(
        columns: [
          ["period"], ["year"], ["classification"], ["tradeflow"], ["tradeflowcode"],
          ["reportercode"], ["reporter"], ["reporteriso"], ["partnercode"], ["partner"],
          ["partneriso"], ["2ndpartnercode"], ["commoditycode"], ["qtyunit"], ["qty"],
          ["netweightkg"], ["tradevalueus"], ["ciftradevalueus"], ["fobtradevalueus"],
        ],
        missing: ["N/A"], read: readComtradeLegacy)))

  private static func readComtradeLegacy(_ row: ForeignRow) throws(RowFault) -> FigureReading {
    let classification = row.text("classification")
    if !classification.isEmpty, !classification.hasPrefix("H") {
      return .excluded(.otherClassifications)
    }
    if !["", "0"].contains(row.text("2ndpartnercode")) { return .excluded(.breakdowns) }
    guard let flow = try comtradeFlow(row) else { return .excluded(.subFlows) }
    let column = row.has("period") ? "period" : "year"
    guard let period = FigurePeriod(try row.required(column), .compact) else {
      throw row.fault(.badDate(expected: .compactMonth), column)
    }
    guard case .month(let month) = period else { return .annual }
    var figure = StatedFigure()
    figure.month = month
    figure.flow = flow
    figure.reporter = comtradePlace(row, "reporter")
    figure.partner = comtradePlace(row, "partner")
    figure.commodity = try row.commodity("commoditycode")
    figure.currency = .usDollar
    figure.value = try row.amount("tradevalueus")
    figure.valuation = try comtradeValuation(row, figure.value, flow)
    figure.quantity = try row.amount("qty")
    figure.unit = row.text("qtyunit")
    if figure.unit == "Weight in kilograms" { figure.unit = "kg" }
    if figure.quantity == nil || ["", "No Quantity"].contains(figure.unit) {
      figure.quantity = try row.amount("netweightkg")
      figure.unit = figure.quantity == nil ? "" : "kg"
    }
    return .figures([figure])
  }

  private static func comtradeFlow(_ row: ForeignRow) throws(RowFault) -> TradeFlow? {
    let word = try row.required("tradeflow")
    switch squashed(word) {
    case "import", "imports": return .import
    case "export", "exports": return .export
    case "reimport", "reimports", "reexport", "reexports": return nil
    default:
      throw row.fault(.unknownWord(allowed: ["Export", "Import"], nearest: nil), "tradeflow")
    }
  }

  /// The ISO code, else the number, else the name of one side; `nil` where the file does not say.
  private static func comtradePlace(_ row: ForeignRow, _ side: String) -> PlaceName? {
    let (code, number) = (row.text(side + "iso"), row.text(side + "code"))
    if number == "0" || code == "WLD" || code == "W00" { return .world }
    if !code.isEmpty { return PlaceName(code) }
    if !number.isEmpty {
      let digits = String(number.drop { $0 == "0" })
      return Countries.byM49[digits].map { PlaceName($0) } ?? PlaceName("M49 \(digits)")
    }
    let name = row.text(side)
    return name.isEmpty ? nil : PlaceName(name)
  }

  private static func comtradeValuation(
    _ row: ForeignRow, _ value: Amount?, _ flow: TradeFlow
  ) throws(RowFault) -> Valuation {
    if let value {
      if try row.amount("ciftradevalueus") == value { return .cif }
      if try row.amount("fobtradevalueus") == value { return .fob }
    }
    return StatedFigure.usualValuation(flow)
  }
}
