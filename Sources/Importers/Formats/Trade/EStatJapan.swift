import PartnershipModel

extension Layout {
  /// Japan's trade statistics from e-Stat (CSV): the months of a year side by side, values in 1,000
  /// yen, codes between apostrophes.
  package static let eStatJapan = Layout(
    id: "estat-jp", table: .trade, forms: [.delimited],
    signature: [["exporimp"], ["hs"], ["country"], ["valueyear"]],
    mapping: .figures(
      FigureLayout(
        columns: [
          ["exporimp"], ["year"], ["custom"], ["hs"], ["country"], ["unit1"], ["unit2"],
        ] + eStatMonths.flatMap { [["quantity1" + $0], ["quantity2" + $0], ["value" + $0]] },
        breakdown: ["custom"], rows: .zerosAtTheEnd, read: readEStat)))

  private static let eStatMonths = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  private static func readEStat(_ row: ForeignRow) throws(RowFault) -> FigureReading {
    let months = eStatMonths.filter { row.has("value" + $0) }
    if months.isEmpty { return .annual }
    var figure = StatedFigure()
    switch try row.required("exporimp") {
    case "1": figure.flow = .export
    case "2": figure.flow = .import
    default: throw row.fault(.unknownWord(allowed: ["1", "2"], nearest: nil), "exporimp")
    }
    let yearText = Array(try row.required("year").utf8)
    guard let year = digits(yearText, count: 4) else {
      throw row.fault(.badDate(expected: .year), "year")
    }
    figure.reporter = PlaceName("JPN")
    let country = try row.required("country")
    figure.partner = PlaceName(
      country, candidates: [JapanCustomsCountries.byNumber[country] ?? "Japan customs \(country)"])
    figure.commodity = try eStatCode(row)
    figure.currency = CurrencyCode("JPY")
    figure.valuation = figure.flow.map(StatedFigure.usualValuation)
    return .figures(try eStatFigures(row, figure, year: year))
  }

  private static func eStatFigures(
    _ row: ForeignRow, _ figure: StatedFigure, year: Int
  ) throws(RowFault) -> [StatedFigure] {
    let second = row.text("unit2")
    let number = second.isEmpty ? "1" : "2"
    let unit = second.isEmpty ? row.text("unit1") : second
    var figures: [StatedFigure] = []
    for (index, name) in eStatMonths.enumerated() where row.has("value" + name) {
      var month = figure
      month.month = Month(year: year, month: index + 1)
      month.value = try row.amount("value" + name, scale: 1_000)
      if !unit.isEmpty {
        month.quantity = try row.amount("quantity\(number)\(name)")
        month.unit = unit == "KG" ? "kg" : unit
      }
      figures.append(month)
    }
    return figures
  }

  /// Nine digits between apostrophes.
  private static func eStatCode(_ row: ForeignRow) throws(RowFault) -> String {
    let text = try row.required("hs")
    let code = text.hasPrefix("'") && text.hasSuffix("'") ? text.dropFirst().dropLast() : text[...]
    guard (2...10).contains(code.utf8.count), code.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { throw row.fault(.badCode(expected: .commodity), "hs") }
    return String(code)
  }
}
