import Foundation
import Testing

/// What libxlsxwriter 1.1.4 does wrong and we have no need of is not called from anywhere.
@Suite("Faulty features of the library are not used")
struct UnusedFeatureTests {
  private static func source() throws -> String {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../Sources/Exporters").standardizedFileURL
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".swift") }.sorted()
    #expect(files.count > 50)
    return try files.map {
      try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8)
    }.joined()
  }

  @Test(
    "Not called",
    arguments: [
      // A rule over several columns points at the last one; top N is always 10.
      "worksheet_conditional_format",
      // A list with Korean text overflows the heap.
      "worksheet_data_validation",
      // Overlapping ranges are accepted.
      "worksheet_merge_range",
      // Vertical alignment is lost; the hash of long passwords is wrong.
      "format_set_indent", "worksheet_protect",
      // Raw text in parts that do not escape it.
      "worksheet_set_header", "worksheet_set_footer", "worksheet_write_comment",
      // A writer chosen by what a text begins with, or a formula without its result.
      "worksheet_write_formula(", "worksheet_write_array_formula", "worksheet_write_dynamic",
      // Tables are not supported there.
      "constant_memory = 1", "constant_memory: 1", "constant_memory = true",
      // Rich strings and images have escaping of their own.
      "worksheet_write_rich_string", "worksheet_insert_image",
    ])
  func notCalled(_ function: String) throws {
    #expect(!(try Self.source()).contains(function))
  }

  @Test("Called, so that the search would find the others")
  func called() throws {
    #expect(try Self.source().contains("worksheet_write_string("))
  }
}
