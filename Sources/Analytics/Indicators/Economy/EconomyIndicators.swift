extension Indicator {
  /// The indicators of money and visitors, in the catalogue's order.
  package static let economyIndicators: [Indicator] = [
    fundingTotal, fundingExternal, fundingMunicipal, fundingLeverage, fundingDiversification,
    fundingSources, actionBudgetFundedShare, investmentAmount, contractAmount, investmentDeals,
    investmentJobs, investmentSectorDiversity, investmentDirectionBalance, visitorArrivals,
    visitorNights, visitorSpend, visitorNightsPerVisitor, visitorSpendPerVisitor, visitorYoY,
    visitorBalance, visitorDirectionBalance,
  ]
}
