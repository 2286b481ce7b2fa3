import PartnershipModel

/// Reads files of counts of articles, whose rows are checked and not used.
enum SeriesReader {
  static func read(
    _ file: InputFile, _ layout: SeriesLayout, _ options: FoldOptions
  ) throws(Refusal) -> Tally {
    let columns = Columns([layout.date ?? ""] + layout.numbers, in: file)
    var tally: Tally
    if let nested = layout.nested, file.shape != .delimited {
      tally = try readNested(file, columns, nested, hasDate: layout.date != nil)
    } else {
      let hasDate = layout.date != nil
      tally = try fold(file, columns: columns, options: options) {
        SeriesFolder(file: file, columns: columns, hasDate: hasDate)
      }.tally
    }
    if tally.outOfScope > 0 {
      tally.report(
        .excludedRows(.articleSeries, count: tally.outOfScope), at: InputPlace(file: file.path))
    }
    return tally
  }

  /// Reads objects that hold the rows in a list of their own: one for each series.
  private static func readNested(
    _ file: InputFile, _ columns: Columns, _ key: String, hasDate: Bool
  ) throws(Refusal) -> Tally {
    var tally = Tally()
    var folder = SeriesFolder(file: file, columns: columns, hasDate: hasDate)
    let objects = JSONRows(file: file, columns: columns)
    let storage = RowStorage(columns: columns.names.count)
    var row = storage.row
    do {
      try JSONReader.forEachElement(of: file.bytes.buffer) { _, line, series in
        row.line = line + file.header.lines
        guard case .array(let rows) = series[key] else {
          tally.read += 1
          tally.rejected += 1
          tally.report(
            .wrongType(found: (series[key] ?? .null).kind.name, expected: "list"),
            at: InputPlace(file: file.path, line: row.line, column: key))
          return
        }
        for element in rows where objects.fill(row, from: element, &tally) {
          folder.take(row, &tally)
        }
      }
    } catch let failure as JSONFailure {
      throw Refusal(
        failure.problem, at: InputPlace(file: file.path, line: failure.line + file.header.lines))
    } catch {
      throw Refusal(.badJSON(reason: "unexpected-byte", offset: 0), at: InputPlace(file: file.path))
    }
    if let clash = objects.clash { throw Refusal([clash]) }
    return tally
  }
}

/// Checks the rows of a series: the first column is the time, the others are numbers.
private struct SeriesFolder: RowFolder {
  let file: InputFile
  let columns: Columns
  let hasDate: Bool

  mutating func take(_ row: Row, _ tally: inout Tally) {
    do throws(RowFault) {
      if hasDate { try checkDate(row) }
      for column in 1..<columns.names.count {
        if row.isEmpty(column) { throw RowFault(.emptyRequired, column) }
        _ = try number(row, column)
      }
      tally.outOfScope += 1
    } catch {
      tally.rejected += 1
      let column = error.column ?? 0
      tally.report(
        error.problem,
        at: columns.place(file, line: row.line, column: column, value: row.string(column)))
    }
  }

  mutating func join(_ other: SeriesFolder) {}

  private func checkDate(_ row: Row) throws(RowFault) {
    guard let date = try Cells.text(row, 0).get() else { throw RowFault(.emptyRequired, 0) }
    let form = MediaTranslation.Published.instant
    let isDate = withUnsafeTemporaryAllocation(byteCount: 32, alignment: 8) {
      form.write(row.cells[0], to: $0) != nil
    }
    if date.isEmpty || !isDate { throw RowFault(.badDate(expected: form.expected), 0) }
  }

  private func number(_ row: Row, _ column: Int) throws(RowFault) -> Int128 {
    switch row.kinds[column] {
    case .text, .jsonNumber: break
    default: throw Cells.wrongType(row, column, "number")
    }
    do throws(DecimalFault) {
      return try DecimalLiteral.roundedMillionths(row.cells[column], [.exponent])
    } catch {
      throw RowFault(.badNumber(hint: Cells.hint(row.string(column))), column)
    }
  }
}
