import Exporters
import Foundation
import Testing

/// Whatever the cells of the inputs say, nothing in the pack or on the terminal does anything.
@Suite struct HostileContentTests {
  /// The first of each class; a workspace of all of them takes minutes.
  @Test func ownStringsComeOutInert() throws {
    try expectInert(HostileStrings.classes.flatMap { $0.texts.prefix(2) })
  }

  @Test(.enabled(if: HostileStrings.isSoaking, "make soak runs it"))
  func allOwnStringsComeOutInert() throws {
    try expectInert(HostileStrings.own)
  }

  @Test(
    .enabled(
      if: HostileStrings.isSoaking && HostileStrings.shared != nil,
      "make soak runs it, where ENTENTE_SHARED names the reference data"))
  func allSharedStringsComeOutInert() throws {
    let texts = try HostileStrings.sharedTexts()
    #expect(texts.count > 300)
    for first in stride(from: 0, to: texts.count, by: 60) {
      try expectInert(Array(texts[first..<min(first + 60, texts.count)]))
    }
  }

  private func expectInert(_ texts: [String]) throws {
    let scratch = try Scratch()
    let folder = try scratch.smallWorkspace()
    let workspace = HostileWorkspace(texts)
    try workspace.fill(folder)
    let run = try CommandRun.entente(
      ["report", "--workspace", "small"], in: scratch.url, limit: 600)
    try #require(run.status == 1, "\(run.errors.suffix(1500))")
    #expect(names(in: scratch.url) == ["reports", "small"])
    expectHarmless(run.outputBytes, "standard output")
    expectHarmless(run.errorBytes, "standard error")
    for command in ["check", "sources"] {
      let run = try CommandRun.entente(
        [command, "--workspace", "small"], in: scratch.url, limit: 600)
      expectHarmless(run.outputBytes + run.errorBytes, command)
    }
    let pack = try PackFiles(scratch.url.appendingPathComponent("reports/2026-09"))
    for path in pack.paths {
      switch (path as NSString).pathExtension {
      case "xlsx": try expectInertWorkbook(pack, path)
      case "csv": try expectInertTable(pack, path)
      case "md": try expectInertPage(pack, path)
      case "svg": try expectInertDrawing(pack, path)
      case "ics": try expectInertCalendar(pack, path)
      case "json": _ = try JSONReadBack.parse(try pack.bytes(path))
      default: Issue.record("\(path) is no file of a pack")
      }
      #expect(path.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }, "\(path)")
    }
    #expect(try CommandRun.entente(["verify"], in: scratch.url).status == 0)
  }

  /// No byte that steers a terminal: C0 but the line end, DEL, C1, marks of direction, no width.
  private func expectHarmless(_ bytes: Data, _ stream: String) {
    let text = String(decoding: bytes, as: UTF8.self)
    let found = text.unicodeScalars.filter { $0 != "\n" && Self.steers($0) }
    #expect(found.isEmpty, "\(stream): \(Set(found.map(\.value)))")
  }

  static func steers(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0x061C, 0x200B...0x200F, 0x2028...0x202E, 0x2060, 0x2066...0x2069,
      0xFEFF:
      true
    default: false
    }
  }

  // MARK: Workbook

  private func expectInertWorkbook(_ pack: PackFiles, _ path: String) throws {
    let book = try WorkbookReader(try pack.bytes(path))
    let template =
      /SUBTOTAL\(109,tbl_\w+\[[^\[\]]+\]\)|tbl_\w+\[\[#This Row\],\[[^\[\]]+\]\][-\/](SUM\(tbl_\w+\[[^\[\]]+\]\)|tbl_\w+\[\[#This Row\],\[[^\[\]]+\]\])/
    for sheet in book.sheets {
      for cell in sheet.rows.joined() {
        if let formula = cell.formula {
          #expect(formula.wholeMatch(of: template) != nil, "\(sheet.name): \(formula)")
        }
        let scalars = (cell.text ?? "").unicodeScalars
        #expect(
          scalars.allSatisfy {
            $0.value >= 0x20 || $0 == "\t" || $0 == "\n" || $0 == "\r"
          } && scalars.allSatisfy { $0.value != 0xFFFE && $0.value != 0xFFFF })
        #expect((cell.text ?? "").utf16.count <= 32_767)
      }
      for link in sheet.links {
        guard let address = link.address else { continue }
        #expect(address.hasPrefix("http://") || address.hasPrefix("https://"), "\(address)")
      }
    }
    for part in book.partNames {
      for word in ["externalLink", "ddeLink", "vba", "activeX", "embeddings", "oleObject"] {
        #expect(!part.contains(word), "\(part)")
      }
      try XMLWellFormed.check(try #require(book.bytes(of: part)))
    }
  }

  // MARK: CSV

  /// Formulas are told by the first character that a spreadsheet does not skip.
  private func expectInertTable(_ pack: PackFiles, _ path: String) throws {
    let records = try CSVReadBack.records(try pack.bytes(path))
    let skipped: Set<Unicode.Scalar> = [
      " ", "\u{A0}", "\u{3000}", "\u{FEFF}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}",
    ]
    let triggers: Set<Unicode.Scalar> = [
      "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠",
    ]
    let number = /-?[0-9]+(\.[0-9]+)?/
    for cell in records.joined() {
      guard let first = cell.unicodeScalars.first(where: { !skipped.contains($0) }),
        triggers.contains(first)
      else { continue }
      #expect(cell.wholeMatch(of: number) != nil, "\(path): \(cell.prefix(60).debugDescription)")
    }
    #expect(Set(records.map(\.count)).count == 1, "\(path)")
    let start = try pack.text(path).prefix(4)
    #expect(!start.hasPrefix("ID") && !start.hasPrefix("sep="), "\(path)")
  }

  // MARK: Markdown

  private func expectInertPage(_ pack: PackFiles, _ path: String) throws {
    let page = try pack.text(path)
    #expect(!page.contains("<"), "\(path): a tag")
    #expect(!page.replacing("\\://", with: "").contains("://"), "\(path): an address")
    let found = page.unicodeScalars.filter { $0 != "\n" && Self.steers($0) }
    #expect(found.isEmpty, "\(path): \(Set(found.map(\.value)))")
    let folder = path.split(separator: "/").dropLast()
    let unescaped = page.replacing(/\\./, with: "")
    for link in unescaped.matches(of: /\]\(([^)]*)\)/) {
      var parts = Array(folder)
      for part in link.output.1.prefix(while: { $0 != "#" }).split(separator: "/") {
        if part == ".." { _ = parts.popLast() } else { parts.append(part) }
      }
      let target = parts.joined(separator: "/")
      #expect(pack.contents[target] != nil, "\(path): a link to \(link.output.1)")
    }
    // Rows that follow each other are one table.
    var width: Int?
    for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
      guard line.hasPrefix("|") else {
        width = nil
        continue
      }
      let borders = String(line).replacing(/\\./, with: "").count { $0 == "|" }
      #expect(borders == width ?? borders, "\(path): \(line.prefix(80))")
      width = width ?? borders
    }
  }

  // MARK: Drawings

  private func expectInertDrawing(_ pack: PackFiles, _ path: String) throws {
    let known = ["svg", "title", "desc", "rect", "line", "path", "text", "circle", "g", "polyline"]
    func check(_ tree: XMLTree) {
      #expect(known.contains(tree.name), "\(path): \(tree.name)")
      for attribute in tree.attributes {
        #expect(!attribute.name.hasPrefix("on") && !attribute.name.contains("href"), "\(path)")
        #expect(!attribute.value.contains("url("), "\(path)")
      }
      tree.children.forEach(check)
    }
    check(try XMLTree(try pack.bytes(path)))
  }

  // MARK: Calendar

  private func expectInertCalendar(_ pack: PackFiles, _ path: String) throws {
    let known: Set<Substring> = [
      "BEGIN", "END", "VERSION", "PRODID", "CALSCALE", "UID", "DTSTAMP", "DTSTART", "DTEND",
      "SUMMARY", "DESCRIPTION", "CATEGORIES", "TRANSP",
    ]
    let text = try pack.text(path).replacing("\r\n ", with: "")
    var open: [Substring] = []
    for line in text.split(separator: "\r\n") {
      let name = line.prefix { $0 != ":" && $0 != ";" }
      #expect(known.contains(name), "\(path): \(line.prefix(60))")
      #expect(!line.unicodeScalars.contains(where: Self.steers), "\(path): \(line.prefix(60))")
      let value = line.dropFirst(name.count + 1)
      if name == "BEGIN" { open.append(value) }
      if name == "END" { #expect(open.popLast() == value) }
    }
    #expect(open.isEmpty)
  }
}
