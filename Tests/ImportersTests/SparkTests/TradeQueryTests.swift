import Importers
import Testing

/// The text of the query, whose rules were each tried on Spark.
@Suite struct TradeQueryTests {
  private let script = TradeQuery.script([
    SparkInput(
      index: 3, path: "/data/it's [1].csv", header: "period,it's",
      positions: [0, nil, 1] + Array(repeating: nil, count: 8), width: 2)
  ])

  @Test(arguments: [
    #"USING text OPTIONS (path '/data/it\'s \\[1\\].csv', lineSep '\n')"#,
    #"WHEN line IN ('period,it\'s', concat('\ufeff', 'period,it\'s')) THEN 'header'"#,
    "get(c, 0) AS period", "'' AS reporter", "get(c, 1) AS partner", "size(c) <> 2 AS ragged",
    #"WHEN NOT period RLIKE r'\A(?:[0-9]{4}-(0[1-9]|1[0-2]))\z' THEN 'period'"#,
    "WHEN reporter = '' THEN 'reporter'", "flow NOT IN ('export', 'import')",
    #"value <> '' AND NOT value RLIKE r'\A(?:-?[0-9]{1,18}([.][0-9]{1,6})?)\z' THEN 'value'"#,
    "valuation <> '' AND valuation NOT IN ('CIF', 'FOB') THEN 'valuation'",
    "CAST(IF(verdict = 'used', nullif(value, ''), NULL) AS DECIMAL(24,6)) AS value",
    "GROUP BY GROUPING SETS ((file, verdict, period, reporter, partner, flow, commodity_code, "
      + "currency, unit, valuation, status), ())",
  ])
  func itHolds(_ part: String) {
    #expect(script.contains(part), "\(part)\nis not in\n\(script)")
  }

  /// What spark-sql would replace, or print before the answer, never comes from us.
  @Test func itHasNoVariableAndNoSetting() {
    #expect(!script.contains("${"))
    #expect(!script.contains("SET spark"))
  }
}
