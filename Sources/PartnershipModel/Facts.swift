/// All that analytics sees of a workspace: the small tables, the cubes and the accounting.
package struct Facts: Sendable {
  package var settings: Settings
  package var gazetteer: Gazetteer
  package var agreements: [Agreement] = []
  package var targets: [Target] = []
  package var actions: [Action] = []
  package var funding: [Funding] = []
  package var investments: [Investment] = []
  package var practices: [Practice] = []
  package var visitors: [Visitors] = []
  /// Each exchange once, also where both cities list it.
  package var exchanges: [Exchange] = []
  /// The offices' own lists, which `exchanges` joins.
  package var officeLists = OfficeLists()
  package var trade = TradeCube()
  package var media = MediaCube()
  package var rates = RateTable()
  package var reference: [ReferenceValue] = []
  /// Every input file, by path.
  ///
  /// `TradeKey.file` and `MediaKey.file` are indices into it.
  package var sources: [SourceFile] = []
  package var findings: [Finding] = []
  /// Size and sha256 of `entente.yaml`, where there is one.
  package var settingsFile: SourceFile?
  /// The office's own templates of pages, by path.
  package var templates: [PageTemplate] = []
  /// Size and sha256 of each of them.
  package var templateFiles: [SourceFile] = []
  /// Whether these are the facts for a partner city, without the problems of the office's files.
  package var isForPartner = false

  package init(settings: Settings, gazetteer: Gazetteer) {
    self.settings = settings
    self.gazetteer = gazetteer
  }

  /// Whether some file fills the table.
  package func has(_ table: Table) -> Bool { sources.contains { $0.table == table } }

  package var home: String { gazetteer.home }

  package var currency: CurrencyCode { settings.currency }
}
