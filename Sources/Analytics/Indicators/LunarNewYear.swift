package import PartnershipModel

/// Where the Lunar New Year closes offices and factories, in January in one year and in February
/// in the next, so that neither month alone can be compared with the year before.
package enum LunarNewYear {
  /// ISO 3166-1 alpha-3.
  package static let countries: Set<String> = [
    "CHN", "KOR", "TWN", "HKG", "MAC", "VNM", "SGP", "MYS",
  ]

  /// Whether a rate over these months is one of January or February alone.
  package static func distorts(_ months: [Month]) -> Bool {
    months.count == 1 && months.allSatisfy { $0.month <= 2 }
  }
}
