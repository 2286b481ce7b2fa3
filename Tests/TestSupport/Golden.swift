public import Foundation

/// Compares `actual` with the file `name` in the folder `Golden` beside the calling test.
///
/// Returns `nil` when they are equal, else a message with the lines that differ. With
/// `RECORD_GOLDEN=1` the file is rewritten and the comparison *still fails*, so that a recording
/// cannot pass for a check; `git diff` then shows what changed.
public func goldenMismatch(
  _ actual: String, _ name: String, file: String = #filePath
) throws -> String? {
  let folder = URL(fileURLWithPath: file).deletingLastPathComponent()
    .appendingPathComponent("Golden")
  return try mismatch(actual, folder.appendingPathComponent(name), shown: "Golden/\(name)")
}

/// Compares `actual` with the file at `path` from the top of the project, in the same way: for pages
/// that are generated and committed.
public func documentMismatch(
  _ actual: String, _ path: String, file: String = #filePath
) throws -> String? {
  try mismatch(actual, projectFolder(file).appendingPathComponent(path), shown: path)
}

/// The folder of the project: the nearest above `file` that has a `Package.swift`.
public func projectFolder(_ file: String = #filePath) -> URL {
  var folder = URL(fileURLWithPath: file).deletingLastPathComponent()
  while folder.path != "/",
    !FileManager.default.fileExists(atPath: folder.appendingPathComponent("Package.swift").path)
  {
    folder = folder.deletingLastPathComponent()
  }
  return folder
}

private func mismatch(_ actual: String, _ golden: URL, shown: String) throws -> String? {
  let expected = (try? String(contentsOf: golden, encoding: .utf8)) ?? ""
  if expected.utf8.elementsEqual(actual.utf8) { return nil }
  if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
    try FileManager.default.createDirectory(
      at: golden.deletingLastPathComponent(), withIntermediateDirectories: true)
    try actual.write(to: golden, atomically: true, encoding: .utf8)
    return "\(shown) was recorded; review it with git diff and run again."
  }
  return "\(shown) differs; RECORD_GOLDEN=1 records it anew.\n"
    + lineDifference(from: expected, to: actual)
}

/// The lines removed from `expected` and inserted in `actual`, at most forty.
public func lineDifference(from expected: String, to actual: String) -> String {
  let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
  let new = actual.split(separator: "\n", omittingEmptySubsequences: false)
  let changes = new.difference(from: old).map { change -> String in
    switch change {
    case .remove(let offset, let line, _): "-\(offset + 1): \(line)"
    case .insert(let offset, let line, _): "+\(offset + 1): \(line)"
    }
  }
  return changes.prefix(40).joined(separator: "\n")
}
