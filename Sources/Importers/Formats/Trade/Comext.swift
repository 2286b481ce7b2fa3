import PartnershipModel

extension Layout {
  /// Eurostat's international trade in goods (Comext) in SDMX-CSV: value and quantity of a figure
  /// stand in different rows.
  package static let comext = Layout(
    id: "comext", table: .trade, forms: [.delimited],
    signature: [
      ["freq"], ["reporter"], ["partner"], ["product"], ["flow"], ["indicators"], ["timeperiod"],
      ["obsvalue"],
    ],
    mapping: .figures(
      FigureLayout(
        columns: [
          ["freq"], ["reporter"], ["partner"], ["product"], ["flow"], ["indicators"],
          ["timeperiod"], ["obsvalue"], ["obsflag"],
        ],
        missing: [":"], rows: .parts, read: readComext)))

  private static func readComext(_ row: ForeignRow) throws(RowFault) -> FigureReading {
    let measure = try row.required("indicators")
    guard ["VALUE_IN_EUROS", "QUANTITY_IN_100KG"].contains(measure) else {
      return .excluded(.otherMeasures)
    }
    let time = try row.required("timeperiod")
    if try row.required("freq") != "M" { return .annual }
    guard let period = FigurePeriod(time, .dashed), case .month(let month) = period else {
      throw row.fault(.badDate(expected: .month), "timeperiod")
    }
    var figure = StatedFigure()
    figure.month = month
    switch try row.required("flow") {
    case "1": figure.flow = .import
    case "2": figure.flow = .export
    default: throw row.fault(.unknownWord(allowed: ["1", "2"], nearest: nil), "flow")
    }
    guard let reporter = try comextPlace(row, "reporter"),
      let partner = try comextPlace(row, "partner")
    else { return .excluded(.countryGroups) }
    figure.reporter = reporter
    figure.partner = partner
    figure.commodity = try row.commodity("product")
    figure.currency = .euro
    figure.valuation = figure.flow.map(StatedFigure.usualValuation)
    let flag = row.text("obsflag")
    figure.status = flag.contains("p") ? .provisional : flag.contains("e") ? .estimated : .normal
    if measure == "VALUE_IN_EUROS" {
      figure.value = try row.amount("obsvalue")
    } else {
      figure.quantity = try row.amount("obsvalue", scale: 100)
      figure.unit = "kg"
      // An empty quantity states nothing.
      if figure.quantity == nil { return .excluded(.otherMeasures) }
    }
    return .figures([figure])
  }

  /// A country by alpha-2 code, with Eurostat's own for Greece and the United Kingdom; `nil` for a
  /// group of countries.
  private static func comextPlace(_ row: ForeignRow, _ side: String) throws(RowFault) -> PlaceName?
  {
    let code = try row.required(side)
    switch code {
    case "EL": return PlaceName(code, candidates: ["GRC"])
    case "UK", "XI": return PlaceName(code, candidates: ["GBR"])
    case "WORLD": return .world
    default: return code.utf8.count == 2 ? PlaceName(code) : nil
    }
  }
}
