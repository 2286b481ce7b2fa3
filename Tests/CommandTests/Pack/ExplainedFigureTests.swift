import Analytics
import Exporters
import Foundation
import Importers
import PartnershipModel
import Reporting
import Testing

@testable import entente

/// Every figure of the sample's report month can be worked out again from what `explain` prints.
@Suite("Explained figures")
struct ExplainedFigureTests {
  /// Methods that are no short formula: `explain` names what went into them.
  private static let methods: Set<String> = [
    "average_rank_shift", "effective_importance", "effective_weight", "impact_controlled_its",
    "impact_did", "impact_its", "impact_synthetic_control",
    "impact_synthetic_did", "index_contribution", "index_coverage", "median_hours_to_correction",
    "partnership_rank", "rank_high", "rank_kendall_tau_b", "rank_low",
    "rank_median", "rank_spearman", "rank_top_k_probability", "sobol_first_order", "sobol_total",
  ]

  /// Of these the sample has no value: their formulas stand before the catalogue's examples only.
  private static let unseen: Set<String> = [
    "eigenvector_centrality", "impact_synthetic_did", "intra_network_trade_intensity",
    "intra_network_trade_share", "placebo_p_value",
  ]

  private static let rows: [String: [IndicatorRow]] = {
    let outcome = WorkspaceReader.read(
      root: Workspaces.sample.path,
      options: .init(fold: FoldOptions(workers: 2), indicators: Indicator.knownToWorkspaces))
    guard let facts = outcome.facts, let month = ReportBuilder.defaultMonth(facts) else {
      return [:]
    }
    return Derivation.kept {
      let analysis = Analysis(facts: facts, reportMonth: month)
      return Dictionary(
        uniqueKeysWithValues: Indicator.all.map { indicator in
          (
            indicator.slug,
            indicator.compute(analysis, month).filter {
              $0.period == month && $0.figure.value != nil
            }
          )
        })
    }
  }()

  @Test("The printed formula gives the figure", arguments: Indicator.all.map(\.slug))
  func printedFormula(_ slug: String) throws {
    for row in Self.rows[slug] ?? [] {
      guard let value = row.figure.doubleValue, case .working(let working) = row.figure.derivation
      else { continue }
      let text = WorkingText(number: FigureExplanation.text).numbers(working)
      let place = "\(row.subject) \(row.reporter ?? "") \(row.breakdown): \(value) = "
      let again = try FormulaReader.value(of: text)
      #expect(isSame(again, value), "\(place) \(text.prefix(300)), which is \(again)")
      #expect(isSame(working.evaluate(), value), "\(place) \(text.prefix(300))")
      #expect(working.isNamed, "\(place) \(text.prefix(300))")
    }
  }

  @Test(
    "Each figure has a formula, or the inputs of a method", arguments: Indicator.all.map(\.slug))
  func derivation(_ slug: String) {
    var formulas = 0
    let rows = Self.rows[slug] ?? []
    let isMethod = Indicator.named(slug)?.unit == .method
    #expect(rows.isEmpty == (isMethod || Self.unseen.contains(slug)))
    for row in rows {
      switch row.figure.derivation {
      case .working: formulas += 1
      case .inputs(let inputs):
        #expect(Self.methods.contains(slug))
        #expect(!inputs.isEmpty)
        #expect(Set(inputs.map(\.name)).count == inputs.count, "\(slug): a name stands twice")
      case nil:
        Issue.record("\(slug) \(row.subject) \(row.breakdown) has neither")
        return
      }
    }
    if Self.methods.contains(slug) {
      #expect(formulas < rows.count || rows.isEmpty, "\(slug) has formulas and needs no exception")
    }
  }

  private func isSame(_ one: Double, _ other: Double) -> Bool {
    abs(one - other) <= 1e-9 * max(abs(one), abs(other))
  }
}
