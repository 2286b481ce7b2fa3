import PartnershipModel

extension Indicator {
  /// Whether both sides give practices: 1 = as many one way as the other, 0 = all one way.
  ///
  /// Formula: 1 - |out - in| / (out + in) over the practices first shared in the window; `out` is
  /// what the leading city (`home` if a member, else the first) gave to the other members, `in` what
  /// it took over from them. Unit: ratio. None either way: `zero_denominator`; no table: `no_data`.
  ///
  /// Source: definition of this catalogue.
  package static let practiceDirectionBalance = Indicator(
    id: "X24f", slug: "practice_direction_balance", name: "Balance of practice directions",
    domain: .exchanges, formula: "1 - abs(out - in) / (out + in) on practices_shared",
    unit: .ratio, minimum: 0, maximum: 1, direction: .higher, breakdowns: [.window],
    edgeCases: "none either way: zero_denominator; no table: no_data; window begins before its"
      + " first row: too_few_periods",
    source: "Definition of this catalogue",
    examples: [
      WorkedExample("3 given, 1 taken over: 1 - 2/4", gives: 0.5) {
        PracticeDirectionBalance.figure(
          .example([("a", "b", "x"), ("a", "b", "x"), ("a", "b", "y"), ("b", "a", "x")]),
          leading: "a", others: ["b"])
      },
      WorkedExample("2 given, none taken over", gives: 0) {
        PracticeDirectionBalance.figure(
          .example(themes: ["climate", "transport"]), leading: "a", others: ["b"])
      },
      WorkedExample("none shared", isMissing: .zeroDenominator) {
        PracticeDirectionBalance.figure(
          .example(window: 1...12), leading: "a", others: ["b"])
      },
      WorkedExample("no table of practices", isMissing: .noData) {
        PracticeDirectionBalance.figure(.noTable, leading: "a", others: ["b"])
      },
    ]
  ) { analysis, month in
    analysis.practiceRows("practice_direction_balance", month) { selection, partnership in
      let leading = partnership.leadingCity(home: analysis.home)
      return PracticeDirectionBalance.figure(
        selection, leading: leading, others: partnership.cities.filter { $0 != leading })
    }
  }
}

/// The formula of `practice_direction_balance`.
package enum PracticeDirectionBalance {
  package static func figure(
    _ selection: PracticeSelection, leading: String, others: [String]
  ) -> Figure {
    if let reason = selection.cover.reason { return .missing(reason) }
    let shared = selection.reaching(.shared)
    let out = shared.count { $0.pair.from == leading && others.contains($0.pair.to) }
    let into = shared.count { $0.pair.to == leading && others.contains($0.pair.from) }
    return DirectionBalance.balance(out: Double(out), incoming: Double(into))
  }
}
