package import PartnershipModel

/// The whole report, neutral: every exporter renders the same sections, cells and charts.
package struct Report: Sendable {
  package let month: Month
  package let title: Message
  /// The version of Entente that made it.
  package let version: String
  package let sections: [Section]
  /// The tables of `data/*.csv`.
  package let dataTables: [DataTable]
  /// The days of `calendar.ics`.
  package let calendar: [CalendarEntry]
  /// The id of the city from whose side the report is written.
  package let home: String
  /// Partnerships as their other city sees them; in the Markdown only.
  package let partnerPages: [PartnerPage]

  package init(
    month: Month, title: Message, version: String, sections: [Section], dataTables: [DataTable],
    calendar: [CalendarEntry] = [], home: String = "", partnerPages: [PartnerPage] = []
  ) {
    self.month = month
    self.title = title
    self.version = version
    self.sections = sections
    self.dataTables = dataTables
    self.calendar = calendar
    self.home = home
    self.partnerPages = partnerPages
  }
}

/// The page of a partnership of two cities from the side of the city that the report is not written
/// from.
package struct PartnerPage: Sendable, Hashable {
  /// Id of the partnership.
  package let partnership: String
  /// Id of the city from whose side the page is.
  package let city: String
  /// Tag of the language of its country, or `en`.
  package let language: String
  /// A section of the kind `partnership`, which is no sheet of the workbook.
  package let section: Section

  package init(partnership: String, city: String, language: String, section: Section) {
    self.partnership = partnership
    self.city = city
    self.language = language
    self.section = section
  }
}

/// One sheet of the workbook, and one part of the Markdown.
package struct Section: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case cover, contents, summary, scorecard, changes, trade, exchanges, media, economy, plan,
      network, impact
    case partnership(String)
    case indicators, notes, quality, sources

    /// Whether `summary.md` has this section; partnerships have pages of their own.
    package var isInSummary: Bool {
      switch self {
      case .summary, .scorecard, .changes, .trade, .exchanges, .media, .economy, .plan, .network,
        .impact, .notes,
        .quality,
        .sources:
        true
      case .cover, .contents, .partnership, .indicators: false
      }
    }
  }

  package let kind: Kind
  /// Name of the sheet, at most 31 UTF-16 units.
  package let sheetName: Message
  package let title: Message
  /// Unit, source and what the sheet answers; one line under the title.
  package let subtitle: Message?
  /// Findings first: sentences, each true as it stands.
  package let sentences: [Message]
  package let tables: [ReportTable]
  package let charts: [Chart]

  package init(
    kind: Kind, sheetName: Message, title: Message, subtitle: Message? = nil,
    sentences: [Message] = [], tables: [ReportTable] = [], charts: [Chart] = []
  ) {
    self.kind = kind
    self.sheetName = sheetName
    self.title = title
    self.subtitle = subtitle
    self.sentences = sentences
    self.tables = tables
    self.charts = charts
  }
}
