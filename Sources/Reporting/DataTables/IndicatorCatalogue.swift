package import Analytics
import PartnershipModel

/// The catalogue of indicators as people and programs read it; generated from the definitions.
package enum IndicatorCatalogue {
  /// One line for each indicator: name, unit, title.
  package static func list(_ indicators: [Indicator]) -> String {
    let width = indicators.map(\.slug.utf8.count).max() ?? 0
    let unitWidth = indicators.map(\.unit.rawValue.utf8.count).max() ?? 0
    var text = ""
    var domain: Indicator.Domain?
    for indicator in indicators {
      if indicator.domain != domain {
        text += (domain == nil ? "" : "\n") + indicator.domain.rawValue + "\n"
        domain = indicator.domain
      }
      text +=
        "  \(pad(indicator.slug, width))  \(pad(indicator.unit.rawValue, unitWidth))  \(indicator.name)\n"
    }
    return text
  }

  /// Everything about one indicator, with its worked examples.
  package static func card(_ indicator: Indicator) -> String {
    func bound(_ number: Double?) -> String { number.map { NumberFormat.plain($0) } ?? "unbounded" }
    var text = """
      \(indicator.slug) (\(indicator.id)): \(indicator.name)

        domain      \(indicator.domain.rawValue)
        formula     \(indicator.formula)
        unit        \(indicator.unit.rawValue)
        range       \(bound(indicator.minimum)) to \(bound(indicator.maximum))
        better      \(indicator.direction.rawValue)
        breakdowns  \(indicator.breakdowns.isEmpty ? "none" : indicator.breakdowns.map(\.rawValue).joined(separator: ", "))
        undefined   \(indicator.edgeCases)
        source      \(indicator.source)

        worked examples

      """
    for example in indicator.examples {
      text += "    \(example.given)  ->  \(result(example))\n"
    }
    return text
  }

  /// The catalogue as a table.
  package static func table(_ indicators: [Indicator]) -> DataTable {
    DataTable(
      name: "catalogue", title: "Catalogue of indicators",
      columns: [
        .init("id", .string, "Identifier"), .init("slug", .string, "Fixed name"),
        .init("name", .string, "Standard name"), .init("domain", .string, "Domain"),
        .init("formula", .string, "Formula"), .init("unit", .string, "Unit"),
        .init("minimum", .number, "Lower bound of a valid value"),
        .init("maximum", .number, "Upper bound of a valid value"),
        .init("direction", .string, "The better side"),
        .init("breakdowns", .string, "Keys it may carry, joined with ;"),
        .init("edge_cases", .string, "When it is undefined, and the reason code"),
        .init("tier", .integer, "1: every pack; 2: where the data suffice"),
        .init("source", .string, "Whose definition"),
      ], key: ["slug"],
      rows: indicators.map { indicator in
        [
          .text(indicator.id), .text(indicator.slug), .text(indicator.name),
          .text(indicator.domain.rawValue), .text(indicator.formula),
          .text(indicator.unit.rawValue), indicator.minimum.map { .real($0) } ?? .none,
          indicator.maximum.map { .real($0) } ?? .none, .text(indicator.direction.rawValue),
          .text(indicator.breakdowns.map(\.rawValue).joined(separator: ";")),
          .text(indicator.edgeCases), .count(indicator.tier), .text(indicator.source),
        ]
      })
  }

  static func result(_ example: WorkedExample) -> String {
    switch example.expected {
    case .number(let number): NumberFormat.plain(number)
    case .missing(let reason): "missing: \(reason.rawValue)"
    }
  }

  private static func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.utf8.count))
  }
}
