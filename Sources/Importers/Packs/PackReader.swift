import Foundation
package import PartnershipModel

/// Reads what a published pack says, to compare another one with it.
package enum PackReader {
  package enum Failure: Error, Sendable, Equatable {
    /// The folder has no manifest that can be read.
    case noPack
    /// A file of the pack that is needed is missing, or not as the manifest has it.
    case notAsPublished(file: String)
    /// The pack was made by a version whose tables are not known.
    case unknownForm
  }

  package struct Result: Sendable {
    package let record: PackRecord
    /// The figures' file, for the inputs of the pack that is compared.
    package let bytes: Int
    package let sha256: String
  }

  /// The file that figures are read from.
  package static let figuresPath = "data/indicators.csv"

  /// The latest month before `month` that has a folder in `output`.
  package static func latestMonth(before month: Month, in output: String) -> Month? {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: output)) ?? []
    return names.compactMap { Month($0) }.filter { candidate in
      candidate < month
        && FileManager.default.fileExists(atPath: "\(output)/\(candidate)/manifest.json")
    }.max()
  }

  /// The pack in `folder`, whose figures must be as its manifest says.
  package static func read(_ folder: String) throws(Failure) -> Result {
    guard let manifest = try? map(folder + "/manifest.json"),
      let document = try? JSONReader.document(manifest.bytes),
      case .string(let monthText)? = document["month"], let month = Month(monthText),
      case .string(let version)? = document["version"]
    else { throw .noPack }
    guard let file = try? map("\(folder)/\(figuresPath)"),
      let digest = digest(of: figuresPath, in: document), sha256(file.bytes) == digest
    else { throw .notAsPublished(file: figuresPath) }
    let record = PackRecord(
      month: month, version: version, settings: settings(document),
      figures: try figures(file.bytes))
    return Result(record: record, bytes: file.size, sha256: digest)
  }

  private static func map(_ path: String) throws(MappedFileFailure) -> MappedFile {
    try MappedFile(path: path)
  }

  private static func digest(of path: String, in manifest: JSONValue) -> String? {
    guard case .array(let outputs)? = manifest["outputs"] else { return nil }
    for output in outputs where output["path"] == .string(path) {
      if case .string(let digest)? = output["sha256"] { return digest }
    }
    return nil
  }

  private static func settings(_ manifest: JSONValue) -> [String: String] {
    guard case .array(let entries)? = manifest["settings"] else { return [:] }
    var settings: [String: String] = [:]
    for entry in entries {
      if case .string(let key)? = entry["key"], case .string(let value)? = entry["value"] {
        settings[key] = value
      }
    }
    return settings
  }

  private static let columns = [
    "period", "subject", "reporter", "partner", "indicator", "breakdown", "value", "unit", "basis",
    "coverage",
  ]

  private static func figures(_ bytes: UnsafeRawBufferPointer) throws(Failure) -> [PackFigure] {
    var scanner = CSVScanner(bytes: bytes, dialect: CSVDialect())
    var record = CSVRecord()
    guard case .record = scanner.next(into: &record) else { throw .unknownForm }
    let names = (0..<record.count).map { text(record.cellBytes($0)) }
    let width = record.count
    let positions = columns.compactMap(names.firstIndex)
    guard positions.count == columns.count else { throw .unknownForm }
    var figures: [PackFigure] = []
    while true {
      switch scanner.next(into: &record) {
      case .end: return figures
      case .bad, .fatal: throw .unknownForm
      case .record:
        guard record.count == width else { throw .unknownForm }
        let cells = positions.map { text(record.cellBytes($0)) }
        guard let period = Month(cells[0]) else { throw .unknownForm }
        figures.append(
          PackFigure(
            period: period,
            series: PackFigure.Series(
              subject: cells[1], reporter: cells[2], partner: cells[3], indicator: cells[4],
              breakdown: cells[5]),
            value: PackFigure.Value(cells[6]), unit: cells[7], basis: cells[8],
            coverage: PackFigure.Value(cells[9])))
      }
    }
  }
}
