/// A figure of `data/indicators.csv` of a published pack, or of the one that is being made.
package struct PackFigure: Sendable, Hashable {
  /// A value as it was written: an exact decimal where it is one, else the nearest number.
  package enum Value: Sendable, Hashable {
    case exact(Amount)
    case real(Double)

    /// `nil` for a text that is no number.
    package init?(_ text: String) {
      if let amount = Amount(text) {
        self = .exact(amount)
      } else if let number = Double(text), number.isFinite {
        self = .real(number)
      } else {
        return nil
      }
    }

    package var doubleValue: Double {
      switch self {
      case .exact(let amount): amount.doubleValue
      case .real(let number): number
      }
    }

    /// Whether both are written alike.
    package func isSame(as other: Value) -> Bool {
      if case .exact(let one) = self, case .exact(let two) = other { return one == two }
      return doubleValue == other.doubleValue
    }

    /// This value less another; exact where both are.
    package func difference(from other: Value) -> Value {
      if case .exact(let one) = self, case .exact(let two) = other,
        let difference = one.adding(-two)
      {
        return .exact(difference)
      }
      return .real(doubleValue - other.doubleValue)
    }
  }

  /// What a figure is about, in whichever month.
  package struct Series: Sendable, Hashable, Comparable {
    package let subject: String
    package let reporter: String
    package let partner: String
    package let indicator: String
    package let breakdown: String

    package init(
      subject: String, reporter: String, partner: String, indicator: String, breakdown: String
    ) {
      self.subject = subject
      self.reporter = reporter
      self.partner = partner
      self.indicator = indicator
      self.breakdown = breakdown
    }

    package static func < (left: Series, right: Series) -> Bool {
      (left.subject, left.reporter, left.partner, left.indicator, left.breakdown) < (
        right.subject, right.reporter, right.partner, right.indicator, right.breakdown
      )
    }
  }

  package let period: Month
  package let series: Series
  /// `nil` where the figure is not known.
  package let value: Value?
  package let unit: String
  package let basis: String
  /// Share of the expected records or weight that had data.
  package let coverage: Value?

  package init(
    period: Month, series: Series, value: Value?, unit: String, basis: String, coverage: Value?
  ) {
    self.period = period
    self.series = series
    self.value = value
    self.unit = unit
    self.basis = basis
    self.coverage = coverage
  }
}

/// What a pack says of itself, as far as another pack is compared with it.
package struct PackRecord: Sendable {
  package let month: Month
  package let version: String
  /// The settings that figures rest on, by key.
  package let settings: [String: String]
  package let figures: [PackFigure]

  package init(
    month: Month, version: String, settings: [String: String], figures: [PackFigure]
  ) {
    self.month = month
    self.version = version
    self.settings = settings
    self.figures = figures
  }

  /// The settings on which figures rest; the others only say what is written, and how.
  package static let settingsOfFigures: Set<String> = [
    "home", "currency", "time_zone", "fiscal_year_start", "partnership", "index",
  ]
}
