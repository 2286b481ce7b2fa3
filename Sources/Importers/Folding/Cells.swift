import PartnershipModel

/// How cells of a row become typed values; each fault is a problem of that cell.
enum Cells {
  /// A number; JSON text where a number is expected is refused, not guessed at.
  static func amount(
    _ row: Row, _ column: Int, _ options: DecimalLiteral.Options = [], minimum: Amount? = nil
  ) -> Result<Amount?, RowFault> {
    var options = options
    let bytes = row.cells[column]
    switch row.kinds[column] {
    case .text: break
    case .jsonNumber: options.insert(.exponent)
    case .absent: return .success(nil)
    default: return .failure(wrongType(row, column, "number"))
    }
    if bytes.isEmpty { return .success(nil) }
    do throws(DecimalFault) {
      let amount = Amount(units: try DecimalLiteral.millionths(bytes, options))
      if let minimum, amount < minimum {
        return .failure(
          RowFault(.outOfRange(minimum: minimum.description, maximum: nil), column))
      }
      return .success(amount)
    } catch {
      return .failure(RowFault(problem(error, bytes), column))
    }
  }

  static func problem(_ fault: DecimalFault, _ bytes: UnsafeRawBufferPointer) -> Problem {
    switch fault {
    case .notANumber: .badNumber(hint: hint(Importers.text(bytes)))
    case .tooPrecise: .tooPrecise(decimals: 6)
    case .outOfRange: .outOfRange(minimum: nil, maximum: "999999999999999999")
    }
  }

  /// What a text that is not a number looks like, so that the remedy can name it.
  static func hint(_ text: String) -> NumberHint {
    let allowed = Set("0123456789.,-+' \u{A0}")
    if text.contains(where: { "$€£¥₩%".contains($0) }) { return .currencySign }
    if text.allSatisfy(allowed.contains), text.contains(where: \.isNumber) {
      if text.contains(",") {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false)
        return parts.dropFirst().allSatisfy { $0.prefix { $0.isNumber }.count == 3 }
          ? .groupingMark : .decimalComma
      }
      return .groupingMark
    }
    if text.lowercased().contains("e"), Double(text) != nil { return .exponent }
    return .text
  }

  static func wrongType(_ row: Row, _ column: Int, _ expected: String) -> RowFault {
    RowFault(.wrongType(found: row.kinds[column].name, expected: expected), column)
  }

  /// Text, or `nil` where the cell is empty.
  static func text(
    _ row: Row, _ column: Int, allowsList: Bool = false
  ) -> Result<String?, RowFault> {
    switch row.kinds[column] {
    case .text, .jsonString, .absent: break
    case .jsonList where allowsList: break
    default: return .failure(wrongType(row, column, allowsList ? "string or list" : "string"))
    }
    return .success(row.isEmpty(column) ? nil : row.string(column))
  }

  /// A month written `YYYY-MM`, from bytes.
  static func month(_ bytes: UnsafeRawBufferPointer) -> Month? {
    guard bytes.count == 7, bytes[4] == UInt8(ascii: "-"),
      let year = digits(bytes[0..<4], count: 4),
      let month = digits(bytes[5..<7], count: 2)
    else { return nil }
    return Month(year: year, month: month)
  }
}

/// Why a row is set aside: the problem and the column at fault.
package struct RowFault: Error, Sendable {
  let problem: Problem
  /// Index into the wanted columns.
  let column: Int?

  init(_ problem: Problem, _ column: Int?) {
    self.problem = problem
    self.column = column
  }
}
