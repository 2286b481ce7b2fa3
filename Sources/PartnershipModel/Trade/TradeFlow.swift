package enum TradeFlow: String, Sendable, Hashable, Comparable, CaseIterable {
  case export
  case `import`

  package static func < (left: TradeFlow, right: TradeFlow) -> Bool {
    left.rawValue < right.rawValue
  }
}

package enum Valuation: String, Sendable, Hashable, Comparable, CaseIterable {
  case cif = "CIF"
  case fob = "FOB"

  package static func < (left: Valuation, right: Valuation) -> Bool {
    left.rawValue < right.rawValue
  }
}
