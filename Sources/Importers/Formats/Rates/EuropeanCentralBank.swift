import PartnershipModel

extension Layout {
  /// The European Central Bank's `eurofxref-hist.csv` as downloaded: `Date,USD,JPY,…,ZAR,` with an
  /// empty last cell in header and rows, `N/A` for a missing rate, newest day first.
  package static let ecbHistory = ecb(id: "ecb-hist") { CalendarDate($0) != nil }

  /// The bank's `eurofxref.csv` of one day: a blank behind every comma, the day in words.
  package static let ecbDaily = ecb(id: "ecb-daily") { CalendarDate(englishWords: $0) != nil }

  private static func ecb(
    id: String, isDate: @escaping @Sendable (String) -> Bool
  ) -> Layout {
    Layout(
      id: id, table: .rates, forms: [.delimited], signature: [["date"], ["usd"]],
      dialects: [
        LayoutDialect(
          delimiter: UInt8(ascii: ","),
          names: .found { head in
            guard let names = head.records.first else { return nil }
            let day = head.records.dropFirst().first?.texts.first
            // A history without days is a history.
            return day.map(isDate) ?? (id == "ecb-hist") ? Header(names) : nil
          })
      ],
      allowsTrailingDelimiter: true, mapping: .rateColumns,
      acceptsHeader: { names in
        // A copy may have lost the last, empty name.
        names.first == "date"
          && names.dropFirst().allSatisfy { $0.isEmpty || $0.utf8.count == 3 }
      })
  }
}
