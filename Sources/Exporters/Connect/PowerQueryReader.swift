import Reporting

/// `connect/entente.pq`: a function of Power Query M, for Excel and Power BI.
enum PowerQueryReader {
  static func text(_ tables: [DataTable]) -> String {
    let notice = ReaderScript.notice.map { "// \($0)" }.joined(separator: "\n")
    return """
      \(notice)
      //
      // In Excel: Data, Get Data, Launch Power Query Editor; New Source, Blank Query; Advanced Editor;
      // paste this file and name the query Entente. Then, in another blank query:
      //
      //     = Entente("C:\\reports\\2026-09", "indicators", true)
      //
      // Months are the first day of the month. With true, each column of codes gets a column of words.
      let
          // Name, type, and whether an empty cell is an empty text there.
          Tables = [
      \(tables.map(columns).joined(separator: ",\n"))
          ],
          // The words for codes, by table and column.
          Labels = [
      \(ReaderScript.labelled(tables).map(labels).joined(separator: ",\n"))
          ],
          // Behind apostrophes, the guard looks past the first and for the second of these characters.
          Skipped = List.Transform({\(numbers(ReaderScript.skipped))}, Character.FromNumber),
          Triggers = List.Transform({\(numbers(ReaderScript.triggers))}, Character.FromNumber),
      \(functions)

      """
  }

  private static func quoted(_ text: String) -> String {
    "\"\(text.replacing("\"", with: "\"\""))\""
  }

  private static func columns(_ table: DataTable) -> String {
    let lines = table.columns.map { column in
      "            {\(quoted(column.name)), \(quoted(column.type.rawValue)), "
        + "\(ReaderScript.isEmptyAValue(column, table))}"
    }
    return "        #\(quoted(table.name)) = {\n\(lines.joined(separator: ",\n"))\n        }"
  }

  private static func labels(_ table: DataTable, _ column: DataTable.Column) -> String {
    let pairs = column.categories.map { "#\(quoted($0.value)) = \(quoted($0.label))" }
    return "        #\(quoted(table.name + "." + column.name)) = [\(pairs.joined(separator: ", "))]"
  }

  private static func numbers(_ codes: [UInt32]) -> String {
    codes.map(String.init).joined(separator: ", ")
  }

  private static let functions = #"""
        Types = [
            string = type nullable text,
            number = type nullable number,
            integer = Int64.Type,
            date = type nullable date,
            yearmonth = type nullable date
        ],
        Day = (cell as text) as date => Date.FromText(cell, [Format = "yyyy-MM-dd", Culture = "en-US"]),
        Unguarded = (cell as text) as text =>
            let
                Rest = Text.TrimStart(Text.TrimStart(cell, "'"), Skipped)
            in
                if Text.StartsWith(cell, "'") and List.Contains(Triggers, Text.Start(Rest, 1))
                then Text.Middle(cell, 1)
                else cell,
        Value = (kind as text, hasEmpty as logical, isGuarded as logical) as function =>
            (cell as nullable text) =>
                if cell = null or cell = "" then (if hasEmpty then "" else null)
                else if kind = "string" then (if isGuarded then Unguarded(cell) else cell)
                else if kind = "date" then Day(cell)
                else if kind = "yearmonth" then Day(cell & "-01")
                else Number.FromText(cell, "en-US"),
        Entente = (pack as text, table as text, optional labels as nullable logical) as table =>
            let
                Columns = Record.Field(Tables, table),
                Package = Text.FromBinary(File.Contents(pack & "\datapackage.json"), TextEncoding.Utf8),
                IsGuarded = Text.Contains(Package, """textGuard"""),
                Lines = Csv.Document(
                    File.Contents(pack & "\data\" & table & ".csv"),
                    [Delimiter = ",", Columns = List.Count(Columns), Encoding = TextEncoding.Utf8,
                        QuoteStyle = QuoteStyle.Csv]),
                Cells = Table.PromoteHeaders(Lines, [PromoteAllScalars = true]),
                Checked = if Table.ColumnNames(Cells) = List.Transform(Columns, each _{0}) then Cells
                    else error table & ".csv has other columns; it is of another version of Entente",
                Typed = Table.TransformColumns(
                    Checked,
                    List.Transform(
                        Columns,
                        each {_{0}, Value(_{1}, _{2}, IsGuarded), Record.Field(Types, _{1})})),
                Coded = List.Select(
                    List.Transform(Columns, each _{0}),
                    each labels = true and Record.HasFields(Labels, table & "." & _)),
                Labelled = List.Accumulate(
                    Coded,
                    Typed,
                    (state, name) => Table.AddColumn(
                        state,
                        name & "_label",
                        each Record.FieldOrDefault(
                            Record.Field(Labels, table & "." & name),
                            Record.Field(_, name) ?? "", null),
                        type nullable text))
            in
                Labelled
    in
        Entente
    """#
}
