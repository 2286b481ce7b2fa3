import Exporters
import Foundation
import Testing

@Suite("The Data Package")
struct DataPackageTests {
  private let csv = Array(
    """
    period,subject,breakdown,value,status
    2026-08,jilin-siheung,,1.5,A
    2026-08,jilin-siheung,type=fair,,M

    """.utf8)

  private var package: DataPackage {
    DataPackage(
      name: "entente-2026-08", title: "Partnership report, 2026-08", version: "1.0.0",
      sources: [.init(title: "cities.csv")], licenses: [.init(name: "CC-BY-4.0")],
      resources: [
        TableResource(
          name: "indicators", path: "data/indicators.csv", title: "Indicators",
          bytes: csv.count, sha256: FileDigest.sha256(csv),
          fields: [
            TableField("period", .yearmonth, title: "Month", constraints: .init(isRequired: true)),
            TableField("subject", .string, title: "Subject", constraints: .init(isRequired: true)),
            TableField("breakdown", .string, title: "Breakdown", isEmptyAValue: true),
            TableField(
              "value", .number, title: "Value", unit: "USD",
              constraints: .init(minimum: "0", maximum: "100.5")),
            TableField(
              "status", .string, title: "Status", constraints: .init(allowed: ["A", "M"]),
              categories: [.init("A", label: "normal"), .init("M", label: "missing")]),
          ],
          primaryKey: ["period", "subject", "breakdown"],
          foreignKeys: [
            .init(fields: ["subject"], resource: "partnerships", referencedFields: ["partnership"])
          ],
          missingValues: [.init("", label: "see status and note")]),
        TableResource(
          name: "partnerships", path: "data/partnerships.csv", title: "Partnerships",
          bytes: partnerships.count, sha256: FileDigest.sha256(partnerships),
          fields: [
            TableField(
              "partnership", .string, title: "Partnership",
              constraints: .init(isRequired: true, isUnique: true, pattern: "[a-z0-9-]+"))
          ],
          primaryKey: ["partnership"], missingValues: [.init("", label: "not reported")]),
      ])
  }

  private let partnerships = Array("partnership\njilin-siheung\n".utf8)

  private func member(_ json: JSONDocument?, _ keys: [String]) -> JSONDocument? {
    keys.reduce(json) { value, key in
      switch value {
      case .object(let members)?: members.first { $0.key == key }?.value
      case .array(let elements)?: Int(key).map { elements[$0] }
      default: nil
      }
    }
  }

  @Test func `It says version 2 and has no date of creation`() throws {
    let json = try JSONReadBack.parse(package.bytes)
    #expect(
      member(json, ["$schema"])
        == .string("https://datapackage.org/profiles/2.0/datapackage.json"))
    #expect(member(json, ["created"]) == nil)
  }

  @Test func `Size and digest are those of the file`() throws {
    let json = try JSONReadBack.parse(package.bytes)
    #expect(member(json, ["resources", "0", "bytes"]) == .integer(csv.count))
    #expect(
      member(json, ["resources", "0", "hash"]) == .string("sha256:" + FileDigest.sha256(csv)))
  }

  @Test func `An empty cell in a key field is a value`() throws {
    let json = try JSONReadBack.parse(package.bytes)
    let fields = ["resources", "0", "schema", "fields"]
    #expect(member(json, fields + ["2", "missingValues"]) == .array([]))
    #expect(member(json, fields + ["1", "missingValues"]) == nil)
    #expect(
      member(json, ["resources", "0", "schema", "missingValues", "0", "label"])
        == .string("see status and note"))
  }

  @Test func `Bounds are numbers, codes have labels`() throws {
    let json = try JSONReadBack.parse(package.bytes)
    let fields = ["resources", "0", "schema", "fields"]
    #expect(member(json, fields + ["3", "constraints", "maximum"]) == .number("100.5"))
    #expect(member(json, fields + ["3", "unit"]) == .string("USD"))
    #expect(member(json, fields + ["4", "categories", "1", "label"]) == .string("missing"))
  }

  /// For a validator: writes the package and its tables to the folder that a developer names.
  @Test(
    .enabled(
      if: ProcessInfo.processInfo.environment["ENTENTE_DATAPACKAGE_OUT"] != nil,
      "ENTENTE_DATAPACKAGE_OUT names no folder"))
  func `It can be written for a validator`() throws {
    let path = try #require(ProcessInfo.processInfo.environment["ENTENTE_DATAPACKAGE_OUT"])
    let folder = URL(fileURLWithPath: path)
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent("data"), withIntermediateDirectories: true)
    try Data(package.bytes).write(to: folder.appendingPathComponent("datapackage.json"))
    try Data(csv).write(to: folder.appendingPathComponent("data/indicators.csv"))
    try Data(partnerships).write(to: folder.appendingPathComponent("data/partnerships.csv"))
  }
}
