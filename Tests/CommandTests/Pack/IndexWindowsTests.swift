import Analytics
import Foundation
import Importers
import PartnershipModel
import Testing

/// The index takes figures of whole partnerships; which there are is said once in the catalogue.
@Suite("Windows of the indicators")
struct IndexWindowsTests {
  private static let analysis = Result {
    let outcome = WorkspaceReader.read(
      root: Workspaces.sample.path,
      options: .init(
        fold: FoldOptions(workers: 2), indicators: Indicator.knownToWorkspaces))
    let facts = try #require(outcome.facts)
    return Analysis(facts: facts, reportMonth: try #require(Month("2026-09")))
  }

  @Test(
    "An indicator has the figures of partnerships that its definition promises, and no others",
    arguments: Indicator.all.map(\.slug))
  func promised(slug: String) throws {
    let analysis = try Self.analysis.get()
    let indicator = try #require(Indicator.named(slug))
    let partnerships = Set(analysis.partnerships.map(\.id))
    var found: Set<String> = []
    for row in indicator.compute(analysis, analysis.reportMonth)
    where partnerships.contains(row.subject) {
      switch row.breakdown {
      case .all: found.insert("month")
      case .twelveMonths: found.insert("12m")
      case .yearToDate: found.insert("ytd")
      default: break
      }
    }
    #expect(found == indicator.windows)
  }
}
