import Foundation
import Importers
import PartnershipModel
import Testing

/// What `entente clean` makes of a file.
struct Cleaned {
  /// 0, 1 or 2, as the command exits.
  let exit: Int
  let codes: [String]
  let output: [UInt8]
  /// `read = used + rejected + blank`; `nil` where the file is refused.
  let account: String?
  let places: [InputPlace]

  var text: String { String(decoding: output, as: UTF8.self) }

  init(_ path: String, _ options: CleanOptions = CleanOptions()) throws {
    do throws(Refusal) {
      let table = try CleanTable(path, options)
      let bytes = Collected()
      do { try table.write { bytes.all += $0 } } catch { bytes.failed = true }
      #expect(!bytes.failed)
      let file = table.file
      #expect(file.rowsRead == file.used + file.outOfScope + file.rejected + file.blank)
      #expect(file.outOfScope == 0)
      exit = file.rejected > 0 ? 1 : 0
      codes = table.findings.map(\.code)
      places = table.findings.map(\.place)
      output = bytes.all
      account = "\(file.rowsRead) = \(file.used) + \(file.rejected) + \(file.blank)"
    } catch {
      exit = 2
      codes = error.findings.map(\.code)
      places = error.findings.map(\.place)
      output = []
      account = nil
    }
  }

  private final class Collected {
    var all: [UInt8] = []
    var failed = false
  }

  /// The file of these bytes, in a folder that is removed again.
  static func of(
    _ bytes: [UInt8], name: String = "a.csv", _ options: CleanOptions = CleanOptions()
  ) throws -> Cleaned {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("entente-clean-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent(name)
    try Data(bytes).write(to: file)
    return try Cleaned(file.path, options)
  }
}
