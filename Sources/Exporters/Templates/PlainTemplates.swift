import PartnershipModel

/// The templates of the plain style, for every language.
enum PlainTemplates {
  static func text(of page: TemplatePage) -> String {
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
    {{#other_side}}
      - {{link}}
    {{/other_side}}
    {{/partnerships}}
    {{/has_partnerships}}

    """

  private static let partnership = """
    # {{title}}

    \(body(tableHeading: "##"))

    {{#other_side}}
    {{link}}
    {{/other_side}}

    {{back}}

    """

  private static func body(tableHeading: String) -> String {
    BuiltInTemplates.body(
      sentences: """
        {{#many_sentences}}
        {{#sentences}}
        - {{sentence}}
        {{/sentences}}
        {{/many_sentences}}
        """, tableHeading: tableHeading + " ")
  }
}
