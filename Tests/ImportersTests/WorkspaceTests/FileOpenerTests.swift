import CZlib
import Foundation
import Importers
import PartnershipModel
import Testing

@Suite("Opening a file: what refuses it, and what is told")
struct FileOpenerTests {
  private static let header = "period,reporter,partner,flow,commodity_code,value,currency"
  private static let row = "2026-01,siheung,jilin,export,84,7,USD"

  @Test(
    "Files that are no table are refused by what they are",
    arguments: [
      ("a.csv", [0x50, 0x4B, 0x03, 0x04, 0x14, 0], Problem.wrongContainer(kind: "zip")),
      ("a.csv", Array("<!DOCTYPE html><html>".utf8), .wrongContainer(kind: "html")),
      ("a.csv", [0x1F, 0x8B, 8, 0], .wrongContainer(kind: "gzip")),
      ("a.csv.gz", [0x1F, 0x8B, 8, 0], .wrongContainer(kind: "gzip-truncated")),
      ("a.csv", [], .emptyFile), ("a.csv", Array("\n\r\n\n".utf8), .emptyFile),
      (
        "a.csv", Array("period,reporter".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }),
        .wrongContainer(kind: "utf-16")
      ),
      ("a.csv", [0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0], .wrongContainer(kind: "utf-32")),
    ] as [(String, [UInt8], Problem)])
  func containers(name: String, bytes: [UInt8], problem: Problem) throws {
    let outcome = try read(["trade/\(name)": FileContent(bytes: bytes)])
    #expect(outcome.facts == nil)
    #expect(outcome.findings.map(\.problem) == [problem])
  }

  @Test(
    "Headers that cannot be read are refused with what they look like",
    arguments: [
      (
        "\(FileOpenerTests.header),value\n",
        Problem.duplicateHeader(name: "value", first: 6, second: 8), 8
      ),
      (
        "\(FileOpenerTests.header),Va-lue\n", .duplicateHeader(name: "Va-lue", first: 6, second: 8),
        8
      ),
      ("\(FileOpenerTests.header),\n", .emptyHeader(cell: 8), 8),
      (",\(FileOpenerTests.header)\n", .emptyHeader(cell: 1), 1),
      (
        FileOpenerTests.header.replacing(",", with: ";") + "\n",
        .otherDelimiter(looksLike: "semicolon"), nil
      ),
      (
        FileOpenerTests.header.replacing(",", with: "\t") + "\n", .otherDelimiter(looksLike: "tab"),
        nil
      ),
      (
        "Trade of Siheung\n\n\(FileOpenerTests.header)\n\(FileOpenerTests.row)\n",
        .headerNotFound(looksLikeLine: 3), nil
      ),
      (
        "'period','reporter','partner','flow','commodity_code','amount','currency'\n",
        .quotedHeader, nil
      ),
      ("per\"iod,reporter\n", .brokenHeader, nil),
      ("\"period,reporter\n", .unclosedQuote(openedAtLine: 1), nil),
      (
        "period,reporter,partner,flow,commodity_code,amount,currency\n",
        .unknownLayout(
          header: ["period", "reporter", "partner", "flow", "commodity_code"],
          nearest: "native-trade", missing: ["value"]), nil
      ),
    ] as [(String, Problem, Int?)])
  func headers(text: String, problem: Problem, cell: Int?) throws {
    let outcome = try read(["trade/a.csv": FileContent(text: text)])
    #expect(outcome.facts == nil)
    #expect(outcome.findings.map(\.problem) == [problem])
    #expect(outcome.findings.first?.place.line == 1)
    #expect(outcome.findings.first?.place.cell == cell)
  }

  @Test("Every fault of a header is named at once")
  func allFaults() throws {
    let outcome = try read(["trade/a.csv": "\(FileOpenerTests.header),,value,\n"])
    #expect(
      outcome.findings.map(\.code) == ["empty-header", "duplicate-header", "empty-header"])
  }

  @Test("Quotes and fatal faults in the rows refuse the file with the line")
  func fatalRows() throws {
    let header = FileOpenerTests.header
    let row = FileOpenerTests.row
    for chunkSize in [1, 40, 1 << 20] {
      let open = try read(
        ["trade/a.csv": "\(header)\n\(row)\n\(row)\n2026-01,\"siheung,jilin\n\(row)\n"],
        FoldOptions(workers: 2, chunkSize: chunkSize))
      #expect(open.findings.map(\.problem) == [.unclosedQuote(openedAtLine: 4)])
      #expect(open.findings.first?.place.line == 4)
      let spanning = try read(
        ["trade/a.csv": "\(header)\n\(row)\n2026-01,\"sih\neung\"x,jilin\n\(row)\n"],
        FoldOptions(workers: 2, chunkSize: chunkSize))
      #expect(spanning.findings.map(\.problem) == [.brokenRecord])
      #expect(spanning.findings.first?.place.line == 3)
    }
  }

  @Test("A header alone is a table without rows")
  func noRows() throws {
    let outcome = try read(["trade/a.csv": "\(FileOpenerTests.header)\n"])
    #expect(outcome.facts != nil && outcome.findings.isEmpty)
    #expect(outcome.rows("trade/a.csv") == "0/0/0/0")
  }

  @Test("An unknown column is a warning with the nearest name")
  func unknownColumn() throws {
    let outcome = try read([
      "trade/a.csv": """
      \(FileOpenerTests.header),quantty,memo
      \(FileOpenerTests.row),5,x
      """,
      "trade/b.json": """
      [{"period": "2026-01", "reporter": "siheung", "partner": "jilin", "flow": "export",
        "commodity_code": "84", "value": 7, "currency": "USD", "statu": "final"},
       {"period": "2026-01", "reporter": "siheung", "partner": "jilin", "flow": "export",
        "commodity_code": "84", "value": 7, "currency": "USD", "remark": "x"}]
      """,
    ])
    #expect(
      outcome.findings == [
        Finding(
          .unknownColumn(nearest: "quantity"),
          at: InputPlace(file: "trade/a.csv", line: 1, cell: 8, column: "quantty")),
        Finding(
          .unknownColumn(nearest: nil),
          at: InputPlace(file: "trade/a.csv", line: 1, cell: 9, column: "memo")),
        Finding(
          .unknownColumn(nearest: "status"),
          at: InputPlace(file: "trade/b.json", line: 1, cell: 8, column: "statu")),
        Finding(
          .unknownColumn(nearest: nil),
          at: InputPlace(file: "trade/b.json", line: 3, column: "remark")),
      ])
    #expect(outcome.facts?.trade.cells.map(\.measures.rows) == [1, 2])
  }

  @Test("Lines that end in CR only are read, with a note")
  func oldLines() throws {
    let text = "\(FileOpenerTests.header)\r\(FileOpenerTests.row)\r\(FileOpenerTests.row)"
    let outcome = try read(["trade/a.csv": FileContent(text: text)])
    #expect(outcome.rows("trade/a.csv") == "2/0/0/0")
    #expect(
      outcome.findings == [Finding(.loneCRFile, at: InputPlace(file: "trade/a.csv"))])
    #expect(outcome.facts?.trade.cells.map(\.measures.lastLine) == [3])
  }

  @Test("A file whose columns are not of the declared format refuses the run")
  func wrongFormat() throws {
    let outcome = try read([
      "entente.yaml": "sources:\n  - files: trade/*.csv\n    format: comtrade-plus\n",
      "trade/a.csv": "\(FileOpenerTests.header)\n\(FileOpenerTests.row)\n",
    ])
    #expect(outcome.facts == nil)
    #expect(
      outcome.findings == [
        Finding(
          .wrongFormat(setting: "comtrade-plus", found: "native-trade"),
          at: InputPlace(file: "trade/a.csv"))
      ])
  }

  @Test("A file in the wrong folder is used, with a warning")
  func wrongFolder() throws {
    let outcome = try read([
      "media/a.csv": "\(FileOpenerTests.header)\n\(FileOpenerTests.row)\n"
    ])
    #expect(outcome.facts?.trade.cells.count == 1)
    #expect(outcome.findings.map(\.problem) == [.wrongTable(found: .trade, expected: .media)])
  }

  // MARK: Encodings

  private static let exchange =
    "exchange_id,start_date,type,title,host,guests,status\nE1,2026-05-01,fair,"

  /// `한국` in CP949, `中国` in GB18030.
  private static let koreanBytes: [UInt8] = [0xC7, 0xD1, 0xB1, 0xB9]
  private static let chineseBytes: [UInt8] = [0xD6, 0xD0, 0xB9, 0xFA]

  private func file(_ title: [UInt8]) -> FileContent {
    FileContent(
      bytes: Array(FileOpenerTests.exchange.utf8) + title + Array(",siheung,jilin,held\n".utf8))
  }

  @Test("A declared encoding is used")
  func declared() throws {
    let cases: [(String, [UInt8], String, String)] = [
      ("cp949", FileOpenerTests.koreanBytes, "한국", "cp949"),
      ("euc-kr", FileOpenerTests.koreanBytes, "한국", "cp949"),
      ("gb18030", FileOpenerTests.chineseBytes, "中国", "gb18030"),
      ("gbk", FileOpenerTests.chineseBytes, "中国", "gb18030"),
    ]
    for (name, bytes, title, encoding) in cases {
      let outcome = try read([
        "entente.yaml": "sources:\n  - files: exchanges/*.csv\n    encoding: \(name)\n",
        "exchanges/a.csv": file(bytes),
      ])
      #expect(outcome.facts?.exchanges.map(\.title) == [title])
      let source = try #require(outcome.source("exchanges/a.csv"))
      #expect(source.encoding == encoding && source.encodingFrom == "declared")
    }
  }

  @Test("UTF-16 without a mark is read where it is declared")
  func utf16() throws {
    let bytes = file(Array("한국".utf8)).text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let outcome = try read([
      "entente.yaml": "sources:\n  - files: exchanges/*.csv\n    encoding: utf-16le\n",
      "exchanges/a.csv": FileContent(bytes: bytes),
    ])
    #expect(outcome.facts?.exchanges.map(\.title) == ["한국"])
    #expect(outcome.source("exchanges/a.csv")?.encoding == "utf-16le")
  }

  @Test("An undeclared one is refused with the candidates")
  func undeclared() throws {
    let outcome = try read(["exchanges/a.csv": file(FileOpenerTests.koreanBytes)])
    #expect(outcome.facts == nil)
    let finding = try #require(outcome.findings.first)
    guard case .notUTF8(let offset, 2, let candidates) = finding.problem else {
      Issue.record("\(finding)")
      return
    }
    #expect(offset == FileOpenerTests.exchange.utf8.count)
    #expect(candidates.contains { $0.hasPrefix("cp949: ") && $0.contains("한국") })
    #expect(candidates.contains { $0.hasPrefix("gb18030: ") && !$0.contains("한국") })
  }

  @Test("A byte that the declared encoding does not have refuses the file")
  func undecodable() throws {
    let outcome = try read([
      "entente.yaml": "sources:\n  - files: exchanges/*.csv\n    encoding: cp949\n",
      "exchanges/a.csv": file([0xFF]),
    ])
    #expect(
      outcome.findings.map(\.problem) == [
        .undecodable(
          encoding: "cp949", offset: FileOpenerTests.exchange.utf8.count, line: 2)
      ])
  }

  @Test("A byte order mark beats the declaration, with a warning")
  func mark() throws {
    let outcome = try read([
      "entente.yaml": "sources:\n  - files: exchanges/*.csv\n    encoding: cp949\n",
      "exchanges/a.csv": FileContent(bytes: [0xEF, 0xBB, 0xBF] + file(Array("한국".utf8)).bytes),
    ])
    #expect(outcome.facts?.exchanges.map(\.title) == ["한국"])
    #expect(outcome.source("exchanges/a.csv")?.encodingFrom == "bom")
    #expect(
      outcome.findings.map(\.problem) == [
        .declaredEncodingIgnored(declared: "cp949", found: "utf-8")
      ])
  }

  @Test("Letters that an earlier program lost are a warning")
  func damaged() throws {
    let outcome = try read(["exchanges/a.csv": file(Array("Fa\u{FFFD}r".utf8))])
    #expect(
      outcome.findings == [
        Finding(.damagedText, at: InputPlace(file: "exchanges/a.csv", line: 2))
      ])
    #expect(outcome.facts?.exchanges.map(\.title) == ["Fa\u{FFFD}r"])
  }

  @Test("Letters that no language writes so are a warning, unless the encoding is declared")
  func doubtful() throws {
    let bytes = file(try encoded("천체", as: "CP949"))
    let outcome = try read(["exchanges/a.csv": bytes])
    #expect(outcome.findings.map(\.code) == ["doubtful-encoding"])
    #expect(outcome.findings.map(\.place.line) == [2])
    #expect(outcome.facts?.exchanges.map(\.title) == ["õü"])
    let declared = try read([
      "entente.yaml": "sources:\n  - files: exchanges/*.csv\n    encoding: cp949\n",
      "exchanges/a.csv": bytes,
    ])
    #expect(declared.findings == [])
    #expect(declared.facts?.exchanges.map(\.title) == ["천체"])
  }

  @Test("A gzip body is read under a name that ends in .gz")
  func gzip() throws {
    let text = "\(FileOpenerTests.header)\n\(FileOpenerTests.row)\n"
    let packed = try gzipped(Array(text.utf8))
    let outcome = try read(["trade/a.csv.gz": FileContent(bytes: packed)])
    #expect(outcome.facts?.trade.cells.count == 1)
    #expect(outcome.source("trade/a.csv.gz")?.bytes == packed.count)
    let broken = try read(["trade/a.csv.gz": FileContent(bytes: packed.dropLast(3))])
    #expect(broken.findings.map(\.problem) == [.wrongContainer(kind: "gzip-truncated")])
  }
}

/// Packs as gzip does.
func gzipped(_ bytes: [UInt8]) throws -> [UInt8] {
  var stream = z_stream()
  #expect(
    deflateInit2_(
      &stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size)) == Z_OK)
  defer { deflateEnd(&stream) }
  var input = bytes
  var output = [UInt8](repeating: 0, count: bytes.count + 100)
  let left = input.withUnsafeMutableBufferPointer { source in
    output.withUnsafeMutableBufferPointer { target in
      stream.next_in = source.baseAddress
      stream.avail_in = UInt32(source.count)
      stream.next_out = target.baseAddress
      stream.avail_out = UInt32(target.count)
      _ = deflate(&stream, Z_FINISH)
      return Int(stream.avail_out)
    }
  }
  return Array(output.dropLast(left))
}
