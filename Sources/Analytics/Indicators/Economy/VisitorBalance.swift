import PartnershipModel

extension Indicator {
  /// Visitors received from the partner less visitors sent to it, seen from the reporter.
  ///
  /// Persons; 0 is a balanced exchange. One direction missing: its reason. The row of each side of a
  /// pair is the negative of the other; a partnership as a whole has none. Source: our definition.
  package static let visitorBalance = Indicator(
    id: "E13", slug: "visitor_balance", name: "Visitor balance", domain: .economy,
    formula: "visitors received from the partner - visitors sent to it (seen from the reporter)",
    unit: .persons, direction: .zero, breakdowns: [.window],
    edgeCases:
      "one direction absent: no_data or not_reported; month of the window absent: too_few_periods",
    source: "Definition of this catalogue",
    examples: [
      WorkedExample("received 120, sent 80", gives: 40) {
        VisitorBook.balance(received: .count(120), sent: .count(80))
      },
      WorkedExample("received 80, sent 120", gives: -40) {
        VisitorBook.balance(received: .count(80), sent: .count(120))
      },
      WorkedExample("received 80, sent not reported", isMissing: .notReported) {
        VisitorBook.balance(received: .count(80), sent: .missing(.notReported))
      },
    ],
    compute: VisitorBook.balanceRows)
}

extension VisitorBook {
  /// Received less sent.
  package static func balance(received: Figure, sent: Figure) -> Figure {
    if let reason = [received.reason, sent.reason].compactMap({ $0 }).min() {
      return .missing(reason)
    }
    guard let into = received.amount, let out = sent.amount, let balance = into.adding(-out) else {
      return .missing(.noData)
    }
    return Figure.exact(balance).worked {
      guard let came = received.derivation?.working, let went = sent.derivation?.working else {
        return nil
      }
      return came - went
    }
  }

  /// Both sides of every pair of which at least one direction is collected.
  @Sendable
  static func balanceRows(_ analysis: Analysis, _ month: Month) -> [IndicatorRow] {
    let book = analysis.economy.visitors
    let windows = analysis.directionWindows("visitor_balance", in: month)
    let partnerships = analysis.partnerships.filter { analysis.givesDirections(of: $0, in: month) }
    return partnerships.flatMap { partnership in
      partnership.orderedPairs(home: analysis.home).flatMap { reporter, partner in
        let received = book.months(of: Direction(from: partner, to: reporter))
        let sent = book.months(of: Direction(from: reporter, to: partner))
        guard !received.isEmpty || !sent.isEmpty else { return [IndicatorRow]() }
        return windows.map { window in
          let months = window.months(
            endingWith: month, fiscalYearStart: analysis.fiscalYearStart)
          return IndicatorRow(
            period: month, subject: partnership.id, reporter: reporter, partner: partner,
            indicator: "visitor_balance", breakdown: window.breakdown,
            figure: balance(
              received: visitors([received], over: months), sent: visitors([sent], over: months)))
        }
      }
    }
  }
}
