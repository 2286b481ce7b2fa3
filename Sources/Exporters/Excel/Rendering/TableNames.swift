import Reporting

/// The name of each table in the workbook, which must be unique in it without regard to case.
struct TableNames {
  /// For each section the names of its tables, in order.
  let names: [[String]]

  init(_ sections: [Section]) {
    var used: Set<String> = []
    names = sections.map { section in
      section.tables.map { table in
        let plain = Self.usable(table.name)
        var name = plain
        var number = 2
        while !used.insert(NameRules.caseFolded(name)).inserted {
          name = "\(plain)_\(number)"
          number += 1
        }
        return name
      }
    }
  }

  /// The name itself where Excel takes it, as it does for those of our catalogue; else the nearest.
  private static func usable(_ name: String) -> String {
    let short = name.utf8.prefix(100)
    if short.count == name.utf8.count && TableName.fault(in: name) == nil { return name }
    let bytes = short.map {
      NameRules.isLetter($0) || NameRules.isDigit($0) ? $0 : UInt8(ascii: "_")
    }
    return "tbl_" + String(decoding: bytes, as: UTF8.self)
  }
}
