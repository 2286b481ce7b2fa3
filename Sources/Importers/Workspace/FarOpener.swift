import Foundation
import PartnershipModel

/// Opens the files that Spark alone reads, by what is known of them without their rows.
struct FarOpener {
  let root: String
  let wanted: Set<Table>?

  /// A file by its header, or by the names of its Parquet columns.
  func open(
    _ path: String, _ far: FarFile, lines: [[UInt8]], setting: SourceSetting?
  ) throws(Refusal) -> InputFile {
    let place = InputPlace(file: path)
    if SparkFold.isAwkward(far.location) {
      throw Refusal(.notOnSpark(reason: "name"), at: place)
    }
    let text = try head(path, far, lines, place)
    let file = try standIn(text, path, setting, place)
    guard file.layout.isNative, [.trade, .media].contains(file.layout.table) else {
      throw Refusal(.notOnSpark(reason: "table"), at: place)
    }
    let grammar = file.layout.table == .trade ? FoldGrammar.trade : .media
    if let parquet = far.parquet, case .failure(let fault) = grammar.texts(of: parquet.columns) {
      throw Refusal(
        .columnType(found: excerpt(fault.column.type), expected: fault.expected),
        at: InputPlace(file: path, column: excerpt(fault.column.name)))
    }
    return try file.far(far, grammar, mapped: far.isRemote ? nil : mapped(path))
  }

  private func mapped(_ path: String) throws(Refusal) -> MappedFile {
    do throws(MappedFileFailure) {
      return try MappedFile(path: OutsideFiles.location(path, in: root))
    } catch {
      throw Refusal(.unreadableFile(reason: error.reason), at: InputPlace(file: path))
    }
  }

  /// The text by which the file is recognised: its first line, or its columns.
  private func head(
    _ path: String, _ far: FarFile, _ lines: [[UInt8]], _ place: InputPlace
  ) throws(Refusal) -> [UInt8] {
    if let parquet = far.parquet {
      let names = parquet.columns.map { column in
        "\""
          + column.name.split(separator: "\"", omittingEmptySubsequences: false)
          .joined(separator: "\"\"") + "\""
      }
      return Array((names.joined(separator: ",") + "\n").utf8)
    }
    guard FarFiles.isText(path) else { throw Refusal(.notOnSpark(reason: "form"), at: place) }
    let first =
      FarFiles.isTable(path)
      ? lines.first : lines.first { $0.contains { ![0x20, 0x09, 0x0D].contains($0) } }
    guard let first else { throw Refusal(.emptyFile, at: place) }
    return first + [0x0A]
  }

  /// What a small file with this text is.
  private func standIn(
    _ text: [UInt8], _ path: String, _ setting: SourceSetting?, _ place: InputPlace
  ) throws(Refusal) -> InputFile {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("entente-head-\(UUID().uuidString)")
    do {
      try Data(text).write(to: url)
    } catch {
      throw Refusal(.unreadableFile(reason: "temporary-file"), at: place)
    }
    // What is mapped stays readable.
    defer { try? FileManager.default.removeItem(at: url) }
    return try FileOpener.open(
      root: root, path: path, setting: setting, wanted: wanted, standIn: url.path)
  }
}
