/// The observation status of a figure, by its SDMX letter.
package enum ObservationStatus: String, Sendable, Hashable, Comparable, CaseIterable {
  case normal = "A"
  case estimated = "E"
  case imputed = "I"
  case missing = "M"
  case provisional = "P"

  package static func < (left: ObservationStatus, right: ObservationStatus) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// Why a figure is empty; the codes of the indicator catalogue, in their order of precedence.
package enum Reason: String, Sendable, Hashable, CaseIterable, Comparable, Error {
  case noData = "no_data"
  case notReported = "not_reported"
  case notComparable = "not_comparable"
  case tooFewPeriods = "too_few_periods"
  case zeroDenominator = "zero_denominator"

  /// The first of the order wins where several apply.
  package static func < (left: Reason, right: Reason) -> Bool {
    left.precedence < right.precedence
  }

  private var precedence: Int {
    switch self {
    case .noData: 0
    case .notReported: 1
    case .notComparable: 2
    case .tooFewPeriods: 3
    case .zeroDenominator: 4
    }
  }
}
