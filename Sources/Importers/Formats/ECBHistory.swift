import PartnershipModel

extension Layout {
  /// The European Central Bank's `eurofxref-hist.csv` as downloaded: `Date,USD,JPY,…,ZAR,` with an
  /// empty last cell in header and rows, `N/A` for a missing rate, newest day first.
  package static let ecbHistory = Layout(
    id: "ecb-hist", table: .rates, forms: [.delimited],
    signature: [["date"], ["usd"]], allowsTrailingDelimiter: true, mapping: .rateColumns,
    acceptsHeader: { names in
      // A copy may have lost the last, empty name.
      names.first == "date"
        && names.dropFirst().allSatisfy { $0.isEmpty || $0.utf8.count == 3 }
    })
}
