import Analytics
import Importers
import PartnershipModel
import Reporting

@testable import entente

/// The report of a workspace, built in this process: what every file of its pack must show.
struct BuiltReport {
  let report: Report
  let language: any Language = English()

  struct Refused: Error {
    let findings: [Finding]
  }

  init(_ workspace: String, partnerPages: Bool = false) throws {
    let outcome = WorkspaceReader.read(
      root: workspace,
      options: .init(
        fold: FoldOptions(workers: 2), indicators: Indicator.knownToWorkspaces))
    guard let facts = outcome.facts, let month = ReportBuilder.defaultMonth(facts) else {
      throw Refused(findings: outcome.findings)
    }
    report = ReportBuilder.report(
      Analysis(facts: facts, reportMonth: month), version: Version.number,
      partnerPages: partnerPages)
  }
}
