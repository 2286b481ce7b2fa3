import PartnershipModel

extension English {
  func excludedRows(_ reason: Exclusion, _ count: Int) -> ProblemText {
    ProblemText(
      "Rows left out",
      message: """
        \(counted(count, "row is", "rows are")) out of scope: \(excluded(reason)).
        """,
      remedy: remedy(reason),
      explanation: """
        Downloads mix figures with their sums and parts, and articles with much that the report \
        does not follow. Nothing may be counted twice; the rows left out are valid and are counted \
        as out of scope, by reason.
        """)
  }

  /// Only rows of places and subjects can be left out for want of a name.
  private func remedy(_ reason: Exclusion) -> String {
    switch reason {
    case .otherPlaces:
      """
      Leave the file as it is, unless a place of yours is among them: then check its names, \
      `aliases` and `region` in `cities.csv`.
      """
    case .otherSubjects:
      """
      Leave the file as it is, unless articles about your cities are among them: then add the \
      names that they use to `aliases` in `cities.csv`.
      """
    default: "Leave the file as it is; nothing needs to be done."
    }
  }

  private func excluded(_ reason: Exclusion) -> String {
    switch reason {
    case .totals: "totals of other rows"
    case .subFlows: "re-exports or re-imports, which are parts of exports and imports"
    case .breakdowns:
      "parts by transport, customs procedure or second partner of figures that have all"
    case .otherClassifications: "services or goods in another classification than HS"
    case .details: "details of other rows"
    case .countryGroups: "figures of groups of countries"
    case .otherMeasures: "a measure that is not used"
    case .otherPlaces: "figures of places that are not followed"
    case .articleSeries: "counts or means of articles, which lists hold one by one"
    case .articleGroups: "groups of articles that cannot be told apart"
    case .otherDocuments: "documents that are no page of the web"
    case .archiveDuplicates: "articles that their archive marks as duplicates or exceptions"
    case .otherSubjects: "articles about no city that is followed"
    }
  }

  func otherBreakdown(_ file: String, _ rows: Int) -> ProblemText {
    ProblemText(
      "Figures broken down otherwise",
      message: """
        \(counted(rows, "row holds a figure", "rows hold figures")) that `\(file)` has as well, \
        broken down otherwise; those are used.
        """,
      remedy: "Leave the files as they are; nothing needs to be done.",
      explanation: """
        The same query was saved with and without a column that splits its figures, such as the \
        trade mode. Parts are never added to their sum: the file that comes first in the order of \
        paths is used, and the other rows are counted as out of scope.
        """)
  }

  func cutDownload(_ stated: Int, _ found: Int) -> ProblemText {
    ProblemText(
      "Cut download",
      message: "The answer says that it has \(stated) rows, and it has \(found).",
      remedy: "Download it again, in parts if the service limits the rows of one answer.",
      explanation: """
        Services cut long answers, or stop in the middle of one. The rows that are there are used, \
        but figures that rest on them may be too low.
        """)
  }

  func severalEditions(_ editions: [String]) -> ProblemText {
    ProblemText(
      "Several editions of HS",
      message: "The codes are of several editions of HS: \(editions.joined(separator: ", ")).",
      remedy:
        "Check a commodity whose series has a step where the edition changes; totals are not affected.",
      explanation: """
        The Harmonized System is revised every few years, and a code may then mean other goods. A \
        series of one code that crosses an edition can have a step that is no trade.
        """)
  }
}
