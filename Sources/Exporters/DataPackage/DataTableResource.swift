import Reporting

extension TableResource {
  /// Describes the CSV file of `table`, as it was written.
  init(_ table: DataTable, file: Manifest.OutputFile) {
    self.init(
      name: table.name, path: file.path, title: table.title,
      bytes: file.bytes, sha256: file.sha256,
      fields: table.columns.map { column in
        TableField(
          column.name, TableField.Kind(column.type),
          title: column.name.split(separator: "_").joined(separator: " "),
          description: column.description,
          // An empty text in a key column is a value of its own, not a missing one.
          categories: column.categories.map { TableField.Category($0.value, label: $0.label) },
          isEmptyAValue: table.key.contains(column.name) && column.type == .string)
      }, primaryKey: table.key,
      missingValues: [MissingValue("", label: "see status and note")])
  }
}

extension TableField.Kind {
  init(_ type: DataTable.ColumnType) {
    switch type {
    case .string: self = .string
    case .number: self = .number
    case .integer: self = .integer
    case .date: self = .date
    case .yearmonth: self = .yearmonth
    }
  }
}
