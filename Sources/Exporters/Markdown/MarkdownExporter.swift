import PartnershipModel
package import Reporting

/// The report as GitHub Flavored Markdown: one summary and one page for each partnership, made from
/// templates.
///
/// One first-level heading, no level skipped, no HTML, LF, one final newline, no trailing spaces, no
/// hard-wrapped lines.
package struct MarkdownExporter: Sendable {
  package let names: PackNames
  package let templates: TemplateSet

  package init(names: PackNames, templates: TemplateSet) {
    self.names = names
    self.templates = templates
  }

  /// The text of `summary.md`: every section that belongs in it, and links to the partnerships.
  ///
  /// - Throws: `UnusableTemplate` where the office's template makes no page that can be published.
  package func summary(_ report: Report, in language: any Language) throws -> String {
    let view = view(language, root: "")
    return try templates.text(.summary, view.summary(report), in: language.tag)
  }

  /// The text of `partnerships/<id>.md`, from a section of that kind.
  ///
  /// - Throws: `UnusableTemplate` where the office's template makes no page that can be published.
  package func partnershipPage(
    _ section: Section, of report: Report, in language: any Language
  ) throws -> String {
    let view = view(language, root: "../")
    return try templates.text(
      .partnership, view.partnership(section, of: report), in: language.tag)
  }

  /// The text of `partnerships/<id>.for-<city>.md`, in the language that `names` gives the page.
  ///
  /// - Throws: `UnusableTemplate` where the office's template makes no page that can be published.
  package func partnerPage(
    _ page: PartnerPage, of report: Report, in language: any Language
  ) throws -> String {
    try partnershipPage(page.section, of: report, in: language)
  }

  private func view(_ language: any Language, root: String) -> PageView {
    PageView(language: language, names: names, root: root, style: templates.style)
  }
}
