package import PartnershipModel

/// The templates that pages are made from where the office has none of its own.
package enum BuiltInTemplates {
  package static func text(of page: TemplatePage) -> String {
    switch page {
    case .summary: summary
    case .partnership: partnership
    }
  }

  private static let summary = """
    # {{title}}
    {{#sections}}

    ## {{title}}

    \(body(tableHeading: "###"))
    {{/sections}}
    {{#has_partnerships}}

    ## {{partnerships_title}}

    {{#partnerships}}
    - {{link}}
    {{/partnerships}}
    {{/has_partnerships}}

    """

  private static let partnership = """
    # {{title}}

    \(body(tableHeading: "##"))

    {{back}}

    """

  /// Subtitle, sentences, each chart before the table it draws, then the other tables.
  private static func body(tableHeading: String) -> String {
    """
    {{#subtitle}}
    {{subtitle}}
    {{/subtitle}}

    {{#one_sentence}}
    {{one_sentence}}
    {{/one_sentence}}
    {{#many_sentences}}
    {{#sentences}}
    - {{sentence}}
    {{/sentences}}
    {{/many_sentences}}
    {{#parts}}
    {{#charts}}

    ![{{words}}]({{file}})
    {{/charts}}
    {{#table}}

    \(tableHeading) {{title}}

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
