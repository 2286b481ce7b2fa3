package import PartnershipModel

/// A language of the pack: its words, its numbers and its dates.
///
/// Its files begin with its name.
package protocol Language: Sendable {
  /// BCP 47 primary tag, such as `en`.
  var tag: String { get }

  /// What follows a number of percent, with the space before it if there is one.
  var percentSign: String { get }
  /// The name of a currency, as in a header; its code where the language has none.
  func currency(_ code: CurrencyCode) -> String

  /// The text of a key, with placeholders `{name}`, or `{name:form}` where the text that stands in
  /// its place is inflected.
  func template(_ key: MessageKey) -> String

  /// The name in this language.
  func name(_ name: LocalizedName) -> String

  func month(_ month: Month) -> String
  func date(_ date: CalendarDate) -> String

  /// A month in a cell of a table; the same in every language, but official documents have their own.
  func monthInTable(_ month: Month) -> String
  func dateInTable(_ date: CalendarDate) -> String

  /// Money shortened with a unit word, such as `USD 1.23 billion`.
  func money(_ amount: Amount, _ currency: CurrencyCode) -> String

  /// Short name of a chapter of the Harmonized System, by its two-digit code.
  func chapter(_ code: String) -> String?

  /// The name of an indicator, by its slug; `nil` where its definition's name is the one.
  func indicator(_ slug: String) -> String?

  /// The definition of an indicator, by its slug; `nil` where the catalogue's own is the one.
  func definition(_ slug: String) -> IndicatorWords?

  /// A word of the catalogue of indicators: a domain, the better side, a unit, a definition that
  /// rests on no work; `nil` where the word itself is the one.
  func term(_ word: String) -> String?

  /// What a problem in the inputs says; the value at fault stands in its place.
  func words(for problem: Problem, at place: InputPlace) -> ProblemWords

  /// Items joined as in a sentence.
  func list(_ items: [[Fragment]]) -> [Fragment]

  /// The text in the form that a template asks for, such as with the particle that fits it.
  func inflected(_ text: [Fragment], _ form: String) -> [Fragment]
}

extension Language {
  package var percentSign: String { " %" }

  package func currency(_ code: CurrencyCode) -> String { code.description }

  package func monthInTable(_ month: Month) -> String { month.description }

  package func dateInTable(_ date: CalendarDate) -> String { date.description }

  package func indicator(_ slug: String) -> String? { nil }

  package func definition(_ slug: String) -> IndicatorWords? { nil }

  package func term(_ word: String) -> String? { nil }

  package func inflected(_ text: [Fragment], _ form: String) -> [Fragment] { text }

  /// The message in this language, its data kept apart from its words.
  package func render(_ message: Message) -> [Fragment] {
    var result: [Fragment] = []
    var rest = template(message.key)[...]
    // By bytes, since finding where characters end takes longer than all the rest.
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
      let close = rest.utf8[open...].firstIndex(of: UInt8(ascii: "}"))
    {
      if open > rest.startIndex { result.append(.own(String(rest[..<open]))) }
      let parts = rest.utf8[rest.utf8.index(after: open)..<close]
        .split(separator: UInt8(ascii: ":"), maxSplits: 1).map(Substring.init)
      let name = parts.first.map(String.init) ?? ""
      // A missing argument shows its own name; the catalogue test refuses such a message.
      let text = message.arguments[name].map(render) ?? [.own("{\(name)}")]
      result += parts.count == 2 ? inflected(text, String(parts[1])) : text
      rest = rest[rest.utf8.index(after: close)...]
    }
    if !rest.isEmpty { result.append(.own(String(rest))) }
    return result
  }

  /// The message as plain text.
  package func text(_ message: Message) -> String { render(message).joined }

  package func text(_ key: MessageKey) -> String { template(key) }

  private func otherNames(_ localized: LocalizedName) -> String {
    let own = name(localized)
    let others = [localized.name, localized.korean, localized.chinese].compactMap { $0 }
      .filter { $0 != own }
    return others.isEmpty ? own : others.joined(separator: " / ")
  }

  package func render(_ argument: Argument) -> [Fragment] {
    switch argument {
    case .text(let text): [.data(text)]
    case .name(let localized): [.data(name(localized))]
    case .otherNames(let localized): [.data(otherNames(localized))]
    case .month(let month): [.own(self.month(month))]
    case .date(let date): [.own(self.date(date))]
    case .count(let count): [.own(NumberFormat.grouped(Amount(count), decimals: 0))]
    case .money(let amount, let currency): [.own(money(amount, currency))]
    case .currency(let code): [.own(currency(code))]
    case .number(let number, let decimals): [.own(NumberFormat.fixed(number, decimals: decimals))]
    case .percent(let percent): [.own(NumberFormat.fixed(abs(percent), decimals: 1) + percentSign)]
    case .share(let share): [.own(NumberFormat.fixed(share * 100, decimals: 1) + percentSign)]
    case .message(let message): render(message)
    case .chapter(let code): [.own(chapter(code) ?? code)]
    case .indicator(let slug, let name): [.data(indicator(slug) ?? name)]
    case .definition(let slug, let part, let text):
      switch part {
      case .formula: [.data(definition(slug)?.formula ?? text)]
      case .undefined: [.data(definition(slug)?.undefined ?? text)]
      }
    case .term(let word): [.data(term(word) ?? word)]
    case .problem(let problem, let place, let part):
      switch part {
      case .message: [.data(words(for: problem, at: place).message)]
      case .remedy: [.data(words(for: problem, at: place).remedy)]
      }
    case .list(let items): list(items.map(render))
    }
  }
}
