import PartnershipModel

/// The rates of all files: the same day twice with one rate counts once, with two it is an error.
struct RateBook {
  private struct Series: Hashable {
    let base: CurrencyCode
    let currency: CurrencyCode
  }

  /// Which of `rates` are those of a series.
  private var places: [Series: Int] = [:]
  /// The rates of each series as they came: thousands of days, so that they are sorted once instead
  /// of looked up each.
  private var rates: [[DailyRate]] = []

  mutating func add(_ rates: [DailyRate]) {
    for rate in rates {
      let series = Series(base: rate.base, currency: rate.currency)
      if let place = places[series] {
        self.rates[place].append(rate)
      } else {
        places[series] = self.rates.count
        self.rates.append([rate])
      }
    }
  }

  /// How many days apart two rates may be to be compared.
  private static let neighbourhood = 31

  /// The monthly sums, an error for a day with two rates, of which the first stands, and a warning
  /// for a day that differs from the one before by more than a factor of 2.
  func table() -> (table: RateTable, findings: [Finding]) {
    var table = RateTable()
    var findings: [Finding] = []
    for series in rates {
      // The sort is stable: the first of a day is the one that came first.
      let sorted = series.sorted { $0.date < $1.date }
      var days: [DailyRate] = []
      for rate in sorted {
        guard let before = days.last else {
          days.append(rate)
          continue
        }
        if before.date == rate.date {
          if before.rate != rate.rate { findings.append(conflict(rate, before)) }
          continue
        }
        if rate.date.daysSinceEpoch - before.date.daysSinceEpoch <= RateBook.neighbourhood,
          isSudden(before.rate, rate.rate)
        {
          findings.append(rate.finding(.suddenRate(previous: before.rate.description)))
        }
        days.append(rate)
      }
      RateBook.add(days, to: &table)
    }
    return (table, findings)
  }

  /// Adds the rates of one series, month by month.
  private static func add(_ days: [DailyRate], to table: inout RateTable) {
    var rest = days[...]
    while let first = rest.first {
      let month = first.date.month
      let rates = rest.prefix { $0.date.month == month }
      table.add(
        rates.lazy.map(\.rate),
        for: RateTable.Key(base: first.base, currency: first.currency, month: month))
      rest = rest.dropFirst(rates.count)
    }
  }

  private func conflict(_ rate: DailyRate, _ known: DailyRate) -> Finding {
    rate.finding(
      .conflictingRate(firstFile: known.origin.file, firstLine: known.origin.line))
  }

  private func isSudden(_ one: Amount, _ other: Amount) -> Bool {
    one.units > other.units * 2 || other.units > one.units * 2
  }
}

extension DailyRate {
  fileprivate func finding(_ problem: Problem) -> Finding {
    Finding(
      problem,
      at: InputPlace(
        file: origin.file, line: origin.line, column: currency.description, value: rate.description)
    )
  }
}
