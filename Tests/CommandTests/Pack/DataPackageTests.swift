import Exporters
import Foundation
import Testing

/// The promises to programs: names of columns, keys, order, and a description that is true.
@Suite struct DataPackageTests {
  /// The header of every file, as the contract with the users of the pack has it.
  static let headers = [
    "indicators":
      "period,subject,reporter,partner,domain,indicator,breakdown,value,unit,status,lower,upper,coverage,basis,note",
    "trade":
      "period,reporter,partner,flow,commodity_code,basis,valuation,status,currency,unit,value,quantity,report_value,rows",
    "exchanges":
      "period,partnership,from,to,type,status,events,participants,participant_days,budget,cost",
    "media":
      "period,subject,outlet,outlet_country,language,topic,kind,articles,tone_sum,favourable,neutral,unfavourable,reach,flagged,corrected,joint",
    "targets":
      "period,partnership,indicator,period_start,period_end,kind,baseline,target,actual,expected,progress,state",
    "actions":
      "action_id,partnership,working_group,activity,due,status,completed,days_late,budget,funded,spent,owner,stakeholders",
    "scorecard":
      "period,partnership,score,rank,rank_low,rank_high,coverage,economy,people,culture,media,governance",
    "changes":
      "subject,reporter,partner,indicator,breakdown,previous_period,previous_value,period,value,change,kind",
    "agreements":
      "agreement_id,partnership,kind,title,signed,expires,state,months_since_activity",
    "sources":
      "file,format,encoding,encoding_from,bytes,sha256,rows_read,used,out_of_scope,rejected,blank,first_month,last_month",
    "findings": "severity,code,file,line,column,value,message,suggestion",
  ]

  struct Resource {
    let name: String
    let path: String
    let bytes: String
    let hash: String
    let fields: [String]
    let key: [String]
  }

  private func resources(_ files: PackFiles) throws -> [Resource] {
    let json = try JSONReadBack.parse(try files.bytes("datapackage.json"))
    return try #require(json["resources"]?.items).map { item in
      let schema = try #require(item["schema"])
      return Resource(
        name: item["name"]?.text ?? "", path: item["path"]?.text ?? "",
        bytes: item["bytes"]?.text ?? "", hash: item["hash"]?.text ?? "",
        fields: schema["fields"]?.items.compactMap { $0["name"]?.text } ?? [],
        key: schema["primaryKey"]?.items.compactMap(\.text) ?? [])
    }
  }

  enum Pack: Sendable {
    case small, sample

    func files() throws -> PackFiles {
      switch self {
      case .small: try SmallPack.files()
      case .sample: try SamplePack.made().files()
      }
    }
  }

  @Test(arguments: [Pack.small, .sample])
  func theHeadersAreThePromisedOnes(_ pack: Pack) throws {
    let files = try pack.files()
    let tables = files.paths.filter { $0.hasPrefix("data/") }
    #expect(Set(tables) == Set(DataPackageTests.headers.keys.map { "data/\($0).csv" }))
    for (name, header) in DataPackageTests.headers {
      let text = try files.text("data/\(name).csv")
      #expect(text.prefix { $0 != "\n" } == header, "\(name)")
    }
  }

  @Test(arguments: [Pack.small, .sample])
  func theDescriptionIsTrueOfTheFiles(_ pack: Pack) throws {
    let files = try pack.files()
    let resources = try resources(files)
    #expect(Set(resources.map(\.name)) == Set(DataPackageTests.headers.keys))
    for resource in resources {
      let bytes = try files.bytes(resource.path)
      #expect(resource.path == "data/\(resource.name).csv")
      #expect(resource.bytes == String(bytes.count), "\(resource.path)")
      #expect(resource.hash == "sha256:" + FileDigest.sha256(bytes), "\(resource.path)")
      #expect(resource.fields.joined(separator: ",") == DataPackageTests.headers[resource.name])
    }
  }

  @Test(arguments: [Pack.small, .sample])
  func rowsAreSortedByAKeyThatIsUnique(_ pack: Pack) throws {
    let files = try pack.files()
    for resource in try resources(files) {
      // One cell may have several problems, so that findings have no key.
      guard resource.name != "findings" else { continue }
      #expect(!resource.key.isEmpty, "\(resource.name)")
      let records = try CSVReadBack.records(try files.bytes(resource.path))
      let header = try #require(records.first)
      let columns = try resource.key.map { try #require(header.firstIndex(of: $0)) }
      let keys = records.dropFirst().map { record in columns.map { Array(record[$0].utf8) } }
      let unordered = zip(keys, keys.dropFirst()).filter { earlier, later in
        !DataPackageTests.precedes(earlier, later)
      }
      #expect(
        unordered.isEmpty,
        "\(resource.name): \(unordered.prefix(3).map { $1.map { String(decoding: $0, as: UTF8.self) } })"
      )
    }
  }

  /// Strictly before, cell by cell and byte by byte.
  private static func precedes(_ left: [[UInt8]], _ right: [[UInt8]]) -> Bool {
    for (one, other) in zip(left, right) where one != other {
      return one.lexicographicallyPrecedes(other)
    }
    return false
  }

  @Test(arguments: [Pack.small, .sample])
  func everyRowReadIsAccountedFor(_ pack: Pack) throws {
    let records = try CSVReadBack.records(try pack.files().bytes("data/sources.csv"))
    #expect(records.count > 10)
    for record in records.dropFirst() {
      let counts = record[6...10].map { Int($0) ?? -1 }
      #expect(counts[0] == counts[1] + counts[2] + counts[3] + counts[4], "\(record[0])")
    }
  }
}

extension JSONDocument {
  fileprivate subscript(key: String) -> JSONDocument? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  fileprivate var items: [JSONDocument] {
    if case .array(let items) = self { items } else { [] }
  }

  fileprivate var text: String? {
    switch self {
    case .string(let text), .number(let text): text
    default: nil
    }
  }
}
