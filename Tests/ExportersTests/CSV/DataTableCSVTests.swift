import Analytics
import Exporters
import PartnershipModel
import Reporting
import Synchronization
import Testing

@Suite("A table for programs as CSV")
struct DataTableCSVTests {
  private static let texts = [
    "", "plain", "a,b", "a\"b", "line\nbreak", "=1+1", "'=1", "'quoted'", "-5", "　＝1", " +x",
    "\u{A0}@x", "\u{200B}=x", "시흥", "é", "ID", "a text that is longer than sixteen bytes",
  ]
  private static let list = TextList(texts)

  /// A table with a column of every kind, seven thousand rows long.
  private static let table: DataTable = {
    let names = ["period", "listed", "own", "count", "amount", "real", "value", "same"]
    let rows = DataRows(count: 7_000) { range in
      RowBatch(
        count: range.count,
        columns: [
          .months(range.map { Month(index: 24_000 + $0 / 50) }),
          .texts(
            range.map { $0 % 19 == 18 ? TextList.none : UInt32($0 % texts.count) }, list),
          .cells(
            range.map { row in
              switch row % 6 {
              case 0: .none
              case 1: .missing(.noData)
              case 2: .date(CalendarDate(daysSinceEpoch: row))
              case 3: .figure(Figure.real(Double(row) / 7), reference)
              default: .text(texts[row * 5 % texts.count])
              }
            }),
          .counts(range.map { $0 * $0 * ($0.isMultiple(of: 2) ? 1 : -1) }),
          .amounts(
            range.map { $0.isMultiple(of: 5) ? nil : Amount(units: amounts[$0 % amounts.count]) }),
          .reals(range.map { $0.isMultiple(of: 4) ? nil : reals[$0 % reals.count] }),
          .values(
            range.map { row in
              switch row % 4 {
              case 0: nil
              case 1: .count(row)
              case 2: .exact(Amount(row))
              default: .real(1 / Double(row))
              }
            }),
          .constant(.text("=constant")),
        ])
    }
    return DataTable(
      name: "all", title: "All", columns: names.map { .init($0, .string, "") }, key: [], rows: rows)
  }()

  private static let amounts: [Int128] = [0, 1, -1, 1_500_000, -12_345_678, .max, .min, 1 << 64]
  private static let reals: [Double] = [0, -0.0, 0.1, 1e-7, 1e21, 2.5, -123456.789, 1.0 / 3, .nan]
  private static let reference = FigureReference(
    IndicatorRow(
      period: Month(index: 24_000), subject: "x", indicator: "x", figure: .missing(.noData)))

  /// The same file by way of the writer that takes one row after the other.
  private func expected(isExact: Bool) throws -> (bytes: [UInt8], protected: Int) {
    var writer = CSVWriter(header: Self.table.columns.map(\.name), isExact: isExact)
    for row in Self.table.rows { try writer.append(row.map(DataTableCSV.cell)) }
    return (writer.bytes, writer.protectedCells)
  }

  @Test(arguments: [false, true], [1, 2, 5])
  func `Any number of threads writes what one row after the other gives`(
    isExact: Bool, workers: Int
  ) throws {
    let bytes = Mutex<[UInt8]>([])
    let written = try DataTableCSV.write(Self.table, isExact: isExact, workers: workers) { piece in
      bytes.withLock { $0 += piece }
    }
    let expected = try expected(isExact: isExact)
    #expect(bytes.withLock { $0 } == expected.bytes)
    #expect(written.rows == 7_000 && written.protectedCells == expected.protected)
    #expect(isExact == (written.protectedCells == 0))
    try CSVReadBack.check(expected.bytes, width: 8, rows: 7_000)
  }

  @Test func `One empty cell alone is not an empty line`() throws {
    let table = DataTable(
      name: "one", title: "One", columns: [.init("a", .string, "")], key: [],
      rows: [[.none], [.text("x")], [.text("")]])
    #expect(try DataTableCSV.bytes(table, isExact: false) == Array("a\n\"\"\nx\n\"\"\n".utf8))
  }

  @Test func `A table without rows has a header`() throws {
    let table = DataTable(
      name: "none", title: "None", columns: [.init("a", .string, "")], key: [], rows: [[Cell]]())
    #expect(try DataTableCSV.bytes(table, isExact: false) == Array("a\n".utf8))
  }

  @Test(arguments: [1, 3])
  func `What cannot be written ends the work`(workers: Int) {
    let pieces = Mutex(0)
    #expect(throws: CancellationError.self) {
      _ = try DataTableCSV.write(Self.table, isExact: false, workers: workers) { _ in
        if pieces.withLock({
          $0 += 1; return $0
        }) == 3 {
          throw CancellationError()
        }
      }
    }
    #expect(pieces.withLock { $0 } == 3)
  }

  @Test func `A row of another width is refused`() {
    let table = DataTable(
      name: "x", title: "X", columns: [.init("a", .string, "")], key: [],
      rows: [[.count(1), .count(2)]])
    #expect(throws: CSVWriter.WidthFault.self) { try DataTableCSV.bytes(table, isExact: false) }
  }
}
