import PartnershipModel

/// Reads all records of a small table, in file order.
struct RecordFolder<Record: Sendable>: RowFolder {
  typealias Make = @Sendable (inout RecordRow) -> Record?

  private let file: InputFile
  private let columns: Columns
  private let make: Make
  /// The records with the lines where they stand.
  private(set) var records: [Record] = []

  init(file: InputFile, columns: Columns, make: @escaping Make) {
    self.file = file
    self.columns = columns
    self.make = make
  }

  mutating func take(_ row: Row, _ tally: inout Tally) {
    var record = RecordRow(file: file, columns: columns, row: row)
    let made = make(&record)
    if !record.isRejected { record.warnOfHiddenCharacters() }
    for finding in record.problems { tally.report(finding.problem, at: finding.place) }
    if record.isRejected {
      tally.rejected += 1
    } else if let made {
      tally.used += 1
      records.append(made)
    } else {
      tally.outOfScope += 1
    }
  }

  /// A small table is read by one worker.
  mutating func join(_ other: RecordFolder) { records += other.records }
}

/// The records of one file; a row for which `make` gives nothing, without a problem, is out of scope.
func records<Record: Sendable>(
  _ file: InputFile, _ options: FoldOptions, _ make: @escaping RecordFolder<Record>.Make
) throws(Refusal) -> ([Record], Tally) {
  let columns = Columns(file.layout.columns, in: file)
  let folded = try fold(file, columns: columns, options: options.single) {
    RecordFolder(file: file, columns: columns) { row in make(&row) }
  }
  return (folded.folder.records, folded.tally)
}
