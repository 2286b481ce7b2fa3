/// A table for programs: `data/<name>.csv`, described in `datapackage.json`.
package struct DataTable: Sendable, Hashable {
  package enum ColumnType: String, Sendable, Hashable {
    case string, number, integer, date, yearmonth
  }

  package struct Column: Sendable, Hashable {
    package let name: String
    package let type: ColumnType
    package let description: String
    /// Allowed values with their labels, where the list is fixed.
    package let categories: [(value: String, label: String)]

    package init(
      _ name: String, _ type: ColumnType, _ description: String,
      categories: [(value: String, label: String)] = []
    ) {
      self.name = name
      self.type = type
      self.description = description
      self.categories = categories
    }

    package static func == (left: Column, right: Column) -> Bool {
      left.name == right.name && left.type == right.type && left.description == right.description
        && left.categories.map(\.value) == right.categories.map(\.value)
    }

    package func hash(into hasher: inout Hasher) {
      hasher.combine(name)
    }
  }

  /// Stem of the file, such as `indicators`.
  package let name: String
  package let title: String
  package let columns: [Column]
  /// Names of the key columns; the rows are sorted by them.
  package let key: [String]
  /// Cells: `.none` and `.missing` are empty; `.message` and `.name` do not occur.
  package let rows: DataRows

  package init(name: String, title: String, columns: [Column], key: [String], rows: DataRows) {
    self.name = name
    self.title = title
    self.columns = columns
    self.key = key
    self.rows = rows
  }

  /// A table of rows that are there already.
  package init(name: String, title: String, columns: [Column], key: [String], rows: [[Cell]]) {
    self.init(name: name, title: title, columns: columns, key: key, rows: DataRows(rows))
  }
}
