package import Reporting

/// The report as GitHub Flavored Markdown: one summary and one page for each partnership.
///
/// One first-level heading, no level skipped, no HTML, LF, one final newline, no trailing spaces, no
/// hard-wrapped lines.
package struct MarkdownExporter: Sendable {
  package let names: PackNames

  package init(names: PackNames) {
    self.names = names
  }

  /// The text of `summary.md`: every section that belongs in it, and links to the partnerships.
  package func summary(_ report: Report, in language: any Language) -> String {
    var page = MarkdownPage(language: language, names: names, root: "")
    page.heading(1, report.title)
    for section in report.sections where section.kind.isInSummary {
      page.heading(2, section.title)
      page.body(of: section, tableLevel: 3)
    }
    page.links(to: report.sections)
    return page.text
  }

  /// The text of `partnerships/<id>.md`, from a section of that kind.
  package func partnershipPage(_ section: Section, in language: any Language) -> String {
    var page = MarkdownPage(language: language, names: names, root: "../")
    page.heading(1, section.title)
    page.body(of: section, tableLevel: 2)
    page.linkBack()
    return page.text
  }
}
