package import PartnershipModel

/// How a foreign media layout fills the native columns of articles.
///
/// Where several columns are named, the first that is not empty counts. Names are compared squashed.
package struct MediaTranslation: Sendable {
  /// How the time of publication is written.
  package enum Published: Sendable {
    /// An instant in UTC, `20260520T221500Z`, `20260520221500` or `2026-05-20 22:15:00`.
    ///
    /// A date without time stays that day.
    case instant
    /// A day without zone, `20230531` or `2023-05-31`; a time behind it does not count.
    case day
  }

  /// What tells an article from others.
  package enum Identity: Sendable {
    /// Its address.
    case url
    /// The id of the source; where a row has none, the address.
    case column([String])
    /// The id of BigKinds, which spreadsheets damage; else date, outlet and title.
    case bigKinds(String)
  }

  package enum Outlet: Sendable {
    case column(String)
    /// The host of the address, without `www.`, where the columns are empty or missing.
    case host(unless: [String])
  }

  /// Whether a row needs the address of a web page.
  package enum Address: Sendable {
    case optional
    /// A row without one is rejected.
    case required
    /// A row with something else, such as a citation, is out of scope.
    case webPagesOnly
  }

  package enum Country: Sendable {
    /// English names.
    case name(String)
    /// ISO 3166-1 alpha-3.
    case fixed(StaticString)
    /// Only `entente.yaml` may say it.
    case setting
  }

  package enum Language: Sendable {
    /// English names, or codes of ISO 639.
    case column(String)
    /// The code behind `srclc:`, as in `srclc:ara;eng:GT-ARA 1.0`; empty for English.
    case translationInfo(String)
    /// BCP 47.
    case fixed(StaticString)
    case setting
  }

  package struct Title: Sendable {
    /// The column, or the one that holds `<PAGE_TITLE>` in its text.
    package let column: String
    package let isInExtras: Bool
    /// Whether the source sets blanks around punctuation (`Sciences : Drug`).
    package let spacesMarks: Bool
  }

  /// A number, or the first number of a list separated by commas, kept to six decimals.
  package struct Tone: Sendable {
    package let columns: [String]
    package let isFirstOfList: Bool
  }

  /// Places that an article is about, with countries by FIPS 10-4 codes.
  package enum Places: Sendable {
    /// Columns of type, full name and country of each place.
    case columns([(type: String, name: String, country: String)])
    /// One column of blocks `type#full name#country#…`, separated by `;`.
    case blocks([String])
  }

  /// A row is in scope only where this holds.
  package struct Condition: Sendable {
    package enum Test: Sendable {
      case isOneOf([String])
      case containsNone(of: [String])
    }

    package let column: String
    package let test: Test
    /// What other rows are.
    package let otherwise: Exclusion
    /// Whether a file without the column is in scope.
    package let mayBeAbsent: Bool

    package init(
      _ column: String, _ test: Test, otherwise: Exclusion, mayBeAbsent: Bool = false
    ) {
      self.column = column
      self.test = test
      self.otherwise = otherwise
      self.mayBeAbsent = mayBeAbsent
    }
  }

  package var identity: Identity
  package var published: [String]
  package var publishedForm: Published
  package var outlet: Outlet
  package var country: Country
  package var language: Language
  package var title: Title?
  package var url: [String]
  package var address: Address
  package var tone: Tone?
  /// The part of the cell before `>`.
  package var topic: String?
  package var places: Places?
  package var conditions: [Condition] = []

  /// Whether the ids of all files of the layout are those of one source.
  var sharesIDs: Bool {
    if case .url = identity { false } else { true }
  }

  /// Whether a row with the id of another is another article if its title is another.
  var titleTellsArticles: Bool {
    if case .bigKinds = identity { true } else { false }
  }
}
