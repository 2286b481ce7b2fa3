import Foundation

/// Where the workspaces of these tests lie.
enum Workspaces {
  /// The folder `Tests/CommandTests`.
  static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
  static let repository = tests.deletingLastPathComponent().deletingLastPathComponent()
  /// A few rows in every table: fast, also in a debug build.
  static let small = tests.appendingPathComponent("Workspaces/small")
  static let sample = repository.appendingPathComponent("sample-data")
}
