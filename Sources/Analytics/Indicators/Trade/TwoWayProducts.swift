package import PartnershipModel

/// Exports and imports of a pair by chapter, as intra-industry trade compares them.
package struct TwoWayProducts: Sendable {
  package struct Product: Sendable {
    package let code: String
    package let exports: Double
    package let imports: Double

    package var sum: Double { exports + imports }
    package var gap: Double { abs(exports - imports) }
  }

  /// By code, or why there are none.
  package let products: Result<[Product], Reason>
  private let status: ObservationStatus
  private let notes: Notes

  /// A chapter that only one flow names traded nothing in the other.
  ///
  /// A flow without any detail: `no_data`; a chapter without a value: its reason; a negative one:
  /// `not_comparable`. Chapters 98 and 99 are left out.
  package init(exports: [String: TradeValue], imports: [String: TradeValue]) {
    let codes = Set(exports.keys).union(imports.keys).filter { $0 < "98" }.sorted()
    let values = codes.flatMap { [exports[$0], imports[$0]] }.compactMap { $0 }
    status = Figure.status(of: values.map(\.figure.status))
    notes = values.reduce(into: Notes()) { $0.formUnion($1.figure.notes) }
    if exports.isEmpty || imports.isEmpty {
      products = .failure(.noData)
    } else if let reason = values.compactMap(\.figure.reason).min() {
      products = .failure(reason)
    } else if values.contains(where: { $0.amount.map { $0 < .zero } ?? true }) {
      products = .failure(.notComparable)
    } else {
      products = .success(
        codes.map { code in
          Product(
            code: code, exports: exports[code]?.figure.doubleValue ?? 0,
            imports: imports[code]?.figure.doubleValue ?? 0)
        })
    }
  }

  /// Whole amounts that are all known, for worked examples.
  package init(_ amounts: [String: (exports: Int, imports: Int)]) {
    self.init(
      exports: amounts.mapValues { TradeValue($0.exports) },
      imports: amounts.mapValues { TradeValue($0.imports) })
  }

  /// What `formula` makes of the products.
  package func figure(
    _ formula: ([Product]) throws(Reason) -> Double, worked: ([Product]) -> Working?
  ) -> Figure {
    do throws(Reason) {
      let products = try products.get()
      return Figure(.real(try formula(products)), status: status, notes: notes)
        .worked { worked(products) }
    } catch {
      return .missing(error)
    }
  }
}

extension TradeSeries {
  func twoWayProducts(over months: [Month]) -> TwoWayProducts {
    TwoWayProducts(
      exports: chapters(.export, over: months), imports: chapters(.import, over: months))
  }
}

extension Analysis {
  /// The rows of a figure of both flows by chapter, in the month and over 12 months.
  func twoWayRows(
    _ slug: String, in month: Month, figure: (TwoWayProducts) -> Figure
  ) -> [IndicatorRow] {
    bilateralRows(slug, in: month) { series in
      [Window.month, .twelveMonths].map { window in
        let products = series.twoWayProducts(over: months(of: window, endingWith: month))
        return (window.breakdown.adding([.hsLevel: "2"]), figure(products))
      }
    }
  }
}

extension TwoWayProducts.Product {
  var workedSum: Working { .real(exports, "exports") + .real(imports, "imports") }

  var workedGap: Working { .abs(.real(exports, "exports") - .real(imports, "imports")) }
}

extension [TwoWayProducts.Product] {
  var workedSums: Working { .sum(map(\.workedSum)) }

  var workedGaps: Working { .sum(map(\.workedGap)) }
}
