import PartnershipModel
import Testing

@testable import Reporting

/// The account of the input files.
@Suite struct SourcesTableTests {
  private let near = SourceFile(path: "trade/a.csv", bytes: 4, sha256: "ab")
  private var far: SourceFile {
    var file = SourceFile(path: "s3a://bucket/a.csv", bytes: 9)
    file.modified = "2026-08-31T09:30:00.000Z"
    return file
  }

  /// What nobody here has read has no digest, but the time of its last change.
  @Test func aFileOfAStoreStatesItsLastChange() {
    let names = DataTables.sources([far, near]).columns.map(\.name)
    #expect(names.last == "modified")
    #expect(names.contains("sha256"))
  }

  @Test func otherPacksHaveNoSuchColumn() {
    #expect(!DataTables.sources([near]).columns.map(\.name).contains("modified"))
  }
}
