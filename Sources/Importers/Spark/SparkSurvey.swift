import PartnershipModel

/// What is known of files that Spark alone reads, before their rows are folded.
///
/// Two scripts: one lists the files of stores, with length and time of change and without opening
/// any; the other looks at the first lines of text, and at the columns and the number of rows that
/// Parquet files state.
struct SparkSurvey {
  struct Listed: Equatable {
    let location: String
    let bytes: Int
    let modified: String
  }

  /// The beginning of a file of text, or what a Parquet file states.
  struct Look: Equatable {
    var lines: [[UInt8]] = []
    var columns: [ParquetColumn] = []
    var rows: Int?
  }

  private static let mark = SparkAnswer.mark
  private static let end = "\(mark)|end|\(mark)"
  /// Lines of a file of text that are looked at.
  private static let head = 5

  // MARK: Scripts

  /// Lists everything under the fixed part of each pattern.
  static func list(_ patterns: [String]) -> String {
    let statements = patterns.enumerated().flatMap { number, pattern in
      [
        "CREATE TEMPORARY VIEW listed\(number)\nUSING binaryFile OPTIONS (path "
          + FoldQuery.literal(FoldQuery.globEscaped(FarFiles.folder(pattern)))
          + ", recursiveFileLookup 'true')",
        "SELECT concat_ws('|', '\(mark)', '\(number)', hex(path), CAST(length AS STRING), "
          + "date_format(modificationTime, \"yyyy-MM-dd'T'HH:mm:ss.SSS'Z'\"), '\(mark)') AS line\n"
          + "FROM listed\(number)",
      ]
    }
    return script(statements)
  }

  static func look(_ locations: [String]) -> String {
    let statements = locations.enumerated().flatMap { number, location in
      let start = "SELECT concat_ws('|', '\(mark)', '\(number)'"
      guard FarFiles.isParquet(location) else {
        return [
          FoldQuery.view(number, location),
          "\(start), hex(value), '\(mark)') AS line FROM file\(number) LIMIT \(head)",
        ]
      }
      let rows = FoldQuery.parquet(location)
      return [
        "\(start), 'rows', CAST(count(*) AS STRING), '\(mark)') AS line FROM \(rows)",
        "DESCRIBE QUERY SELECT * FROM \(rows)",
      ]
    }
    return script(statements)
  }

  private static func script(_ statements: [String]) -> String {
    (statements + ["SELECT '\(end)' AS line"]).map { $0 + ";\n" }.joined(separator: "\n")
  }

  // MARK: Answers

  /// By number of the pattern.
  static func listed(_ answer: [UInt8], patterns: Int) throws(SparkFailure) -> [[Listed]] {
    var result: [[Listed]] = Array(repeating: [], count: patterns)
    for line in try lines(answer) {
      let fields = line.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
      guard fields.count == 6, isMark(fields[0]), isMark(fields[5]),
        let number = Int(text(fields[1])), result.indices.contains(number),
        let path = SparkAnswer.decoded(fields[2]), let bytes = Int(text(fields[3])), bytes >= 0
      else { throw .badAnswer("unexpected line '\(excerpt(text(line)))'") }
      result[number].append(
        Listed(
          location: String(decoding: path, as: UTF8.self), bytes: bytes, modified: text(fields[4])))
    }
    return result
  }

  /// By number of the file.
  static func looks(_ answer: [UInt8], files: Int) throws(SparkFailure) -> [Look] {
    var result: [Look] = Array(repeating: Look(), count: files)
    var described: Int?
    for line in try lines(answer) {
      let fields = line.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
      if isMark(fields[0]), fields.count > 3, isMark(fields[fields.count - 1]) {
        guard let number = Int(text(fields[1])), result.indices.contains(number) else {
          throw .badAnswer("unexpected line '\(excerpt(text(line)))'")
        }
        described = nil
        if fields.count == 4, let bytes = SparkAnswer.decoded(fields[2]) {
          result[number].lines.append(bytes)
          continue
        }
        guard fields.count == 5, let rows = Int(text(fields[3])), rows >= 0 else {
          throw .badAnswer("unexpected line '\(excerpt(text(line)))'")
        }
        result[number].rows = rows
        described = number
        continue
      }
      // A name and a type, filled up with blanks.
      let parts = text(line).split(separator: "\t", omittingEmptySubsequences: false)
        .map { trimmed(String($0)) }
      guard let described, parts.count >= 2, !parts[0].isEmpty, !parts[1].isEmpty else {
        throw .badAnswer("unexpected line '\(excerpt(text(line)))'")
      }
      result[described].columns.append(ParquetColumn(name: parts[0], type: parts[1]))
    }
    return result
  }

  /// The lines of a whole answer, without the one that ends it.
  private static func lines(_ answer: [UInt8]) throws(SparkFailure) -> [ArraySlice<UInt8>] {
    let lines = answer.split(separator: 0x0A)
    guard let last = lines.last, last.elementsEqual(end.utf8) else {
      throw .badAnswer("its last line is cut")
    }
    return Array(lines.dropLast())
  }

  private static func isMark(_ field: ArraySlice<UInt8>) -> Bool {
    field.elementsEqual(mark.utf8)
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }
}
