/// Why valid rows are no figures of their own, so that nothing is counted twice.
package enum Exclusion: String, Sendable, Hashable, CaseIterable, Comparable {
  /// Totals of rows that stand in the same file.
  case totals
  /// Re-exports and re-imports: parts of exports and imports.
  case subFlows = "sub-flows"
  /// Parts by mode of transport, customs procedure or second partner of a row that has all.
  case breakdowns
  /// Classifications of goods other than the Harmonized System, and services.
  case otherClassifications = "other-classifications"
  /// Groups of countries.
  case countryGroups = "country-groups"
  /// Lines that describe another row of the file.
  case details
  /// Measures that are neither value nor the quantity used.
  case otherMeasures = "other-measures"
  /// Places of a complete list that are not followed.
  case otherPlaces = "other-places"
  /// Counts and mean tones of articles that lists have one by one.
  case articleSeries = "article-series"
  /// Groups of articles, which cannot be told apart.
  case articleGroups = "article-groups"
  /// Broadcasts, citations and whatever else is no page of the web.
  case otherDocuments = "other-documents"
  /// Articles that their archive marks as duplicates or exceptions.
  case archiveDuplicates = "archive-duplicates"
  /// Articles about no city that is followed.
  case otherSubjects = "other-subjects"

  package static func < (left: Exclusion, right: Exclusion) -> Bool {
    left.rawValue < right.rawValue
  }
}
