import PartnershipModel

/// The rules for the names of columns of a table without a schema.
enum ColumnNames {
  /// A name as names are compared: composed, without outer blanks.
  static func trimmed(_ name: String) -> String {
    var scalars = Substring(name.precomposed).unicodeScalars
    while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    return String(Substring(scalars))
  }

  /// Every column without a name, and every name that stands a second time.
  static func faults(_ names: [String], path: String, line: Int?) -> [Finding] {
    var findings: [Finding] = []
    var first: [String: Int] = [:]
    for (index, name) in names.map(trimmed).enumerated() {
      let place = InputPlace(file: path, line: line, cell: index + 1, column: names[index])
      if name.isEmpty {
        findings.append(Finding(.emptyHeader(cell: index + 1), at: place))
      } else if let earlier = first[name] {
        findings.append(
          Finding(
            .duplicateHeader(name: name, first: earlier + 1, second: index + 1), at: place))
      } else {
        first[name] = index
      }
    }
    return findings
  }
}
