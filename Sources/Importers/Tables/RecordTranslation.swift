package import PartnershipModel

/// How the rows of another office's table become records of a native one, which its reader then
/// checks like any other.
package struct RecordTranslation: Sendable {
  /// What a row comes to.
  package enum Outcome: Sendable {
    /// Cells by native column, one set for each record.
    case records([[String: String]])
    case excluded(Exclusion)
  }

  /// What is remembered from row to row of one file.
  package struct Memory: Sendable {
    /// How often a text was met.
    package var counts: [String: Int] = [:]
    /// What was read, by what it belongs to.
    package var texts: [String: String] = [:]
  }

  package let columns: ForeignColumns
  /// The foreign column, by its name in `columns`, that each native column comes from, for messages.
  package let sources: [String: String]
  package let read: @Sendable (ForeignRow, Gazetteer?, inout Memory) throws(RowFault) -> Outcome

  package init(
    columns: ForeignColumns, sources: [String: String],
    read: @escaping @Sendable (ForeignRow, Gazetteer?, inout Memory) throws(RowFault) -> Outcome
  ) {
    self.columns = columns
    self.sources = sources
    self.read = read
  }
}

/// Translates the rows of a file and reads the records that they come to.
struct TranslatingFolder<Record: Sendable>: RowFolder {
  private let table: ForeignTable
  private let translation: RecordTranslation
  private let gazetteer: Gazetteer?
  private let columns: Columns
  private let make: RecordFolder<Record>.Make
  private var memory = RecordTranslation.Memory()
  private(set) var records: [Record] = []
  private(set) var excluded: [Exclusion: Int] = [:]

  init(
    _ table: ForeignTable, _ translation: RecordTranslation, gazetteer: Gazetteer?,
    make: @escaping RecordFolder<Record>.Make
  ) {
    self.table = table
    self.translation = translation
    self.gazetteer = gazetteer
    self.make = make
    let names = NativeTable.of(table.file.layout.table).columns
    let indices = names.map { translation.sources[$0].flatMap(table.index) }
    columns = Columns(
      names, positions: indices.map { $0.flatMap { table.columns.positions[$0] } },
      shown: zip(names, indices).map { name, index in
        index.map { table.columns.shown[$0] } ?? name
      })
  }

  mutating func take(_ row: Row, _ tally: inout Tally) {
    do throws(RowFault) {
      let foreign = ForeignRow(row: row, table: table)
      switch try translation.read(foreign, gazetteer, &memory) {
      case .excluded(let reason):
        tally.outOfScope += 1
        excluded[reason, default: 0] += 1
      case .records(let all): take(all, line: row.line, &tally)
      }
    } catch {
      tally.rejected += 1
      tally.report(
        error.problem,
        at: table.place(
          line: row.line, column: error.column, value: error.column.map(row.string)))
    }
  }

  /// Reads the records of one row: it is rejected if any of them is, and used if any is.
  private mutating func take(_ all: [[String: String]], line: Int, _ tally: inout Tally) {
    var made: [Record] = []
    var isRejected = false
    for cells in all {
      let storage = TranslatedCells(columns, cells, line: line)
      var record = RecordRow(file: table.file, columns: columns, row: storage.row)
      let result = make(&record)
      if !record.isRejected { record.warnOfHiddenCharacters() }
      for finding in record.problems { tally.report(finding.problem, at: finding.place) }
      isRejected = isRejected || record.isRejected
      if let result { made.append(result) }
    }
    if isRejected {
      tally.rejected += 1
    } else if made.isEmpty {
      tally.outOfScope += 1
    } else {
      tally.used += 1
      records += made
    }
  }

  /// A small table is read by one worker.
  mutating func join(_ other: TranslatingFolder) { records += other.records }
}

/// A row made of texts.
private final class TranslatedCells {
  let row: Row
  private let storage: RowStorage
  private var texts: [UnsafeMutableRawBufferPointer] = []

  init(_ columns: Columns, _ cells: [String: String], line: Int) {
    storage = RowStorage(columns: columns.names.count)
    var row = storage.row
    row.line = line
    self.row = row
    for (index, name) in columns.names.enumerated() {
      guard let cell = cells[name], !cell.isEmpty else { continue }
      let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: cell.utf8.count, alignment: 1)
      copy.copyBytes(from: cell.utf8)
      texts.append(copy)
      row.cells[index] = UnsafeRawBufferPointer(copy)
    }
  }

  deinit {
    for text in texts { text.deallocate() }
  }
}

/// The records that the rows of one file come to.
func translated<Record: Sendable>(
  _ file: InputFile, _ translation: RecordTranslation, _ gazetteer: Gazetteer?,
  _ options: FoldOptions, _ make: @escaping RecordFolder<Record>.Make
) throws(Refusal) -> ([Record], Tally) {
  let table = ForeignTable(translation.columns, file)
  let folded = try fold(file, columns: table.columns, options: options.single) {
    TranslatingFolder(table, translation, gazetteer: gazetteer, make: make)
  }
  var tally = folded.tally
  for (reason, count) in folded.folder.excluded.sorted(by: { $0.key < $1.key }) {
    tally.report(.excludedRows(reason, count: count), at: InputPlace(file: file.path))
  }
  return (folded.folder.records, tally)
}
