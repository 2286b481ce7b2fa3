extension Indicator {
  /// The indicators of money and visitors, in the catalogue's order.
  package static let economyIndicators: [Indicator] = [
    fundingTotal, fundingExternal, fundingMunicipal, fundingLeverage, fundingSources,
    investmentAmount, contractAmount, investmentDeals, investmentJobs,
    visitorArrivals, visitorNights, visitorSpend, visitorYoY, visitorBalance,
  ]
}
