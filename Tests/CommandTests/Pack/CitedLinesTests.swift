import Analytics
import Foundation
import Importers
import PartnershipModel
import Reporting
import Testing

/// The lines that `explain` cites, in the files of the sample.
@Suite("Cited lines")
struct CitedLinesTests {
  private static let analysis: Analysis? = {
    let outcome = WorkspaceReader.read(
      root: Workspaces.sample.path,
      options: .init(fold: FoldOptions(workers: 2), indicators: Indicator.knownToWorkspaces))
    guard let facts = outcome.facts, let month = ReportBuilder.defaultMonth(facts) else {
      return nil
    }
    return Analysis(facts: facts, reportMonth: month)
  }()

  @Test("Each file exists, and the first and last line cited have text in them")
  func exist() throws {
    let analysis = try #require(Self.analysis)
    let months = Month.range(
      analysis.reportMonth.advanced(by: -11), through: analysis.reportMonth)
    var lines: [String: [ArraySlice<UInt8>]] = [:]
    var cited = 0
    for domain in Indicator.Domain.allCases {
      for subject in analysis.partnerships.map(\.id) + ["network"] {
        for evidence in analysis.evidence(for: domain, subject: subject, over: months) {
          let all = try lines[evidence.file] ?? Self.lines(of: evidence.file)
          lines[evidence.file] = all
          let range = evidence.firstLine...evidence.lastLine
          #expect(range.lowerBound >= 1 && range.upperBound <= all.count, "\(evidence)")
          #expect(evidence.rows >= 1, "\(evidence)")
          for number in [range.lowerBound, range.upperBound] where all.indices.contains(number - 1)
          {
            #expect(all[number - 1].contains { $0 > 32 }, "\(evidence.file):\(number)")
          }
          cited += 1
        }
      }
    }
    #expect(cited > 100)
  }

  private static func lines(of file: String) throws -> [ArraySlice<UInt8>] {
    let bytes = [UInt8](try Data(contentsOf: Workspaces.sample.appendingPathComponent(file)))
    return bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  }
}
