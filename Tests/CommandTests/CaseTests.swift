import Foundation
import TestSupport
import Testing

/// The commands as a user meets them: what they answer, on which stream, with which exit code.
///
/// `RECORD_CASES=1` records the answers anew and still fails; `git diff` shows what changed.
@Suite struct CaseTests {
  @Test func thereAreCases() {
    #expect(CaseFolder.all.count > 30)
  }

  @Test(arguments: CaseFolder.all)
  func theCommandAnswersAsRecorded(_ folder: CaseFolder) throws {
    let answers = try folder.run()
    for name in CaseFolder.answers {
      let actual = answers[name] ?? ""
      let recorded = folder.recorded(name)
      guard !actual.utf8.elementsEqual(recorded.utf8) else { continue }
      let place = "Cases/\(folder.name)/\(name)"
      if ProcessInfo.processInfo.environment["RECORD_CASES"] == "1" {
        try folder.record(actual, as: name)
        Issue.record("\(place) was recorded; review it with git diff and run again.")
      } else {
        Issue.record(
          "\(place) differs; RECORD_CASES=1 records it anew.\n\(lineDifference(from: recorded, to: actual))"
        )
      }
    }
  }
}
