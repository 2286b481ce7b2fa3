import PartnershipModel

extension InputFile {
  /// What the file was recognised by, and which keys of the entries that apply to it were used.
  func recognition(entries: [SourceSetting]) -> SourceFile.Recognition {
    let given = setting?.keys ?? []
    let used = given.filter { key in
      switch key {
      case "format": true
      case "encoding": source.encodingFrom == "declared"
      default: layout.settingKeys.contains(key)
      }
    }
    return SourceFile.Recognition(
      names: shape == .nothing ? [] : signatureNames, entries: entries.map(\.files),
      usedKeys: used, unusedKeys: given.filter { !used.contains($0) })
  }

  /// The names of the header, as the file writes them, that make it this layout.
  private var signatureNames: [String] {
    layout.signature.compactMap { group in
      header.squashed.firstIndex(where: group.contains).map { header.names[$0] }
    }
  }
}

extension Layout {
  /// Keys of `sources:` that readers of this layout ask for.
  var settingKeys: Set<String> {
    let asked: Set<String> =
      switch mapping {
      case .media: ["outlet_country", "language", "subjects"]
      case .figures: ["reporter", "partner", "flow", "month", "currency", "commodity_code"]
      case .records where table == .exchanges: ["reporter"]
      case .translated where table == .funding: ["partnership", "month"]
      default: []
      }
    return asked.union(needs.map(\.key))
  }
}
