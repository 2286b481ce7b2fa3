import PartnershipModel

extension Indicator {
  /// How many visits of journalists took place.
  ///
  /// Held exchanges of type `journalist` by month of their start; the reporter is the guest side.
  /// Totals count a visit once. A direction counts a visit of k cities as 1/C(k,2) for each pair,
  /// half of it each way between two guests.
  ///
  /// Source: definition of this catalogue; fractional counting as for all exchanges.
  package static let journalistVisits = Indicator(
    id: "M24", slug: "journalist_visits", name: "Journalist visits", domain: .media,
    formula: "held exchanges of type journalist", unit: .count, minimum: 0, direction: .higher,
    breakdowns: [.window],
    edgeCases: "no exchange record covers the place: no_data; window begins before the"
      + " first record: too_few_periods; a covered month without a visit is 0",
    source: "Definition of this catalogue",
    examples: [
      WorkedExample("two visits of two cities each", gives: 2) { visits(2) },
      WorkedExample(
        "one visit of three cities, for the pair of one guest and the host",
        gives: 0.333_333_333_333_333_3
      ) { visits(1.0 / 3) },
      WorkedExample("no exchange on record", isMissing: .noData) { visits(nil) },
    ]
  ) { analysis, month in
    analysis.mediaRows(
      "journalist_visits", month, known: analysis.media.knownVisitShare
    ) { scope, months throws(Reason) in
      visits(try analysis.media.journalistVisits(scope, in: months))
    }
  }
}

private func visits(_ number: Double?) -> Figure {
  guard let number else { return .missing(.noData) }
  let figure = Int(exactly: number).map(Figure.count) ?? .real(number)
  return figure.worked { .real(number, "shares of journalist visits") }
}
