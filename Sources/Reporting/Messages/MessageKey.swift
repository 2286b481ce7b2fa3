/// Every visible text of the pack and of the command.
///
/// A language that lacks one does not compile.
package enum MessageKey: String, Sendable, Hashable, CaseIterable {
  // Statuses and reasons.
  case statusNormal, statusProvisional, statusEstimated, statusImputed, statusMissing
  case reasonNoData, reasonNotReported, reasonNotComparable, reasonTooFewPeriods
  case reasonZeroDenominator

  // Markdown and charts.
  case markdownFullTable, markdownLastRows, markdownLastRowsOnly, markdownTotalOfAllRows
  case markdownMissing, markdownNoRows, markdownPartnerships, markdownBackToSummary
  case chartLine, chartColumn, chartStackedColumn, chartBar
  case chartDescription, chartPeriod, chartCategories, chartNoFigures
  case chartSeries, chartSeriesJoined, chartSeriesEmpty, chartProvisional, chartGaps

  // Workbook.
  case workbookNoData, workbookSubject, workbookKeywords
}
