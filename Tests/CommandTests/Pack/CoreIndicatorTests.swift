import Testing

/// Every indicator of the core has a value in the report of the sample workspace.
@Suite struct CoreIndicatorTests {
  static let core = [
    // Trade
    "trade_turnover", "export_value", "import_value", "trade_balance", "normalised_trade_balance",
    "turnover_yoy", "export_yoy", "import_yoy", "rolling_12m_turnover", "rolling_12m_yoy",
    "ytd_turnover", "ytd_yoy", "product_hhi", "partner_share",
    // Exchanges
    "exchange_events", "participants", "participant_days", "direction_balance", "type_evenness",
    "follow_through_rate", "budget_execution", "practices_shared", "practices_adopted",
    "multilateral_events", "multilateral_cities",
    // Media
    "coverage_articles", "share_of_voice", "mean_tone", "janis_fadner", "net_sentiment",
    "outlet_diversity_q1", "misinformation_rate", "correction_rate", "journalist_visits",
    "joint_media_pieces",
    // Economy
    "funding_total", "funding_leverage", "investment_amount", "investment_jobs",
    "visitor_arrivals", "visitor_yoy",
    // Plan
    "actions_due", "action_completion_rate", "actions_overdue", "action_budget_execution",
    "target_progress", "targets_on_track", "agreements_in_force", "agreements_expiring_180d",
    "agreements_silent",
    // Network
    "degree", "strength", "network_density", "reciprocity",
  ]

  @Test func everyCoreIndicatorHasAValueInTheReportMonth() throws {
    let file = try IndicatorsFile(try SamplePack.made().files())
    let known = Set(
      file.rows.filter { $0["period"] == "2026-09" && !$0["value"].isEmpty }.map { $0["indicator"] }
    )
    #expect(CoreIndicatorTests.core.filter { !known.contains($0) } == [])
  }

  @Test func anUnknownFigureHasAReasonAndNoValue() throws {
    let file = try IndicatorsFile(try SamplePack.made().files())
    let reasons: Set<Substring> = [
      "zero_denominator", "too_few_periods", "not_comparable", "no_data", "not_reported",
    ]
    let wrong = file.rows.filter { row in
      let isMissing = row["status"] == "M"
      let reason = row["note"].split(separator: ";").first.map(reasons.contains) ?? false
      return isMissing != row["value"].isEmpty || isMissing != reason
    }
    #expect(wrong.prefix(5).map(\.cells) == [])
  }
}
