import PartnershipModel

extension Indicator {
  /// What an event of several cities adds to a pair of them.
  ///
  /// Source: doi:10.1155/2022/4144073.
  package static let fractionalCounting = Indicator(
    id: "X18", slug: "fractional_counting", name: "Fractional counting of multilateral events",
    domain: .exchanges,
    formula:
      "an event of k cities adds 1/C(k,2) to each of its C(k,2) pairs and 1 to totals; a pair of guests half of it in each direction",
    unit: .method, minimum: 0, maximum: 1, direction: .context, isOfParts: true,
    edgeCases: "k < 2: not_comparable (no pair); cities count once each, host included",
    tier: 1, source: "doi:10.1155/2022/4144073",
    examples: [
      WorkedExample("a host and two guests: a guest and the host", gives: 1.0 / 3) {
        ExchangeEvent.example(guests: ["a", "b"]).share(.pair(from: "a", to: "h"))
      },
      WorkedExample("the same event: from one guest to the other", gives: 1.0 / 6) {
        ExchangeEvent.example(guests: ["a", "b"]).share(.pair(from: "a", to: "b"))
      },
      WorkedExample("the same event in a total", gives: 1) {
        ExchangeEvent.example(guests: ["a", "b"]).share(.whole)
      },
      WorkedExample("a host alone", isMissing: .notComparable) {
        ExchangeEvent.example(guests: []).share(.pair(from: "a", to: "h"))
      },
    ],
    compute: { _, _ in [] })
}

extension ExchangeEvent {
  /// What the event adds to the scope.
  fileprivate func share(_ scope: ExchangeScope) -> Figure {
    let parts = shareDenominator(scope)
    return parts > 0
      ? .real(Double(shareNumerator(scope)) / Double(parts)) : .missing(.notComparable)
  }
}
