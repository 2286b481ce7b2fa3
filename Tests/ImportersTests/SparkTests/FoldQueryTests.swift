import TestSupport
import Testing

@testable import Importers

/// The text of the queries, whose rules were each tried on Spark.
@Suite struct FoldQueryTests {
  private static let delimited = SparkInput(
    index: 3, path: "/data/it's [1].csv",
    form: .delimited(
      header: "period,it's", positions: [0, nil, 1] + Array(repeating: nil, count: 8), width: 2))

  @Test func theScriptForTrade() throws {
    let lines = SparkInput(index: 4, path: "/data/b.ndjson", form: .lines)
    let mismatch = try goldenMismatch(
      FoldQuery(.trade, [Self.delimited, lines]).script, "trade.sql")
    #expect(mismatch == nil, "\(mismatch ?? "")")
  }

  @Test func theScriptForMedia() throws {
    let table = SparkInput(
      index: 0, path: "/data/m.csv",
      form: .delimited(
        header: "article_id,published", positions: [0, 1] + Array(repeating: nil, count: 14),
        width: 2), isByTitle: true)
    let lines = SparkInput(index: 1, path: "/data/m.ndjson", form: .lines)
    let mismatch = try goldenMismatch(
      FoldQuery(.media, [table, lines], links: [-7, 12]).script, "media.sql")
    #expect(mismatch == nil, "\(mismatch ?? "")")
  }

  /// Rows of Parquet are texts in terms of its columns, and come back whole as lines of CSV with
  /// their numbers; rows of misspelt places come back too.
  @Test func theScriptForParquet() throws {
    let columns = [
      ParquetColumn(name: "period", type: "date"), ParquetColumn(name: "Value", type: "double"),
    ]
    let texts = try FoldGrammar.trade.texts(of: columns).get()
    let input = SparkInput(index: 0, path: "/data/a`b [1].parquet", form: .parquet(texts))
    let mismatch = try goldenMismatch(
      FoldQuery(.trade, [input], places: ["Jiln", "it's"]).script, "parquet.sql")
    #expect(mismatch == nil, "\(mismatch ?? "")")
  }

  @Test func theScriptThatCountsLines() throws {
    let mismatch = try goldenMismatch(
      FoldQuery.counts([(2, "s3a://bucket/a.csv"), (5, "s3a://bucket/b.csv")]), "counts.sql")
    #expect(mismatch == nil, "\(mismatch ?? "")")
  }

  /// What spark-sql would replace, or print before the answer, never comes from us.
  @Test func itHasNoVariableAndNoSetting() {
    let script = FoldQuery(.media, [Self.delimited]).script
    #expect(!script.contains("${"))
    #expect(!script.contains("SET spark"))
  }
}

@Suite struct SparkSettingTests {
  @Test func aSettingIsANameOfSparkAndAValue() throws {
    let setting = try SparkSetting("spark.executor.memory=4g")
    #expect(setting.key == "spark.executor.memory")
    #expect(setting.value == "4g")
  }

  @Test(arguments: ["memory=4g", "spark.executor.memory", "=x", "spark.=1", "spark.a b=1"])
  func whatIsNoneIsRefused(_ text: String) {
    #expect(throws: SparkSetting.Fault.malformed) { try SparkSetting(text) }
  }

  /// Without them figures would be smaller in silence.
  @Test(arguments: [
    "spark.sql.ansi.enabled=false", "spark.sql.files.ignoreMissingFiles=true",
    "spark.sql.files.maxPartitionBytes=1g",
  ])
  func whatTheFiguresRestOnIsFixed(_ text: String) {
    #expect(throws: SparkSetting.Fault.self) { try SparkSetting(text) }
  }

  @Test(arguments: [
    "spark.hadoop.fs.s3a.secret.key=x", "spark.hadoop.fs.s3a.access.key=x",
    "spark.authenticate.secret=x", "spark.ssl.keyPassword=x",
    "spark.hadoop.fs.azure.account.key.x.dfs.core.windows.net=x",
    "spark.hadoop.fs.s3a.session.token=x", "spark.hadoop.google.cloud.auth.keyfile=x",
  ])
  func secretsDoNotGoOnACommandLine(_ text: String) {
    #expect(throws: SparkSetting.Fault.self) { try SparkSetting(text) }
  }
}
