import PartnershipModel

extension Layout.Need {
  /// The country of the outlets of a file without such a column.
  static func outletCountry(unless columns: Set<String> = []) -> Layout.Need {
    Layout.Need("outlet_country", isGiven: { $0.outletCountry != nil }, unless: columns)
  }

  /// The language of the articles of a file without such a column.
  static func language(unless columns: Set<String> = []) -> Layout.Need {
    Layout.Need("language", isGiven: { $0.language != nil }, unless: columns)
  }

  /// What the articles of a file without titles and places are about.
  static let subjects = Layout.Need("subjects", isGiven: { $0.subjects?.isEmpty == false })
}
