import Exporters
import PartnershipModel
import Testing

/// `data/scorecard.csv` and `data/indicators.csv` give the same figures of the partnership index.
@Suite("Scorecard and indicators")
struct ScorecardAgreementTests {
  /// The column of the scorecard, and the slug of the figure.
  private static let columns = [
    ("score", "partnership_index"), ("rank", "partnership_rank"), ("rank_low", "rank_low"),
    ("rank_high", "rank_high"), ("coverage", "index_coverage"),
  ]

  /// The places where the files differ, and how many figures were compared.
  private static func compare(_ files: PackFiles) throws -> (faults: [String], compared: Int) {
    let indicators = try IndicatorsFile(files)
    let records = try CSVReadBack.records(try files.bytes("data/scorecard.csv"))
    let header = try #require(records.first)
    var faults: [String] = []
    var compared = 0
    for record in records.dropFirst() {
      let row = Dictionary(uniqueKeysWithValues: zip(header, record))
      func check(_ column: String, _ slug: String, _ breakdown: String) throws {
        let figure = try #require(
          indicators.rows.first {
            $0["period"] == row["period"] && $0["subject"] == row["partnership"]
              && $0["indicator"] == slug && $0["breakdown"] == breakdown
          }, "\(slug) \(breakdown) of \(row["partnership"] ?? "") is missing")
        compared += 1
        if figure["value"] != row[column] {
          faults.append("\(row["partnership"] ?? "") \(column): \(figure["value"])")
        }
        // What is empty has a reason, what is not has none.
        #expect(figure["value"].isEmpty == (figure["status"] == "M"))
      }
      for (column, slug) in columns { try check(column, slug, "") }
      for pillar in IndexSettings.pillarNames {
        try check(pillar, "pillar_score", "pillar=\(pillar)")
      }
    }
    return (faults, compared)
  }

  @Test func ofTheSmallPack() throws {
    let (faults, compared) = try Self.compare(try SmallPack.files())
    #expect(faults == [])
    #expect(compared >= 10)
  }

  @Test func ofTheSamplePack() throws {
    let (faults, compared) = try Self.compare(try SamplePack.made().files())
    #expect(faults == [])
    #expect(compared >= 60)
  }

  @Test func aChangedScoreIsSeen() throws {
    let files = try SmallPack.files()
    let text = try files.text("data/scorecard.csv")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let changed = lines.enumerated().map { number, line in
      // The third cell is the score.
      var cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      if number > 0, cells.count > 2 { cells[2] += "1" }
      return cells.joined(separator: ",")
    }.joined(separator: "\n")
    let (faults, _) = try Self.compare(files.replacing("data/scorecard.csv", with: changed))
    #expect(!faults.isEmpty)
  }
}
