package import PartnershipModel

/// The templates that pages are made from where the office has none of its own.
package enum BuiltInTemplates {
  /// The template of a page; one of an official style is in the language of that style.
  package static func text(of page: TemplatePage, style: DocumentStyle = .plain) -> String {
    switch style {
    case .plain: PlainTemplates.text(of: page)
    case .gongmun: GongmunTemplates.text(of: page)
    case .gongwen: GongwenTemplates.text(of: page)
    }
  }

  /// Subtitle and sentences, each chart before the table it draws, then the other tables.
  ///
  /// - Parameters:
  ///   - sentences: The lines for two sentences and more.
  ///   - tableHeading: The heading of a table, without its title.
  /// - Returns: Lines of a template.
  static func body(sentences: String, tableHeading: String) -> String {
    """
    {{#subtitle}}
    {{subtitle}}
    {{/subtitle}}

    {{#one_sentence}}
    {{one_sentence}}
    {{/one_sentence}}
    \(sentences)
    {{#parts}}
    {{#charts}}

    ![{{words}}]({{file}})
    {{/charts}}
    {{#table}}

    \(tableHeading){{title}}

    {{#note}}
    {{note}}
    {{/note}}

    {{rows}}

    {{#missing}}
    {{missing}}
    {{/missing}}

    {{#range}}
    {{range}}
    {{/range}}
    {{/table}}
    {{/parts}}
    """
  }
}
