package import Analytics
package import PartnershipModel

/// A sentence about a figure and its change, true only where the two can be compared.
///
/// The first case that applies wins; the verb follows the figure as shown, so that a change shown
/// as 0.0 % is "unchanged".
package struct ChangeSentence: Sendable {
  package enum Measure: Sendable {
    case money(CurrencyCode)
    case count(Counted)
  }

  /// What a number counts: some languages put a word behind it.
  package enum Counted: Sendable {
    case events, articles, people

    fileprivate var key: MessageKey {
      switch self {
      case .events: .countOfEvents
      case .articles: .countOfArticles
      case .people: .countOfPeople
      }
    }
  }

  /// What the sentence is about, such as "Trade between Siheung and Jilin".
  package let subject: Argument
  /// The period and the one it is compared with, such as "the 12 months to September 2026".
  package let period: Argument
  package let earlierPeriod: Argument
  package let now: Figure
  package let earlier: Figure
  package let measure: Measure
  /// Whether both figures rest on the same basis.
  package var isComparable = true
  /// Whether January or February stands alone where a side keeps the Lunar New Year.
  package var isLunarNewYear = false

  package init(
    subject: Argument, period: Argument, earlierPeriod: Argument, now: Figure, earlier: Figure,
    measure: Measure, isComparable: Bool = true, isLunarNewYear: Bool = false
  ) {
    self.subject = subject
    self.period = period
    self.earlierPeriod = earlierPeriod
    self.now = now
    self.earlier = earlier
    self.measure = measure
    self.isComparable = isComparable
    self.isLunarNewYear = isLunarNewYear
  }

  /// Below this share of sources a period is not compared.
  package static let coverageNeeded = Figure.comparableCoverage
  /// Counts below this are compared in numbers, not in percent.
  package static let smallCount = 5.0

  package var message: Message {
    guard let value = now.doubleValue else {
      return say(.sayNoFigure, ["reason": .message(Message((now.reason ?? .noData).messageKey))])
    }
    var arguments: [String: Argument] = ["value": .message(shown)]
    guard isComparable else { return say(.sayNotComparable, arguments) }
    if let coverage = lowCoverage {
      arguments["coverage"] = .share(coverage)
      return say(.sayNotComparableCoverage, arguments)
    }
    if isLunarNewYear { return say(.sayLunarNewYear, arguments) }
    guard let before = earlier.doubleValue else { return say(.sayNoEarlier, arguments) }
    arguments["before"] = show(earlier)
    if value < 0 || before < 0 { return say(.sayAfter, arguments) }
    if before == 0 || isSmallCount(value, before) { return inNumbers(value, before, arguments) }
    let change = 100 * (value / before - 1)
    let shown = NumberFormat.signed(change, decimals: 1)
    arguments["change"] = .percent(change)
    if shown == "0.0" { return say(.sayUnchanged, arguments) }
    return say(shown.hasPrefix("-") ? .sayFell : .sayRose, arguments)
  }

  /// What the sentence says of the change, as a sign and a word; `nil` where there is no figure.
  package var word: Message? {
    switch message.key {
    case .sayRose, .sayMore: Message(.wordRose)
    case .sayFell, .sayFewer: Message(.wordFell)
    case .sayUnchanged: Message(.wordUnchanged)
    case .sayNotComparable, .sayNotComparableCoverage, .sayLunarNewYear, .sayNoEarlier, .sayAfter:
      Message(.wordNotCompared)
    default: nil
    }
  }

  private func say(_ key: MessageKey, _ arguments: [String: Argument]) -> Message {
    var all = arguments
    all["subject"] = subject
    all["period"] = period
    all["earlier"] = earlierPeriod
    return Message(key, all)
  }

  private var lowCoverage: Double? {
    let lowest = [now.coverage, earlier.coverage].compactMap { $0 }.min()
    return lowest.flatMap { $0 < ChangeSentence.coverageNeeded ? $0 : nil }
  }

  private func isSmallCount(_ value: Double, _ before: Double) -> Bool {
    if case .count = measure { return min(value, before) < ChangeSentence.smallCount }
    return false
  }

  private func inNumbers(
    _ value: Double, _ before: Double, _ arguments: [String: Argument]
  ) -> Message {
    if value == before { return say(.sayUnchanged, arguments) }
    return say(value > before ? .sayMore : .sayFewer, arguments)
  }

  private func show(_ figure: Figure) -> Argument {
    switch (measure, figure.value) {
    case (.money(let currency), .exact(let amount)?): .money(amount, currency)
    case (_, .count(let count)?): counted(.count(count))
    case (_, .exact(let amount)?): counted(.number(amount.doubleValue, decimals: 0))
    case (_, .real(let number)?):
      counted(.number(number, decimals: number == number.rounded() ? 0 : 1))
    case (_, nil): .message(Message(.reasonNoData))
    }
  }

  private func counted(_ number: Argument) -> Argument {
    guard case .count(let counted) = measure else { return number }
    return .message(Message(counted.key, ["count": number]))
  }

  /// The figure with what is to be known of it.
  private var shown: Message {
    let value = Message(.shownValue, ["value": show(now), "suffix": .message(suffix)])
    // Shown as a share with one decimal; 100.0 % would say nothing.
    guard let coverage = now.coverage, coverage >= ChangeSentence.coverageNeeded, coverage < 0.9995
    else { return value }
    let basis = Message(.suffixCoverage, ["coverage": .share(coverage)])
    return Message(.shownValue, ["value": .message(value), "suffix": .message(basis)])
  }

  private var suffix: Message {
    let statuses = [now.status, earlier.value == nil ? .normal : earlier.status]
    switch Figure.status(of: statuses) {
    case .provisional: return Message(.suffixProvisional)
    case .estimated: return Message(.suffixEstimated)
    default: return Message(.suffixNone)
    }
  }
}
