import PartnershipModel

extension Layout {
  /// China customs, stats.customs.gov.cn (CSV in GB18030, every row ending in a comma).
  ///
  /// The file says neither the flow nor, without the column of the place of registration, whose trade
  /// it is: a query for one province looks like one for the country.
  package static let chinaCustoms = Layout(
    id: "gacc", table: .trade, forms: [.delimited],
    signature: [
      ["商品编码"], ["贸易伙伴名称", "贸易伙伴编码"], ["人民币", "美元", "美元值"],
    ],
    allowsTrailingDelimiter: true, legacyEncoding: .gb18030,
    needs: [
      .init("flow", isGiven: { $0.flow != nil }),
      .init("reporter", isGiven: { $0.reporter != nil }, unless: ["注册地名称"]),
      .init("month", isGiven: { $0.month != nil }, unless: ["数据年月", "月份"]),
    ],
    mapping: .figures(
      FigureLayout(
        columns: [
          ["数据年月", "月份"], ["贸易伙伴编码"], ["贸易伙伴名称"], ["商品编码"], ["贸易方式编码"],
          ["贸易方式名称"], ["注册地编码"], ["注册地名称"], ["第一数量"], ["第一计量单位"],
          ["人民币", "美元", "美元值"],
        ],
        breakdown: ["贸易方式编码", "贸易方式名称", "注册地编码", "注册地名称"],
        missing: ["?"], numbers: [.grouping, .blanks], read: readChinaCustoms)),
    acceptsHeader: { names in
      ["人民币", "美元", "美元值"].count(where: names.contains) == 1
    })

  private static func readChinaCustoms(_ row: ForeignRow) throws(RowFault) -> FigureReading {
    var figure = StatedFigure()
    if row.has("数据年月") {
      guard let period = FigurePeriod(try row.required("数据年月"), .compact) else {
        throw row.fault(.badDate(expected: .compactMonth), "数据年月")
      }
      switch period {
      case .month(let month): figure.month = month
      case .longer: return .annual
      case .total: return .excluded(.totals)
      }
    }
    figure.flow = row.setting?.flow.flatMap(TradeFlow.init)
    figure.reporter = try registrationPlace(row)
    figure.partner = try chinaCustomsPartner(row)
    figure.commodity = try row.commodity("商品编码")
    figure.value = try row.amount("人民币")
    figure.currency = CurrencyCode(isInYuan(row) ? "CNY" : "USD")
    let unit = row.text("第一计量单位")
    if !unit.isEmpty {
      figure.quantity = try row.amount("第一数量")
      figure.unit = unit == "千克" ? "kg" : unit
    }
    figure.valuation = figure.flow.map(StatedFigure.usualValuation)
    return .figures([figure])
  }

  private static func isInYuan(_ row: ForeignRow) -> Bool { row.header.squashed.contains("人民币") }

  /// The province where the importer or exporter is registered.
  private static func registrationPlace(_ row: ForeignRow) throws(RowFault) -> PlaceName? {
    guard row.has("注册地名称") else { return nil }
    let name = try row.required("注册地名称")
    let regions = ChinaProvinces.codes(of: name)
    // The province comes first: a city may have its name, as Jilin has.
    return PlaceName(name, candidates: (regions ?? []) + [name], isListed: regions != nil)
  }

  /// The name counts; the number must not contradict it, and stands in where there is no name.
  private static func chinaCustomsPartner(_ row: ForeignRow) throws(RowFault) -> PlaceName {
    let (name, number) = (row.text("贸易伙伴名称"), row.text("贸易伙伴编码"))
    let byNumber = ChinaCustomsCountries.byNumber[number]
    guard !name.isEmpty else {
      guard let byNumber else {
        throw row.fault(.badCode(expected: .chinaCustomsNumber(country: nil)), "贸易伙伴编码")
      }
      return PlaceName(number, candidates: [byNumber])
    }
    let code = ChinaCustomsCountries.code(name: name)
    if let code, let byNumber, code != byNumber {
      throw row.fault(.badCode(expected: .chinaCustomsNumber(country: name)), "贸易伙伴编码")
    }
    return PlaceName(name, candidates: [name] + (code.map { [$0] } ?? []))
  }
}
