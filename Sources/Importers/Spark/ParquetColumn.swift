import PartnershipModel

/// A column of a Parquet file.
package struct ParquetColumn: Sendable, Equatable {
  /// As the file writes it.
  package let name: String
  /// In Spark's words, such as `decimal(18,2)`.
  package let type: String

  package init(name: String, type: String) {
    self.name = name
    self.type = type
  }

  /// What the values of a column stand for, beside text, and the types that say so.
  enum Meaning: Sendable {
    /// A month; a date stands for the month that it is in.
    case month
    case day
    /// A day, or a moment with its zone.
    case moment
    case number, flag, texts
    /// A text, or a whole number without leading zeros.
    case identifier
    case text

    /// The types that may stand for it, as a finding names them.
    var types: String {
      switch self {
      case .month: "string / date / int (202608)"
      case .day: "string / date"
      case .moment: "string / date / timestamp"
      case .number: "string / decimal / int / bigint / double"
      case .flag: "string / boolean"
      case .texts: "string / array<string>"
      case .identifier: "string / int / bigint"
      case .text: "string"
      }
    }
  }

  /// The value as the text that the cell of a CSV table would have, empty for null; `nil` where the
  /// type does not stand for the meaning.
  func text(_ meaning: Meaning) -> String? {
    let name = FoldQuery.quoted(self.name)
    let plain = "CAST(\(name) AS STRING)"
    let text: String? =
      switch (meaning, kind) {
      case (_, .text): name
      case (.month, .date): "left(\(plain), 7)"
      case (.month, .integer):
        "IF(\(name) BETWEEN 101 AND 999912, concat_ws('-', lpad(CAST(\(name) DIV 100 AS STRING), 4, '0'),"
          + " lpad(CAST(\(name) % 100 AS STRING), 2, '0')), \(plain))"
      case (.day, .date), (.moment, .date), (.number, .integer), (.identifier, .integer),
        (.flag, .boolean):
        plain
      case (.moment, .instant): "date_format(\(name), \"yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'\")"
      case (.number, .decimal(let scale)):
        scale <= DecimalLiteral.scale ? plain : Self.trimmed(plain)
      // The decimal with the fewest digits that is the same binary number.
      case (.number, .binary):
        "IF(\(name) = 0, '0', coalesce(IF(abs(\(name)) >= 1e-9D, "
          + Self.trimmed("CAST(try_cast(\(plain) AS DECIMAL(38,19)) AS STRING)")
          + ", NULL), \(plain)))"
      case (.texts, .list): "array_join(\(name), ';')"
      default: nil
      }
    return text.map { "coalesce(\($0), '')" }
  }

  /// A number with decimals, without zeros at its end.
  private static func trimmed(_ number: String) -> String {
    "regexp_replace(\(number), r'[.]?0+\\z', '')"
  }

  private enum Kind {
    case text, integer, binary, boolean, date, instant, list, other
    case decimal(scale: Int)
  }

  private var kind: Kind {
    switch type {
    case "string": return .text
    case "tinyint", "smallint", "int", "bigint": return .integer
    case "float", "double": return .binary
    case "boolean": return .boolean
    case "date": return .date
    case "timestamp": return .instant
    case "array<string>": return .list
    default:
      guard type.hasPrefix("decimal("), let scale = type.dropLast().split(separator: ",").last
      else { return .other }
      return Int(scale).map { .decimal(scale: $0) } ?? .other
    }
  }
}

extension FoldGrammar {
  /// What a Parquet column of this name may stand for.
  static func meaning(of column: Column) -> ParquetColumn.Meaning {
    switch column.json {
    case .number: return .number
    case .flag: return .flag
    case .texts: return .texts
    case .text: break
    }
    return switch column.name {
    case "period": .month
    case "published": .moment
    case "flagged", "corrected": .day
    case "article_id": .identifier
    default: .text
    }
  }

  /// For each column of the table its text, `nil` where the file lacks it; or the first column whose
  /// type does not fit.
  func texts(
    of columns: [ParquetColumn]
  ) -> Result<[String?], ParquetMismatch> {
    var texts: [String?] = []
    for column in self.columns {
      guard let found = columns.first(where: { squashed($0.name) == squashed(column.name) }) else {
        texts.append(nil)
        continue
      }
      let meaning = Self.meaning(of: column)
      guard let text = found.text(meaning) else {
        return .failure(ParquetMismatch(column: found, expected: meaning.types))
      }
      texts.append(text)
    }
    return .success(texts)
  }
}

/// A column whose type says something else than the table means.
struct ParquetMismatch: Error {
  let column: ParquetColumn
  let expected: String
}
