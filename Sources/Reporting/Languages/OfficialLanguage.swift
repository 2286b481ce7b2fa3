package import PartnershipModel

/// A language as official documents write it: the same words and figures, dates in the official form.
///
/// - gongmun: `2026. 8. 31.`, figures with a full stop in place of year, month and day (the Korean
///   rules on administrative work, 행정업무의 운영 및 혁신에 관한 규정, article 7).
/// - gongwen: `2026年8月31日`, Arabic figures, also in tables (GB/T 9704-2012, 7.3.5.4).
package struct OfficialLanguage: Language {
  private let base: any Language
  private let style: DocumentStyle

  /// The language in the style where that is its own, else the language itself.
  package static func of(_ base: any Language, style: DocumentStyle) -> any Language {
    style.inLanguage(base.tag) == .plain ? base : OfficialLanguage(base: base, style: style)
  }

  private init(base: any Language, style: DocumentStyle) {
    self.base = base
    self.style = style
  }

  package var tag: String { base.tag }
  package var percentSign: String { base.percentSign }

  package func currency(_ code: CurrencyCode) -> String { base.currency(code) }

  package func template(_ key: MessageKey) -> String {
    let text = base.template(key)
    // The date brings the full stop of the sentence with it.
    return style == .gongmun
      ? text.replacing("{date}.", with: "{date}").replacing("{month}.", with: "{month}") : text
  }

  package func month(_ month: Month) -> String {
    style == .gongmun ? "\(month.year). \(month.month)." : base.month(month)
  }

  package func date(_ date: CalendarDate) -> String {
    style == .gongmun ? "\(month(date.month)) \(date.day)." : base.date(date)
  }

  package func monthInTable(_ month: Month) -> String { self.month(month) }

  package func dateInTable(_ date: CalendarDate) -> String { self.date(date) }

  package func name(_ name: LocalizedName) -> String { base.name(name) }

  package func money(_ amount: Amount, _ currency: CurrencyCode) -> String {
    base.money(amount, currency)
  }

  package func chapter(_ code: String) -> String? { base.chapter(code) }

  package func indicator(_ slug: String) -> String? { base.indicator(slug) }

  package func definition(_ slug: String) -> IndicatorWords? { base.definition(slug) }

  package func term(_ word: String) -> String? { base.term(word) }

  package func words(for problem: Problem, at place: InputPlace) -> ProblemWords {
    base.words(for: problem, at: place)
  }

  package func list(_ items: [[Fragment]]) -> [Fragment] { base.list(items) }

  package func inflected(_ text: [Fragment], _ form: String) -> [Fragment] {
    base.inflected(text, form)
  }
}
