import PartnershipModel

/// The statements about each two cities, told once, in the order of the first one.
struct TwinnedPairs {
  struct Pair {
    let first: String
    let second: String
    let since: CalendarDate?
    /// Whether the register gives a date that is not exact to the day, or two dates.
    let isInexact: Bool
    let isEnded: Bool
  }

  private(set) var all: [Pair] = []

  init(_ twinnings: [Twinning]) {
    var order: [Set<String>] = []
    var statements: [Set<String>: [Twinning]] = [:]
    for twinning in twinnings {
      let key: Set = [twinning.from, twinning.to]
      if statements[key] == nil { order.append(key) }
      statements[key, default: []].append(twinning)
    }
    all = order.compactMap { statements[$0].flatMap(TwinnedPairs.pair) }
  }

  private static func pair(_ statements: [Twinning]) -> Pair? {
    guard let first = statements.first else { return nil }
    // A city that lists the other only as a former partner ends it, whatever the other one lists.
    let sides = Set(statements.map(\.from))
    let isEnded = sides.contains { side in
      statements.filter { $0.from == side }.allSatisfy(\.isEnded)
    }
    let current = statements.filter { !$0.isEnded }
    let days = Set(
      current.compactMap { statement -> CalendarDate? in
        if case .day(let date) = statement.since { date } else { nil }
      })
    let isKnown = current.contains { $0.since != .unknown }
    return Pair(
      first: first.from, second: first.to, since: days.count == 1 ? days.first : nil,
      isInexact: isKnown && days.count != 1, isEnded: isEnded)
  }
}
