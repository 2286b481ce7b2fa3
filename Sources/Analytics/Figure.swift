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
  package var notes: Notes
  /// Below this share of what is expected, a figure is not compared with another.
  package static let comparableCoverage = 0.9

  /// How it came about, where that is kept (`Derivation.isKept`).
  package var derivation: Derivation?

  /// A known figure.
  ///
  /// A value that is not finite is a missing one: it never leaves a function.
  package init(
    _ value: Value, status: ObservationStatus = .normal, lower: Double? = nil,
    upper: Double? = nil, coverage: Double? = nil, notes: Notes = []
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
  package init(missing reason: Reason, coverage: Double? = nil, notes: Notes = []) {
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
    inputs.reduce(.normal) { status(of: $0, $1) }
  }

  /// The same of two inputs.
  package static func status(
    of one: ObservationStatus, _ other: ObservationStatus
  ) -> ObservationStatus {
    let status = precedence(one) < precedence(other) ? other : one
    return status == .missing ? .normal : status
  }

  private static func precedence(_ status: ObservationStatus) -> Int {
    switch status {
    case .provisional: 3
    case .imputed: 2
    case .estimated: 1
    case .normal, .missing: 0
    }
  }
}

/// What a reader must know beside a figure; the codes stand in the `note` column, joined with `;`.
package enum Note: String, Sendable, Hashable, Comparable, CaseIterable {
  // In the order of the codes, which is that of `Notes`.

  /// Amounts were converted at each month's average rate.
  case converted
  /// Exports FOB and imports CIF are compared or added.
  case fobCif = "fob_cif"
  /// January or February alone, where a side keeps the Lunar New Year.
  case lunarNewYear = "lunar_new_year"
  /// The leading city's reports only, one report per pair of a network.
  case onePerPair = "one_report_per_pair"
  /// Some records have no value; the figure covers the others.
  case partial
  /// The total is the sum over commodity codes, because the file has no `TOTAL` row.
  case sumOfDetail = "sum_of_detail"

  package static func < (left: Note, right: Note) -> Bool { left.bit < right.bit }

  fileprivate var bit: UInt8 {
    switch self {
    case .converted: 1 << 0
    case .fobCif: 1 << 1
    case .lunarNewYear: 1 << 2
    case .onePerPair: 1 << 3
    case .partial: 1 << 4
    case .sumOfDetail: 1 << 5
    }
  }
}

/// A set of notes, in the order of their codes.
///
/// One byte: there are as many of these as figures, and most are empty.
package struct Notes: Sendable, Hashable, SetAlgebra, Sequence {
  private var bits: UInt8

  package init() { bits = 0 }

  private init(bits: UInt8) { self.bits = bits }

  package var isEmpty: Bool { bits == 0 }

  package func contains(_ note: Note) -> Bool { bits & note.bit != 0 }

  @discardableResult
  package mutating func insert(_ note: Note) -> (inserted: Bool, memberAfterInsert: Note) {
    let isNew = !contains(note)
    bits |= note.bit
    return (isNew, note)
  }

  @discardableResult
  package mutating func remove(_ note: Note) -> Note? {
    guard contains(note) else { return nil }
    bits &= ~note.bit
    return note
  }

  @discardableResult
  package mutating func update(with note: Note) -> Note? {
    insert(note).inserted ? nil : note
  }

  package func union(_ other: Notes) -> Notes { Notes(bits: bits | other.bits) }
  package func intersection(_ other: Notes) -> Notes { Notes(bits: bits & other.bits) }
  package func symmetricDifference(_ other: Notes) -> Notes { Notes(bits: bits ^ other.bits) }
  package mutating func formUnion(_ other: Notes) { bits |= other.bits }
  package mutating func formIntersection(_ other: Notes) { bits &= other.bits }
  package mutating func formSymmetricDifference(_ other: Notes) { bits ^= other.bits }

  package func makeIterator() -> some IteratorProtocol<Note> {
    Note.allCases.lazy.filter(contains).makeIterator()
  }
}
