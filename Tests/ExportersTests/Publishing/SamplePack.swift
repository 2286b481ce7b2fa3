import Exporters
import Foundation

/// A small pack whose contents depend on one word.
struct SamplePack {
  let word: String

  func manifest(_ outputs: [Manifest.OutputFile]) -> Manifest {
    Manifest(
      version: "1.0.0", month: "2026-08", settings: [.init("home", "siheung")],
      inputs: [
        .init(file: "cities.csv", bytes: 3, sha256: FileDigest.sha256(Array("abc".utf8)))
      ],
      outputs: outputs)
  }

  /// Stages, seals and publishes it, one file written by a "library".
  @discardableResult
  func publish(
    to output: String, part: String? = nil, files: any FileOperations = POSIXFiles(),
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) throws -> PublishedPack {
    let pack = try StagedPack(
      output: output, part: part, month: "2026-08", estimatedBytes: 1, files: files,
      isCancelled: isCancelled)
    try pack.write("summary.md", Array("# \(word)\n".utf8))
    try pack.write("data/indicators.csv", Array("period,value\n2026-08,1\n".utf8))
    try pack.write("charts/deep/a.svg", Array("<svg/>".utf8))
    let library = try pack.pathForLibrary("book.xlsx")
    try Data("workbook \(word)".utf8).write(to: URL(fileURLWithPath: library))
    try pack.adopt("book.xlsx")
    try pack.seal(manifest(try pack.readBack()))
    return try pack.publish()
  }
}
