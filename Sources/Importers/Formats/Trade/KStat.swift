import PartnershipModel

extension Layout {
  /// K-stat of the Korea International Trade Association, saved as CSV: a title, the settings of the
  /// query, and two rows of names.
  package static let kstat = Layout(
    id: "kstat", table: .trade, forms: [.delimited],
    signature: [["수출금액"], ["수입금액"]],
    dialects: [LayoutDialect(delimiter: UInt8(ascii: ","), names: .found(kstatHeader))],
    legacyEncoding: .cp949,
    mapping: .figures(
      FigureLayout(
        columns: [
          ["년도", "기간", "년월", "월"], ["국가명", "국가"], ["코드", "hs코드", "품목코드"], ["수출금액"],
          ["수입금액"],
        ],
        missing: ["-"], numbers: [.grouping, .blanks], read: readKStat)),
    problem: kstatProblem)

  /// Names from the two records below the settings of the query, joined.
  private static func kstatHeader(_ head: DelimitedHead) -> Header? {
    guard head.records.count >= 4 else { return nil }
    let preamble = head.records.prefix(2).map(\.texts)
    let isTitled = preamble.contains { squashed($0.first ?? "").contains("kstat") }
    guard isTitled || kstatSettings(preamble) != nil else { return nil }
    let (upper, lower) = (head.records[2].texts, head.records[3].texts)
    guard upper.count == lower.count else { return nil }
    let names = zip(upper, lower).map { top, bottom in
      top == bottom || bottom.isEmpty ? top : top.isEmpty ? bottom : "\(top) \(bottom)"
    }
    var header = Header(names: names)
    header.end = head.records[3].end
    header.lines = head.records[3].lines
    header.preamble = preamble
    return header
  }

  /// The cell with the settings of the query.
  private static func kstatSettings(_ preamble: [[String]]) -> String? {
    preamble.lazy.flatMap(\.self).first { $0.replacing(" ", with: "").contains("단위:") }
  }

  /// US dollars in one unit of money, which only the settings of the query say; `nil` where they do
  /// not.
  static func kstatScale(_ header: Header) -> Int128? {
    guard let settings = kstatSettings(header.preamble),
      let unit = settings.replacing(" ", with: "").split(separator: "단위:").last
    else { return nil }
    let money = unit.prefix { $0 != "," }
    for (word, scale) in [
      ("백만불", 1_000_000), ("백만달러", 1_000_000), ("천불", 1_000), ("천달러", 1_000), ("불", 1),
      ("달러", 1),
    ] as [(String, Int128)] where money.contains(word) {
      return scale
    }
    return nil
  }

  /// Why the file as a whole cannot be used, if so.
  static func kstatProblem(_ header: Header) -> Problem? {
    let settings = (kstatSettings(header.preamble) ?? "").replacing(" ", with: "")
    if settings.contains("당월/누계:누계") {
      return .notData(kind: "kstat-running-total", detail: "")
    }
    return kstatScale(header) == nil ? .missingSetting(key: "unit", layout: "kstat") : nil
  }

  private static func readKStat(_ row: ForeignRow) throws(RowFault) -> FigureReading {
    let scale = kstatScale(row.header) ?? 1
    guard let period = FigurePeriod(try row.required("년도"), .korean, .dotted, .compact) else {
      throw row.fault(.badDate(expected: .koreanMonth), "년도")
    }
    var figure = StatedFigure()
    switch period {
    case .month(let month): figure.month = month
    case .longer: return .annual
    case .total: return .excluded(.totals)
    }
    let partner = row.text("국가명")
    if partner == "총계" { return .excluded(.totals) }
    figure.reporter = row.setting?.reporter == nil ? PlaceName("KOR") : nil
    figure.partner =
      partner.isEmpty ? (row.setting?.partner == nil ? .world : nil) : PlaceName(partner)
    if row.has("코드") {
      let code = row.text("코드")
      if code == "총계" { return .excluded(.totals) }
      figure.commodity = try row.commodity("코드")
    }
    figure.currency = .usDollar
    return .figures(try koreaSides(row, figure, scale: scale))
  }

  /// The exports and imports of a row of Korean names.
  static func koreaSides(
    _ row: ForeignRow, _ figure: StatedFigure, scale: Int128
  ) throws(RowFault) -> [StatedFigure] {
    var figures: [StatedFigure] = []
    for (flow, word) in [(TradeFlow.export, "수출"), (.import, "수입")] {
      var side = figure
      side.flow = flow
      side.value = try row.amount(word + "금액", scale: scale)
      side.quantity = try row.amount(word + "중량")
      side.unit = side.quantity == nil ? "" : "kg"
      side.valuation = StatedFigure.usualValuation(flow)
      figures.append(side)
    }
    return figures
  }
}
