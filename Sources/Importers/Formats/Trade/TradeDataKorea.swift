import PartnershipModel

extension Layout {
  /// tradedata.go.kr, formerly UNIPASS, saved as CSV: Korean names, money in a unit that the file does
  /// not say.
  package static let tradeDataKorea = Layout(
    id: "tradedata-kr", table: .trade, forms: [.delimited],
    signature: [["hs코드"], ["수출금액"], ["수입금액"]], legacyEncoding: .cp949,
    needs: [
      .init("unit", isGiven: { $0.unit.flatMap(MoneyUnit.init) != nil }),
      .init("month", isGiven: { $0.month != nil }, unless: ["기간", "년월"]),
      .init("partner", isGiven: { $0.partner != nil }, unless: ["국가", "국가명"]),
    ],
    mapping: .figures(
      FigureLayout(
        columns: [
          ["기간", "년월"], ["국가", "국가명"], ["hs코드"], ["수출금액"], ["수출중량"], ["수입금액"], ["수입중량"],
        ],
        missing: ["-"], numbers: [.grouping, .blanks], read: readTradeDataKorea)))

  private static func readTradeDataKorea(_ row: ForeignRow) throws(RowFault) -> FigureReading {
    var figure = StatedFigure()
    if row.has("기간") {
      let text = try row.required("기간")
      guard let period = FigurePeriod(text, .dotted, .compact, .dashed) else {
        throw row.fault(.badDate(expected: .dottedMonthInFull), "기간")
      }
      switch period {
      case .month(let month): figure.month = month
      case .longer: return .annual
      case .total: return .excluded(.totals)
      }
    }
    if row.text("hs코드") == "총계" || row.text("국가") == "총계" { return .excluded(.totals) }
    let partner = row.text("국가")
    if row.has("국가") { figure.partner = partner.isEmpty ? .world : PlaceName(partner) }
    figure.reporter = row.setting?.reporter == nil ? PlaceName("KOR") : nil
    figure.commodity = try row.commodity("hs코드")
    let unit = row.setting?.unit.flatMap(MoneyUnit.init)
    figure.currency = unit?.currency
    return .figures(try koreaSides(row, figure, scale: unit?.scale ?? 1))
  }
}

/// A unit of money as settings give it, such as `1000 USD`.
struct MoneyUnit {
  /// How many of the currency one unit is.
  let scale: Int128
  let currency: CurrencyCode

  init?(_ text: String) {
    let words = text.split(separator: " ", omittingEmptySubsequences: true)
    guard let last = words.last, let currency = CurrencyCode(last), words.count <= 2 else {
      return nil
    }
    self.currency = currency
    guard words.count == 2 else {
      scale = 1
      return
    }
    let digits = words[0].replacing(",", with: "")
    guard let number = Int128(digits), [1, 1_000, 10_000, 1_000_000, 100_000_000].contains(number)
    else { return nil }
    scale = number
  }
}
