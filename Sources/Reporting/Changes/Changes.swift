package import PartnershipModel

/// What is different between two packs, each difference for one reason.
package enum Changes {
  package enum Kind: String, Sendable, Hashable, CaseIterable, Comparable {
    /// A later month of the same series.
    case newPeriod = "new_period"
    /// Another value for the same month, from other data.
    case revisedData = "revised_data"
    /// Another value for the same month, computed or counted otherwise.
    case changedMethod = "changed_method"
    /// Another value for the same month, resting on more or less of what is expected.
    case changedCoverage = "changed_coverage"

    package static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }
  }

  package struct Change: Sendable, Hashable {
    package let series: PackFigure.Series
    package let previous: PackFigure
    package let current: PackFigure
    package let kind: Kind

    /// The difference of the values; `nil` where one is not known or they are of different units.
    package var change: PackFigure.Value? {
      guard let value = current.value, let before = previous.value,
        current.unit == previous.unit
      else { return nil }
      return value.difference(from: before)
    }
  }

  /// The differences, in the order of subject, direction, indicator, breakdown and month.
  ///
  /// A figure that is new or gone has nothing to be compared with and is no difference.
  package static func between(_ previous: PackRecord, _ current: PackRecord) -> [Change] {
    struct Key: Hashable {
      let series: PackFigure.Series
      let period: Month
    }
    let known = Dictionary(
      previous.figures.map { (Key(series: $0.series, period: $0.period), $0) },
      uniquingKeysWith: { first, _ in first })
    let isOtherMethod = usesOtherMethod(previous, current)
    var changes: [Change] = []
    for figure in current.figures {
      if let before = known[Key(series: figure.series, period: figure.period)] {
        guard let kind = kind(before, figure, isOtherMethod) else { continue }
        changes.append(
          Change(series: figure.series, previous: before, current: figure, kind: kind))
      }
      guard figure.period == current.month, current.month > previous.month,
        let before = known[Key(series: figure.series, period: previous.month)],
        figure.value != nil || before.value != nil
      else { continue }
      changes.append(
        Change(series: figure.series, previous: before, current: figure, kind: .newPeriod))
    }
    return changes.sorted {
      ($0.series, $0.current.period, $0.previous.period) < (
        $1.series, $1.current.period, $1.previous.period
      )
    }
  }

  /// Whether figures of the two packs rest on other settings.
  private static func usesOtherMethod(_ previous: PackRecord, _ current: PackRecord) -> Bool {
    PackRecord.settingsOfFigures.contains { key in
      previous.settings[key] ?? "" != current.settings[key] ?? ""
    }
  }

  /// Why two figures of the same month differ; `nil` where they do not.
  private static func kind(
    _ before: PackFigure, _ now: PackFigure, _ isOtherMethod: Bool
  ) -> Kind? {
    if before.unit != now.unit || before.basis != now.basis { return .changedMethod }
    let isSame: Bool =
      switch (before.value, now.value) {
      case (let one?, let two?): one.isSame(as: two)
      case (nil, nil): true
      default: false
      }
    let hasSameCoverage: Bool =
      switch (before.coverage, now.coverage) {
      case (let one?, let two?): one.isSame(as: two)
      case (nil, nil): true
      default: false
      }
    if isSame, hasSameCoverage { return nil }
    if !isSame, isOtherMethod { return .changedMethod }
    return hasSameCoverage ? .revisedData : .changedCoverage
  }
}
