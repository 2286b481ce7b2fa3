import Foundation
import Testing

/// docs/reliability.md names the test behind each promise; a name without a test is a promise broken.
@Suite struct PromiseTests {
  /// `Suite.function`, a whole `Suite`, or `Scripts/file`, as the page writes them.
  private struct Named: Hashable {
    let name: String
    /// Whether the page says that the test needs the reference data.
    let needsShared: Bool
  }

  /// What a suite consists of in the sources: its own lines and those of its extensions.
  private struct Source {
    var text = ""
    /// What stands before the declaration, up to the end of what is above it.
    var attributes = ""
  }

  private static func page() throws -> String {
    try String(
      contentsOf: Workspaces.repository.appendingPathComponent("docs/reliability.md"),
      encoding: .utf8)
  }

  private static func named() throws -> Set<Named> {
    let pattern = /`([A-Z]\w*Test(?:s|Suite)(?:\.\w+)?|Scripts\/[\w.]+)`(†?)/
    return Set(
      try page().matches(of: pattern).map {
        Named(name: String($0.output.1), needsShared: !$0.output.2.isEmpty)
      })
  }

  private static func sources() throws -> [String: Source] {
    let tests = Workspaces.repository.appendingPathComponent("Tests")
    var suites: [String: Source] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: tests.path)
    where path.hasSuffix("Tests.swift") {
      let text = try String(contentsOf: tests.appendingPathComponent(path), encoding: .utf8)
      // Declarations at the margin end with a brace there.
      for part in text.split(separator: "\n}\n") {
        let pattern =
          /(?:^|\n)(?:@Suite.* )?(?:struct|extension|final class) (\w+Test(?:s|Suite))\b/
        guard let found = part.firstMatch(of: pattern) else { continue }
        let name = String(found.output.1)
        suites[name, default: Source()].text += part[found.range.lowerBound...] + "\n"
        suites[name, default: Source()].attributes += part[..<found.range.upperBound]
      }
    }
    return suites
  }

  @Test func everyNamedTestExists() throws {
    let suites = try Self.sources()
    let names = try Self.named()
    #expect(names.count > 40)
    for named in names {
      if named.name.hasPrefix("Scripts/") {
        let file = Workspaces.repository.appendingPathComponent(named.name)
        #expect(FileManager.default.fileExists(atPath: file.path), "\(named.name)")
        continue
      }
      let parts = named.name.split(separator: ".")
      let suite = try #require(suites[String(parts[0])], "\(named.name): there is no such suite")
      let test = parts.count == 2 ? Self.test(String(parts[1]), in: suite.text) : suite.text
      let text = try #require(test, "\(named.name): there is no such test")
      #expect(text.contains("@Test"), "\(named.name): no test")
      guard parts.count == 2 else { continue }
      let needsShared =
        text.contains("hared") || suite.attributes.contains("sharedReference != nil")
      #expect(
        needsShared == named.needsShared, "\(named.name): whether it needs the reference data")
    }
  }

  /// The attributes and the name of one test.
  private static func test(_ name: String, in suite: String) -> String? {
    guard let function = suite.range(of: "func \(name)("),
      let attribute = suite[..<function.lowerBound].range(of: "@Test", options: .backwards)
    else { return nil }
    let text = suite[attribute.lowerBound..<function.lowerBound]
    return text.contains("func ") ? nil : String(text)
  }

  /// Rows of tables whose last column is called "test" name one each.
  @Test func everyPromiseNamesATest() throws {
    let page = try Self.page()
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
      #expect(
        last.contains("Tests") || last.contains("TestSuite") || last.contains("Scripts/"), "\(line)"
      )
    }
    #expect(rows > 30)
  }
}
