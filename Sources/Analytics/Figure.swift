package import PartnershipModel

/// One figure: a value or the reason why there is none, and what it rests on.
package struct Figure: Sendable, Hashable {
  package enum Value: Sendable, Hashable {
    /// An exact decimal, such as money.
    case exact(Amount)
    case count(Int)
    case real(Double)

    package var doubleValue: Double {
      switch self {
      case .exact(let amount): amount.doubleValue
      case .count(let count): Double(count)
      case .real(let number): number
      }
    }
  }

  /// `nil` where the figure is undefined or unknown; then `reason` says why.
  package private(set) var value: Value?
  package private(set) var reason: Reason?
  package var status: ObservationStatus
  /// Bounds of the 95 % interval, where one is defined.
  package var lower: Double?
  package var upper: Double?
  /// Share, 0 to 1, of the expected records or weight that had data.
  package var coverage: Double?
  package var notes: Set<Note>

  /// A known figure.
  ///
  /// A value that is not finite is a missing one: it never leaves a function.
  package init(
    _ value: Value, status: ObservationStatus = .normal, lower: Double? = nil,
    upper: Double? = nil, coverage: Double? = nil, notes: Set<Note> = []
  ) {
    if case .real(let number) = value, !number.isFinite {
      self.value = nil
      reason = .zeroDenominator
      self.status = .missing
    } else {
      self.value = value
      reason = nil
      self.status = status
    }
    self.lower = lower
    self.upper = upper
    self.coverage = coverage
    self.notes = notes
  }

  /// A figure that is not known, and why.
  package init(missing reason: Reason, coverage: Double? = nil, notes: Set<Note> = []) {
    value = nil
    self.reason = reason
    status = .missing
    self.coverage = coverage
    self.notes = notes
  }

  package static func missing(_ reason: Reason) -> Figure { Figure(missing: reason) }

  package static func real(_ number: Double) -> Figure { Figure(.real(number)) }

  package static func count(_ count: Int) -> Figure { Figure(.count(count)) }

  package static func exact(_ amount: Amount) -> Figure { Figure(.exact(amount)) }

  package var doubleValue: Double? { value?.doubleValue }

  /// The exact decimal, where the value is one or is a whole count.
  package var amount: Amount? {
    switch value {
    case .exact(let amount): amount
    case .count(let count): Amount(count)
    case .real, nil: nil
    }
  }

  /// The status of a result computed from inputs of these statuses: any provisional input makes it
  /// provisional, else any imputed one imputed, else any estimated one estimated.
  package static func status(of inputs: some Sequence<ObservationStatus>) -> ObservationStatus {
    let present = Set(inputs)
    for status in [ObservationStatus.provisional, .imputed, .estimated]
    where present.contains(status) {
      return status
    }
    return .normal
  }
}

/// What a reader must know beside a figure; the codes stand in the `note` column, joined with `;`.
package enum Note: String, Sendable, Hashable, Comparable, CaseIterable {
  /// The total is the sum over commodity codes, because the file has no `TOTAL` row.
  case sumOfDetail = "sum_of_detail"
  /// Exports FOB and imports CIF are compared or added.
  case fobCif = "fob_cif"
  /// January or February alone, where a side keeps the Lunar New Year.
  case lunarNewYear = "lunar_new_year"
  /// Amounts were converted at each month's average rate.
  case converted
  /// Some records have no value; the figure covers the others.
  case partial
  /// The leading city's reports only, one report per pair of a network.
  case onePerPair = "one_report_per_pair"

  package static func < (left: Note, right: Note) -> Bool { left.rawValue < right.rawValue }
}
