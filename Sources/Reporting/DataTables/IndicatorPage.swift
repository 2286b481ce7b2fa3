package import Analytics

/// The page `docs/indicators.md`, generated from the definitions.
package enum IndicatorPage {
  /// The whole page: one part for each domain, one card for each indicator.
  package static func text(_ indicators: [Indicator]) -> String {
    var text = """
      # Indicators

      Generated from the definitions in `Sources/Analytics/Indicators`; a test says when it is stale.
      The same cards: `entente indicators NAME`. Every example is run as a test.

      Growth is in percent (`12.5` is +12.5 %); shares, rates and balances are ratios (`0.125`). An \
      undefined figure is empty, never 0, and its reason stands in the column `note`.

      """
    var domain: Indicator.Domain?
    for indicator in indicators {
      if indicator.domain != domain {
        text += "\n## \(title(indicator.domain))\n"
        domain = indicator.domain
      }
      text += card(indicator)
    }
    return text
  }

  private static func card(_ indicator: Indicator) -> String {
    func bound(_ number: Double?, _ open: String) -> String {
      number.map { NumberFormat.plain($0) } ?? open
    }
    var text = """

      ### \(indicator.slug)

      \(indicator.name) (\(indicator.id)).

      | | |
      | --- | --- |
      | formula | `\(code(indicator.formula))` |
      | unit | \(indicator.unit.rawValue) |
      | range | \(bound(indicator.minimum, "unbounded")) to \(bound(indicator.maximum, "unbounded")) |
      | better | \(indicator.direction.rawValue) |
      | breakdowns | \(indicator.breakdowns.isEmpty ? "none" : indicator.breakdowns.map(\.rawValue).joined(separator: ", ")) |
      | undefined | \(cell(indicator.edgeCases)) |
      | source | \(cell(indicator.source)) |

      | example | result |
      | --- | --- |

      """
    for example in indicator.examples {
      text += "| \(cell(example.given)) | \(IndicatorCatalogue.result(example)) |\n"
    }
    return text
  }

  private static func title(_ domain: Indicator.Domain) -> String {
    domain.rawValue.prefix(1).uppercased() + domain.rawValue.dropFirst()
  }

  /// Our own words: only the cell border needs care.
  private static func cell(_ text: String) -> String {
    text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
      .split(separator: "*", omittingEmptySubsequences: false).joined(separator: "\\*")
      .split(separator: "<", omittingEmptySubsequences: false).joined(separator: "&lt;")
  }

  private static func code(_ text: String) -> String {
    text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }
}
