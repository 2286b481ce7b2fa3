import PartnershipModel

/// Rows about the partnership index; it is made for the report month only.
enum IndexRows {
  /// Of a method there are no figures.
  static let none: @Sendable (Analysis, Month) -> [IndicatorRow] = { _, _ in [] }

  /// One row for each partnership.
  static func ofPartnerships(
    _ slug: String,
    _ figure: @escaping @Sendable (PartnershipIndex, PartnershipIndex.Entry) -> Figure
  ) -> @Sendable (Analysis, Month) -> [IndicatorRow] {
    rows { index, month in
      index.entries.map { entry in
        IndicatorRow(
          period: month, subject: entry.partnership, indicator: slug,
          figure: figure(index, entry).givenUnlessWorked { index.inputs(entry) })
      }
    }
  }

  /// One row for each partnership and pillar; the figure gets the number of the pillar.
  static func ofPillars(
    _ slug: String,
    _ figure: @escaping @Sendable (PartnershipIndex, PartnershipIndex.Entry, Int) -> Figure
  ) -> @Sendable (Analysis, Month) -> [IndicatorRow] {
    rows { index, month in
      index.entries.flatMap { entry in
        IndexSettings.pillarNames.enumerated().map { number, pillar in
          IndicatorRow(
            period: month, subject: entry.partnership, indicator: slug,
            breakdown: Breakdown([.pillar: pillar]),
            figure: figure(index, entry, number).givenUnlessWorked {
              index.inputs(entry, pillar: number)
            })
        }
      }
    }
  }

  /// One row of the network for each pillar.
  static func ofIndexPillars(
    _ slug: String, _ figure: @escaping @Sendable (PartnershipIndex, Int) -> Figure
  ) -> @Sendable (Analysis, Month) -> [IndicatorRow] {
    rows { index, month in
      IndexSettings.pillarNames.enumerated().map { number, pillar in
        IndicatorRow(
          period: month, subject: Scope.network, indicator: slug,
          breakdown: Breakdown([.pillar: pillar]),
          figure: figure(index, number).givenUnlessWorked { index.inputsOfAll(pillar: number) })
      }
    }
  }

  /// One row of the network for each choice behind the index, and for other `factors`.
  static func ofFactors(
    _ slug: String, _ factors: [CompositeFactor] = CompositeFactor.choices,
    _ figure: @escaping @Sendable (PartnershipIndex, CompositeFactor) -> Figure
  ) -> @Sendable (Analysis, Month) -> [IndicatorRow] {
    rows { index, month in
      factors.map { factor in
        IndicatorRow(
          period: month, subject: Scope.network, indicator: slug,
          breakdown: Breakdown([.factor: factor.rawValue]),
          figure: figure(index, factor).givenUnlessWorked { index.inputsOfAll() })
      }
    }
  }

  private static func rows(
    _ make: @escaping @Sendable (PartnershipIndex, Month) -> [IndicatorRow]
  ) -> @Sendable (Analysis, Month) -> [IndicatorRow] {
    { analysis, month in
      guard month == analysis.reportMonth, !analysis.partnerships.isEmpty else { return [] }
      return make(analysis.partnershipIndex, month)
    }
  }
}

extension PartnershipIndex {
  /// How many partnerships have a score.
  var scored: Int { entries.count { $0.score != nil } }

  /// A figure about all partnerships: a model result is estimated where an input is not final.
  func ofAll(_ value: Double, lower: Double? = nil, upper: Double? = nil) -> Figure {
    Figure(
      .real(value), status: entries.contains(where: \.isUncertain) ? .estimated : .normal,
      lower: lower, upper: upper)
  }

  /// A rank of a partnership, or the reason why none is given: no score, or no league table.
  func rank(_ entry: Entry, _ rank: Int?) -> Figure {
    guard let rank else { return Figure(missing: .noData, coverage: entry.coverage) }
    guard showsRanks else { return Figure(missing: .notComparable, coverage: entry.coverage) }
    return Figure(
      .count(rank), status: entries.contains(where: \.isUncertain) ? .estimated : .normal,
      coverage: entry.coverage)
  }
}
