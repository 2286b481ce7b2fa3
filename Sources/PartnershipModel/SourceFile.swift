/// An input file: how it was recognised and what became of its rows.
///
/// Invariant: `rowsRead == used + outOfScope + rejected + blank`.
package struct SourceFile: Sendable, Hashable {
  /// Path relative to the workspace.
  package var path: String
  /// Layout id, such as `native-trade` or `comtrade-plus`; empty for a file that was refused.
  package var format: String
  /// The table that it fills.
  package var table: Table?
  package var encoding: String
  /// How the encoding was chosen: `bom`, `utf-8`, `declared` or `layout`.
  package var encodingFrom: String
  package var bytes: Int
  /// Empty for a file that is not read here.
  package var sha256: String
  /// When a file that is not read here was last changed, as its store says: UTC, with milliseconds.
  package var modified: String?
  package var rowsRead = 0
  package var used = 0
  package var outOfScope = 0
  package var rejected = 0
  package var blank = 0
  package var firstMonth: Month?
  package var lastMonth: Month?
  /// The native columns that the file has, so that "empty" and "not collected" can be told apart.
  package var columns: Set<String> = []
  package var recognition = Recognition()

  /// Why the file is read as it is.
  package struct Recognition: Sendable, Hashable {
    /// Names of the header, or keys, that only this layout has together.
    package var names: [String] = []
    /// Patterns of the entries of `sources:` that apply, the first one first.
    package var entries: [String] = []
    /// Keys of these entries that the reading asked for.
    package var usedKeys: [String] = []
    /// Keys of these entries that made no difference.
    package var unusedKeys: [String] = []

    package init(
      names: [String] = [], entries: [String] = [], usedKeys: [String] = [],
      unusedKeys: [String] = []
    ) {
      self.names = names
      self.entries = entries
      self.usedKeys = usedKeys
      self.unusedKeys = unusedKeys
    }
  }

  package init(
    path: String, format: String = "", table: Table? = nil, encoding: String = "",
    encodingFrom: String = "", bytes: Int = 0, sha256: String = ""
  ) {
    self.path = path
    self.format = format
    self.table = table
    self.encoding = encoding
    self.encodingFrom = encodingFrom
    self.bytes = bytes
    self.sha256 = sha256
  }
}

/// The tables of a workspace, by their native names.
package enum Table: String, Sendable, Hashable, CaseIterable, Comparable {
  case cities, partnerships, agreements, targets, actions, funding, investments, practices
  case visitors, trade, exchanges, media, rates, reference

  package static func < (left: Table, right: Table) -> Bool {
    (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
  }
}
