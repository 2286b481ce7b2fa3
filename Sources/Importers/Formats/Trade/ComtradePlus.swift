import PartnershipModel

extension Layout {
  /// UN Comtrade+ "Download" (CSV): 47 names above rows of 48 cells, in ISO-8859-1.
  package static let comtradePlus = Layout(
    id: "comtrade-plus", table: .trade, forms: [.delimited], signature: comtradeSignature,
    allowsTrailingDelimiter: true, legacyEncoding: .windows1252, mapping: .trade(comtrade))

  /// The answer of the UN Comtrade API: the same columns as keys of `data[]`, codes as numbers.
  package static let comtradeAPI = Layout(
    id: "comtrade-api", table: .trade, forms: [.json], signature: comtradeSignature,
    envelopes: [["data"]], mapping: .trade(comtrade))

  private static let comtradeSignature = [
    ["refperiodid"], ["reportercode"], ["flowcode"], ["partnercode"], ["cmdcode"],
    ["primaryvalue"],
  ]

  /// One row is one flow; rows by mode of transport, customs procedure or second partner are parts
  /// of the row that has all of them, and re-exports are parts of exports.
  private static let comtrade = TradeLayout(
    period: .init(column: "period", form: .compactMonth),
    reporter: [.init("reporterISO", .code), .init("reporterCode", .m49)],
    partner: [.init("partnerISO", .code), .init("partnerCode", .m49)],
    flow: .init(
      column: "flowCode", words: ["X": .flow(.export), "M": .flow(.import)],
      otherwise: .outOfScope),
    commodity: .init(column: "cmdCode"),
    value: "primaryValue", currency: .fixed("USD"),
    quantities: [
      .init(value: "qty", unit: .column("qtyUnitAbbr"), absentUnits: ["N/A", "-1"]),
      .init(value: "netWgt", unit: .fixed("kg"), absentUnits: []),
    ],
    valuation: .sameValue(cif: "cifvalue", fob: "fobvalue"),
    status: nil,
    keepOnly: [
      .init("freqCode", ["M", "A", "Q"], otherwise: .otherMeasures),
      .init("typeCode", ["C"], otherwise: .otherClassifications),
      .init(
        "classificationCode", ["H0", "H1", "H2", "H3", "H4", "H5", "H6", "HS"],
        otherwise: .otherClassifications),
      .init("partner2Code", ["0"], otherwise: .breakdowns),
      .init("customsCode", ["C00"], otherwise: .breakdowns),
      .init("motCode", ["0"], otherwise: .breakdowns),
      .init("mosCode", ["0"], otherwise: .breakdowns),
    ],
    editions: "classificationCode",
    missing: ["N/A"],
    trimsBlanks: true,
    identity: .publishedAggregates)
}
