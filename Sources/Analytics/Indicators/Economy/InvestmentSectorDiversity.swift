package import PartnershipModel

extension Indicator {
  /// Over how many sectors investments are spread, in effect.
  ///
  /// Hill's number of order 1, exp(-sum p ln p), of the shares p of the sectors in the amount of all
  /// kinds, contracts included: 1 = one sector, k = k sectors of the same size. Converted month by
  /// month. Amounts 0: `zero_denominator`, else undefined as `investment_amount`.
  ///
  /// Source: Hill 1973, "Diversity and evenness: a unifying notation and its consequences".
  package static let investmentSectorDiversity = Indicator(
    id: "E08", slug: "investment_sector_diversity", name: "Effective sectors of investment",
    domain: .economy,
    formula:
      "exp(-sum p_i ln p_i), p_i = share of sector i in the amount of all kinds (Hill q = 1)",
    unit: .count, minimum: 1, direction: .higher, breakdowns: [.window],
    edgeCases:
      "amounts sum to 0: zero_denominator; no table or before its first record: no_data; window begins before it: too_few_periods; no rate: no_data",
    source: "Hill 1973",
    examples: [
      WorkedExample("energy 50, port 25, culture 25: 2^1.5", gives: 2.8284271247461903) {
        Investment.sectorDiversity(
          [
            Worked.deal(.investment, 50, sector: "energy"),
            Worked.deal(.jointVenture, 25, sector: "port"),
            Worked.deal(.contract, 25, sector: "culture"),
          ], Worked.dollars())
      },
      WorkedExample("two deals in one sector", gives: 1) {
        Investment.sectorDiversity(
          [Worked.deal(.investment, 40), Worked.deal(.contract, 60)], Worked.dollars())
      },
      WorkedExample("no deal in a covered month", isMissing: .zeroDenominator) {
        Investment.sectorDiversity([], Worked.dollars())
      },
      WorkedExample("first record in February, asked for January", isMissing: .noData) {
        EventLedger([Worked.deal(.investment, 60, in: Worked.february)]).figure(over: [
          Worked.january
        ]) { Investment.sectorDiversity($0, Worked.dollars()) }
      },
    ],
    compute: EventRows(
      slug: "investment_sector_diversity", ledgers: { $0.investments },
      figure: { Investment.sectorDiversity($1, $0.facts.exchequer) }
    ).rows)
}

extension Investment {
  /// The effective number of sectors of investments of all kinds.
  package static func sectorDiversity(
    _ records: [Investment], _ exchequer: Exchequer
  ) -> Figure {
    .ofShares(
      Dictionary(grouping: records, by: \.sector).mapValues { total($0, exchequer) }
    ) {
      Diversity.hill1($0).map { max(1, $0) }
    } worked: {
      .max(1, .hill1($0, "amount of a sector"))
    }
  }
}
