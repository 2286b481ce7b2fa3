import PartnershipModel

/// The templates of a Korean official document, as 행정업무운영 편람 (2020) describes it.
///
/// Title, body in numbered items, attachments, and two spaces behind the last word the word for the
/// end. Head and foot of the form, such as receiver and signatures, are the office's to add.
enum GongmunTemplates {
  static func text(of page: TemplatePage) -> String {
    switch page {
    case .summary: summary
    case .partnership: partnership
    }
  }

  private static let summary = """
    # {{title}}

    기준일: {{last_day}}
    {{#sections}}

    ## \(numbered){{title}}

    \(body(heading: "###"))
    {{/sections}}
    {{#has_partnerships}}

    ## 붙임

    {{#partnerships}}
    \(numbered){{link}}{{#other_side}}, {{link}} 각{{/other_side}} 1부.{{#is_last}}  끝.{{/is_last}}
    {{/partnerships}}
    {{/has_partnerships}}
    {{^has_partnerships}}

    \(end)
    {{/has_partnerships}}

    """

  private static let partnership = """
    # {{title}}

    기준일: {{last_day}}

    관련: {{back}}{{#other_side}}, {{link}}{{/other_side}}

    \(body(heading: "##"))

    \(end)

    """

  /// Under a table the word stands two spaces from the edge.
  private static let end = "  끝."

  private static let numbered = "{{#number}}{{.}} {{/number}}"

  private static func body(heading: String) -> String {
    BuiltInTemplates.body(
      sentences: """
        {{#points}}

        \(heading) \(numbered)주요 내용
        {{#sentences}}

        {{number}} {{sentence}}
        {{/sentences}}
        {{/points}}
        """, tableHeading: "\(heading) \(numbered)")
  }
}
