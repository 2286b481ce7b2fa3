import Foundation

/// A folder of one input, removed with it.
final class FuzzFolder {
  let path: String

  init?() {
    path =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("entente-fuzz-\(UUID().uuidString)").path
    guard
      (try? FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true)) != nil
    else { return nil }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file, with the folders above it; whether it worked.
  func write(_ bytes: some Sequence<UInt8>, to name: String) -> Bool {
    let file = URL(fileURLWithPath: path).appendingPathComponent(name)
    try? FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    return (try? Data(bytes).write(to: file)) != nil
  }
}
