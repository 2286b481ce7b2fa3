import Foundation
import Reporting
import Testing

/// Every kind of finding is shown by a workspace that provokes it: `Cases/findings/<code>`.
@Suite struct FindingGalleryTests {
  /// Findings that no small folder of files provokes, each with the reason.
  private static let unshown = [
    "changed-while-reading": "another program must write at the right moment",
    "overflow": "takes more amounts of 18 digits than fit any disk",
    "too-many-keys": "takes tens of millions of different keys",
  ]

  private static let shown: [CaseFolder] = CaseFolder.all.filter {
    $0.name.hasPrefix("findings/")
  }

  private static func code(_ folder: CaseFolder) -> String {
    String(folder.name.dropFirst("findings/".count))
  }

  @Test func everyCodeHasACaseOrAReason() {
    let cases = Set(Self.shown.map(Self.code))
    for code in FindingExamples.codes {
      let hasReason = Self.unshown[code] != nil
      #expect(
        cases.contains(code) != hasReason,
        "\(code) needs a case in Cases/findings, or else a reason why it has none")
    }
    #expect(cases.subtracting(FindingExamples.codes).isEmpty, "cases of codes that do not exist")
    #expect(Set(Self.unshown.keys).subtracting(FindingExamples.codes).isEmpty)
  }

  @Test(arguments: shown)
  func aCaseShowsItsOwnCode(_ folder: CaseFolder) {
    #expect(folder.recorded("errors").contains("[\(Self.code(folder))]: "))
  }

  @Test func explainKnowsEveryCode() throws {
    let scratch = try Scratch()
    for code in FindingExamples.codes {
      let run = try CommandRun.entente(["explain", code], in: scratch.url)
      #expect(run.status == 0)
      #expect(run.output.contains("[\(code)]: "))
    }
  }
}
