import Foundation
import Testing

/// Counted by hand in `sample-data/media`: all 23 joint pieces of the twelve months to September 2026
/// name Siheung and Jilin.
@Suite("Joint pieces of the sample")
struct JointPiecesTests {
  @Test(
    "belong to the partnership whose members they name, not to each that counts the article",
    arguments: [
      ("siheung-jilin", "23"), ("network", "23"), ("siheung-changchun", "0"),
      ("northeast-asia-round-table", "0"),
    ])
  func pieces(subject: String, count: String) throws {
    let row = try IndicatorsFile(try SamplePack.made().files()).rows.first {
      $0["indicator"] == "joint_media_pieces" && $0["subject"] == subject
        && $0["period"] == "2026-09" && $0["breakdown"] == "window=12m"
    }
    #expect(row?["value"] == count)
  }
}
