/// Names that a run gives to folders beside the packs.
///
/// They begin with a dot, so that no reader takes them for a pack.
enum TemporaryName {
  static let stagingPrefix = ".entente-tmp-"
  static let oldPrefix = ".entente-old-"

  /// Where the run `processID` builds the pack of a month.
  static func staging(month: String, processID: Int32) -> String {
    "\(stagingPrefix)\(month)-\(processID)"
  }

  /// Where a replaced pack waits while names cannot be swapped in one step.
  static func old(month: String) -> String { oldPrefix + month }

  /// The month in the name of a staging folder; `nil` for other names.
  static func stagingMonth(_ name: String) -> String? {
    guard name.hasPrefix(stagingPrefix) else { return nil }
    let rest = name.utf8.dropFirst(stagingPrefix.utf8.count)
    guard let dash = rest.lastIndex(of: UInt8(ascii: "-")), dash > rest.startIndex else {
      return nil
    }
    return String(name[rest.startIndex..<dash])
  }

  /// The month in the name of a pack that waits; `nil` for other names.
  static func oldMonth(_ name: String) -> String? {
    guard name.hasPrefix(oldPrefix), name.utf8.count > oldPrefix.utf8.count else { return nil }
    return String(name.dropFirst(oldPrefix.count))
  }
}
