import Foundation
import Testing

/// docs/reliability.md names the test behind each promise; a name without a test is a promise broken.
@Suite struct PromiseTests {
  /// `Suite.function`, a whole `Suite`, or `Scripts/file`, as the page writes them.
  static func named() throws -> [String] {
    let page = try String(
      contentsOf: Workspaces.repository.appendingPathComponent("docs/reliability.md"),
      encoding: .utf8)
    let pattern = /`([A-Z]\w*Tests(?:\.\w+)?|Scripts\/[\w.]+)`/
    return Set(page.matches(of: pattern).map { String($0.output.1) }).sorted()
  }

  private static func sources() throws -> [String: String] {
    let tests = Workspaces.repository.appendingPathComponent("Tests")
    var suites: [String: String] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: tests.path)
    where path.hasSuffix("Tests.swift") {
      let text = try String(contentsOf: tests.appendingPathComponent(path), encoding: .utf8)
      for suite in text.matches(of: /struct (\w+Tests)\b/) {
        suites[String(suite.output.1), default: ""] += text
      }
    }
    return suites
  }

  @Test func everyNamedTestExists() throws {
    let suites = try Self.sources()
    let names = try Self.named()
    #expect(names.count > 40)
    for name in names {
      if name.hasPrefix("Scripts/") {
        let file = Workspaces.repository.appendingPathComponent(name)
        #expect(FileManager.default.fileExists(atPath: file.path), "\(name)")
        continue
      }
      let parts = name.split(separator: ".")
      let text = suites[String(parts[0])]
      #expect(text != nil, "\(name): there is no such suite")
      if parts.count == 2 {
        #expect(text?.contains("func \(parts[1])(") == true, "\(name): there is no such test")
      }
    }
  }

  /// Rows of tables whose last column is called "test" name one each.
  @Test func everyPromiseNamesATest() throws {
    let page = try String(
      contentsOf: Workspaces.repository.appendingPathComponent("docs/reliability.md"),
      encoding: .utf8)
    var isListed = false
    var rows = 0
    for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
      guard line.hasPrefix("|") else {
        isListed = false
        continue
      }
      if line.hasSuffix("| test |") { isListed = true }
      guard isListed, !line.hasSuffix("| test |"), !line.hasPrefix("|---") else { continue }
      rows += 1
      let last = line.dropLast().split(separator: "|").last ?? ""
      #expect(last.contains("Tests") || last.contains("Scripts/"), "\(line)")
    }
    #expect(rows > 30)
  }
}
