import PartnershipModel

extension Indicator {
  /// How many places a rank moves on average where one choice behind the index is another.
  ///
  /// Source: OECD/JRC Handbook (2008), equation 38.
  package static let averageRankShift = Indicator(
    id: "C20", slug: "average_rank_shift", name: "Average rank shift", domain: .composite,
    formula:
      "(1/M) sum over units of abs(rank_ref - rank_alt); alternative named by factor: mean over the alternatives of that choice alone (the other normalisations; 200 sets of weights within a quarter; the other means; each indicator left out); previous: the ranks of the month before",
    unit: .positions, minimum: 0, direction: .lower,
    breakdowns: [.factor], isOfParts: true,
    edgeCases:
      "no unit with a score, in both months for previous: no_data; fewer than 2 ranked units: too_few_periods; ties share the lowest rank in both",
    tier: 1, source: "OECD/JRC Handbook 2008 eq 38",
    examples: [
      WorkedExample("ranks 1, 2, 3, 4 against 2, 1, 3, 4: (1 + 1) / 4", gives: 0.5) {
        RankAgreement([1, 2, 3, 4], with: [[2, 1, 3, 4]]).shift
      },
      WorkedExample("two alternatives, one of which changes nothing", gives: 0.25) {
        RankAgreement([1, 2, 3, 4], with: [[2, 1, 3, 4], [1, 2, 3, 4]]).shift
      },
      WorkedExample("one partnership", isMissing: .tooFewPeriods) {
        RankAgreement([1], with: [[1]]).shift
      },
    ],
    compute: IndexRows.ofFactors("average_rank_shift", CompositeFactor.allCases) {
      $0.of($1) { $0.shift }
    })
}

extension RankAgreement {
  /// The average rank shift.
  var shift: Figure {
    guard units > 0 else { return .missing(.noData) }
    guard units > 1 else { return .missing(.tooFewPeriods) }
    return averageShift.map { .real($0) } ?? .missing(.noData)
  }
}

extension PartnershipIndex {
  /// A figure of how ranks agree where a choice is another.
  func of(_ factor: CompositeFactor, _ figure: (RankAgreement) -> Figure) -> Figure {
    guard let agreement = agreements[factor] else { return .missing(.noData) }
    let result = figure(agreement)
    return result.doubleValue.map { ofAll($0) } ?? result
  }
}
