import PartnershipModel
import TestSupport
import Testing

@testable import Importers

/// What Spark is asked about files that it alone reads, and what it says of them.
@Suite struct SparkSurveyTests {
  @Test func theScriptsOfTheSurvey() throws {
    let script =
      SparkSurvey.list(["s3a://bucket/it's/2026/**.csv", "hdfs://host:8020/a.parquet"])
      + SparkSurvey.look(["s3a://bucket/a.csv", "/data/a.parquet"])
    let mismatch = try goldenMismatch(script, "survey.sql")
    #expect(mismatch == nil, "\(mismatch ?? "")")
  }

  @Test func aListGivesPathLengthAndChange() throws {
    let text = """
      entente|1|\(Answered.hexadecimal("s3a://bucket/a b.csv"))|12|2026-08-31T09:30:00.000Z|entente
      entente|end|entente

      """
    let listed = try SparkSurvey.listed(Array(text.utf8), patterns: 2)
    #expect(listed[0] == [])
    #expect(
      listed[1] == [
        .init(
          location: "s3a://bucket/a b.csv", bytes: 12, modified: "2026-08-31T09:30:00.000Z")
      ])
  }

  @Test func aLookGivesFirstLinesOrColumnsAndRows() throws {
    let text = """
      entente|0|\(Answered.hexadecimal("a,b"))|entente
      entente|0|\(Answered.hexadecimal("1,2"))|entente
      entente|1|rows|40|entente
      period              \tdate                \t\u{20}
      value               \tdecimal(18,2)       \t\u{20}
      entente|end|entente

      """
    let looks = try SparkSurvey.looks(Array(text.utf8), files: 2)
    #expect(looks[0].lines == [Array("a,b".utf8), Array("1,2".utf8)])
    #expect(looks[1].rows == 40)
    #expect(
      looks[1].columns == [
        ParquetColumn(name: "period", type: "date"),
        ParquetColumn(name: "value", type: "decimal(18,2)"),
      ])
  }

  @Test(arguments: [
    "", "entente|0|61|entente\n", "hello\nentente|end|entente\n",
    "entente|7|61|entente\nentente|end|entente\n",
    "entente|0|rows|x|entente\nentente|end|entente\n",
  ])
  func ananswerThatIsNotWholeIsRefused(_ text: String) {
    #expect(throws: SparkFailure.self) { try SparkSurvey.looks(Array(text.utf8), files: 1) }
    #expect(throws: SparkFailure.self) { try SparkSurvey.listed(Array(text.utf8), patterns: 1) }
  }

  @Test(arguments: [
    ("s3a://bucket/a/*.csv", "s3a://bucket", "/a/*.csv", "s3a://bucket/a"),
    ("hdfs:///a/b.csv", "hdfs://", "/a/b.csv", "hdfs:///a/b.csv"),
    (
      "hdfs://host:8020/x/2026-??/t.csv", "hdfs://host:8020", "/x/2026-??/t.csv",
      "hdfs://host:8020/x"
    ),
    ("viewfs:/a/**", "viewfs:", "/a/**", "viewfs:/a"),
  ])
  func aURIHasAStoreAndAPath(
    _ uri: String, _ store: String, _ path: String, _ folder: String
  ) {
    #expect(FarFiles.parts(uri) == (store, path))
    #expect(FarFiles.folder(uri) == folder)
    #expect(FarFiles.isRemote(uri))
  }

  @Test(arguments: ["trade/a.csv", "file:///a.csv", "file:/a.csv", "2026:08.csv"])
  func othersAreNoFilesOfStores(_ path: String) { #expect(!FarFiles.isRemote(path)) }
}

/// Types of Parquet columns that stand for what the table means.
@Suite struct ParquetColumnTests {
  @Test(arguments: [
    ("period", "string", true), ("period", "date", true), ("period", "int", true),
    ("period", "timestamp", false), ("period", "double", false),
    ("commodity_code", "string", true), ("commodity_code", "bigint", false),
    ("value", "decimal(18,2)", true), ("value", "decimal(38,10)", true), ("value", "double", true),
    ("value", "bigint", true), ("value", "date", false), ("value", "binary", false),
    ("reporter", "binary", false), ("currency", "int", false),
  ])
  func tradeTakesWhatSaysTheSame(_ name: String, _ type: String, _ isTaken: Bool) {
    expect(.trade, name, type, isTaken)
  }

  @Test(arguments: [
    ("published", "timestamp", true), ("published", "date", true),
    // Without its zone it may be in another month.
    ("published", "timestamp_ntz", false),
    ("article_id", "bigint", true), ("article_id", "double", false),
    ("subjects", "array<string>", true), ("subjects", "array<int>", false),
    ("joint", "boolean", true), ("joint", "int", false),
    ("flagged", "date", true), ("flagged", "timestamp", false), ("tone", "float", true),
  ])
  func mediaTakesWhatSaysTheSame(_ name: String, _ type: String, _ isTaken: Bool) {
    expect(.media, name, type, isTaken)
  }

  private func expect(
    _ grammar: FoldGrammar, _ name: String, _ type: String, _ isTaken: Bool
  ) {
    switch grammar.texts(of: [ParquetColumn(name: name, type: type)]) {
    case .success(let texts):
      #expect(isTaken)
      #expect(texts.compactMap(\.self).count == 1)
    case .failure(let mismatch):
      #expect(!isTaken)
      #expect(mismatch.column.name == name)
    }
  }
}
