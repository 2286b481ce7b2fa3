import ArgumentParser
import Exporters
import Foundation
import PartnershipModel
import Reporting

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Is this pack exactly what was published?",
    discussion: """
      Compares every file of a pack with its manifest.

      Exit codes: 0 intact; 1 something differs, and each difference is named; 2 this is not a pack.
      """)

  @ArgumentParser.Argument(
    help: ArgumentHelp("The pack. Default: the latest month in ./reports.", valueName: "pack"))
  var pack: String?

  @Flag(help: "Print nothing where the pack is intact.")
  var quiet = false

  mutating func run() throws {
    let folder = try pack ?? latest()
    let verifier = PackVerifier(parts: { try? WorkbookParts.digests($0) })
    let result: PackVerifier.Result
    do {
      result = try verifier.verify(folder)
    } catch {
      Terminal.message(
        "entente: '\(harmless(folder))' is no folder that can be read. Name a pack, such as reports/2026-08."
      )
      throw Exit.refused
    }
    for difference in result.differences {
      try Terminal.result(harmless(line(difference)) + "\n")
    }
    if result.differences.contains(.manifestMissing) { throw Exit.refused }
    guard let manifest = result.manifest, result.isIntact else { throw Exit.differences }
    if !quiet {
      try Terminal.result(
        "\(harmless(folder)) is intact: \(manifest.outputs.count) files of \(manifest.month), made by Entente \(harmless(manifest.version)) from \(manifest.inputs.count) inputs.\n"
      )
    }
  }

  private func latest() throws -> String {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "reports")) ?? []
    guard let month = names.compactMap({ Month($0) }).max() else {
      throw ValidationError(
        "There is no pack in ./reports. Name one: entente verify reports/2026-08")
    }
    return "reports/\(month)"
  }

  private func line(_ difference: PackDifference) -> String {
    switch difference {
    case .manifestMissing: "manifest.json: missing; this is not a pack of Entente"
    case .manifestUnreadable: "manifest.json: cannot be read"
    case .manifestInvalid(let fault): "manifest.json: not as it was published (\(fault))"
    case .missing(let path): "\(path): missing"
    case .changed(let path, let parts):
      "\(path): changed"
        + (parts.map {
          $0.isEmpty
            ? " (compressed anew; its parts are the same)" : " (\($0.joined(separator: ", ")))"
        } ?? "")
    case .unreadable(let path, _): "\(path): cannot be read"
    case .extra(let path): "\(path): not part of the pack"
    }
  }
}
