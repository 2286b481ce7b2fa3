package import PartnershipModel

/// A sentence, label or title: a key of the message catalogue and typed arguments.
///
/// It is chosen once; a `Language` renders it. No visible word stands anywhere else.
package struct Message: Sendable, Hashable {
  package let key: MessageKey
  package let arguments: [String: Argument]

  package init(_ key: MessageKey, _ arguments: [String: Argument] = [:]) {
    self.key = key
    self.arguments = arguments
  }
}

/// A typed argument of a message.
package indirect enum Argument: Sendable, Hashable {
  /// Text from the data or a file: shown as it is, made harmless by each exporter.
  case text(String)
  /// A name in several languages, from `cities.csv` or `partnerships.csv`.
  case name(LocalizedName)
  /// The forms of a name in other languages than the one it is written in, with strokes between: as a
  /// list they would read as several names. The name itself where there is no other.
  case otherNames(LocalizedName)
  case month(Month)
  case date(CalendarDate)
  case count(Int)
  /// An amount of money, shortened with a unit word.
  case money(Amount, CurrencyCode)
  /// The name of a currency, as in a header.
  case currency(CurrencyCode)
  /// An exact number with group marks and up to `decimals` digits after the point.
  case number(Double, decimals: Int)
  /// A change in percent, one decimal, without sign: the verb carries it.
  case percent(Double)
  /// A ratio 0 to 1, shown in percent with one decimal.
  case share(Double)
  case message(Message)
  /// The name of a chapter of the Harmonized System, by its code.
  case chapter(String)
  /// The name of an indicator, by its slug; `name` is the English one of its definition.
  case indicator(String, name: String)
  /// A part of the definition of an indicator, by its slug; `text` is the catalogue's own.
  case definition(String, IndicatorPart, text: String)
  /// A word of the catalogue of indicators, such as a unit; a word that no language has stays.
  case term(String)
  /// A part of the words for a problem in the inputs.
  case problem(Problem, InputPlace, ProblemPart)
  /// Joined with the language's comma and "and".
  case list([Argument])
}

package enum ProblemPart: Sendable, Hashable {
  case message, remedy
}

/// A piece of rendered text: the catalogue's own words, or text that came from the data.
package enum Fragment: Sendable, Hashable {
  case own(String)
  case data(String)

  package var text: String {
    switch self {
    case .own(let text), .data(let text): text
    }
  }
}

extension [Fragment] {
  package var joined: String { map(\.text).joined() }
}
