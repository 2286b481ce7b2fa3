import Exporters
import Testing

@Suite("Links")
struct WebLinkTests {
  @Test(
    "An absolute http or https address becomes a link",
    arguments: [
      "https://example.org", "http://example.org/", "HTTPS://example.org/a?b=c#d",
      "https://例え.jp/경로", "https://example.org:8080/a%20b", "https://example.org/a[0]={x}",
      "https://example.org/" + String(repeating: "a", count: 2_059),
    ])
  func good(url: String) throws {
    let written = try write { sheet in
      try sheet.write(.link(url: url, text: "Title"), row: 0, column: 0)
    }
    #expect(written.notices.isEmpty)
    #expect(written.file["Data"]?.links.count == 1)
    #expect(written.file["Data"]?["A1"]?.text == "Title")
  }

  @Test(
    "Everything else stays text and is reported",
    arguments: [
      ("javascript:alert(1)", WebLink.Fault.notHTTP), ("java\tscript:alert(1)", .notHTTP),
      ("data:text/html,x", .notHTTP), ("file:///etc/passwd", .notHTTP),
      ("\\\\host\\share", .notHTTP), ("ms-excel:ofe|u|x", .notHTTP), ("//example.org", .notHTTP),
      ("internal:Sheet1!A1", .notHTTP), ("external:c:\\a.xlsx", .notHTTP), ("", .notHTTP),
      (" https://example.org", .notHTTP), ("https://example.org/a b", .hiddenCharacter),
      ("https://example.org/\u{1}", .hiddenCharacter),
      ("https://ex\u{202E}ample.org", .hiddenCharacter),
      ("https://example.org/\u{200B}", .hiddenCharacter),
      ("https://example.org\\@x", .hiddenCharacter),
      ("https://user:pw@example.org", .userInfo), ("https://", .host), ("https:///path", .host),
      ("https://example.org:99999", .host), ("https://exa<mple.org", .host),
      ("https://example.org/internal:x", .libraryKeyword),
      ("https://example.org/EXTERNAL:x", .libraryKeyword),
      ("https://example.org/" + String(repeating: "a", count: 2_060), .tooLong),
      ("https://example.org/" + String(repeating: "가", count: 700), .tooLong),
      ("https://example.org/" + String(repeating: "[", count: 700), .tooLong),
    ])
  func bad(url: String, fault: WebLink.Fault) throws {
    let written = try write { sheet in
      try sheet.write(.link(url: url, text: "Title"), row: 0, column: 0)
    }
    #expect(written.changes == [.linkAsText(fault)])
    #expect(written.file["Data"]?.links.isEmpty == true)
    #expect(written.file["Data"]?["A1"]?.text == "Title")
    #expect(!written.file.everything.contains("TargetMode=\"External\""))
  }

  @Test("A link without a text shows its address as text")
  func noText() throws {
    let written = try write { sheet in
      try sheet.write(.link(url: "https://example.org", text: "\u{1}"), row: 0, column: 0)
    }
    #expect(written.file["Data"]?["A1"]?.text == "https://example.org")
    #expect(written.changes.contains(.linkAsText(.noText)))
  }

  @Test("A cell has one link, and a sheet no more than 65,530")
  func counts() throws {
    let written = try write { sheet in
      for row in 0..<65_531 {
        try sheet.write(.link(url: "https://example.org/\(row)", text: "t"), row: row, column: 0)
      }
      try sheet.write(.link(url: "https://example.org", text: "again"), row: 0, column: 0)
    }
    #expect(written.changes == [.linkAsText(.tooMany), .linkAsText(.tooMany)])
    #expect(written.file["Data"]?.links.count == 65_530)
  }

  @Test("A link to a sheet that does not exist stops the workbook")
  func missingSheet() throws {
    #expect(throws: WorkbookError.sheetUnknown("Nowhere")) {
      _ = try write { sheet in
        try sheet.write(
          .sheetLink(sheet: "Nowhere", cell: CellPosition(row: 0, column: 0), text: "x"),
          row: 0, column: 0)
      }
    }
  }
}
