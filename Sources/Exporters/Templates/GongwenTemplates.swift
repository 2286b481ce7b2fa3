import PartnershipModel

/// The templates of a Chinese official document: title, body in numbered layers, list of attachments
/// (GB/T 9704-2012, 7.3).
///
/// Receiver, signature, date of issue and seal are the office's to add.
enum GongwenTemplates {
  static func text(of page: TemplatePage) -> String {
    switch page {
    case .summary: summary
    case .partnership: partnership
    }
  }

  private static let summary = """
    # {{title}}

    数据截止日期：{{last_day}}
    {{#sections}}

    ## {{number}}{{title}}

    \(body(heading: "###", sentence: "{{number}} {{sentence}}"))
    {{/sections}}
    {{#has_partnerships}}

    ## 附件

    {{#partnerships}}
    \(numbered){{link}}{{#other_side}}、{{link}}{{/other_side}}
    {{/partnerships}}
    {{/has_partnerships}}

    """

  private static let partnership = """
    # {{title}}

    数据截止日期：{{last_day}}

    \(body(heading: "##", sentence: "\n{{number}}{{sentence}}"))

    所属报告：{{back}}{{#other_side}}、{{link}}{{/other_side}}

    """

  private static let numbered = "{{#number}}{{.}} {{/number}}"

  /// Items of the third layer are a Markdown list, `1.`; those of the second are paragraphs.
  private static func body(heading: String, sentence: String) -> String {
    BuiltInTemplates.body(
      sentences: """
        {{#points}}

        \(heading) {{number}}主要情况

        {{#sentences}}
        \(sentence)
        {{/sentences}}
        {{/points}}
        """, tableHeading: "\(heading) {{number}}")
  }
}
