/// The rules for a defined name and, with `TableName`, for the name of a table.
package enum DefinedName {
  /// The rule that a name breaks.
  package enum Fault: String, Hashable, Sendable, CustomStringConvertible {
    case empty = "it is empty"
    case tooLong = "it has more than 127 characters"
    case badCharacter = "it must be a letter or _ and then letters, digits, _ or ."
    case likeCell = "Excel would read it as a cell"
    case repeated = "it is used already, but for upper and lower case"

    package var description: String { rawValue }
  }

  /// The first rule that `name` breaks, or nil.
  ///
  /// Excel allows 255 characters and all alphabets; libxlsxwriter 1.1.4 keeps 127 bytes, and names
  /// of ASCII letters mean the same in every language.
  package static func fault(in name: String) -> Fault? {
    guard let first = name.utf8.first else { return .empty }
    if name.utf8.count > ExcelLimits.fixedFieldBytes { return .tooLong }
    let allowed = name.utf8.allSatisfy { byte in
      NameRules.isLetter(byte) || NameRules.isDigit(byte) || byte == UInt8(ascii: "_")
        || byte == UInt8(ascii: ".")
    }
    if !allowed || NameRules.isDigit(first) || first == UInt8(ascii: ".") { return .badCharacter }
    if NameRules.looksLikeCell(name) || ["TRUE", "FALSE"].contains(name.uppercased()) {
      return .likeCell
    }
    return nil
  }
}
