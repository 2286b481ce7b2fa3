import Analytics

extension Workload {
  static let statistics = [
    decomposition("STL", .monthly), decomposition("STL, robust", .robustMonthly),
  ]

  /// The decomposition of eleven years of months with a trend, a season and noise.
  private static func decomposition(_ name: String, _ parameters: STL.Parameters) -> Workload {
    Workload(name, .numbers) {
      var random = SplitMix(seed: 4)
      let season = (0..<12).map { _ in Double(random.below(400)) }
      let series = (0..<132).map { month in
        1000 + Double(month) * 3 + season[month % 12] + Double(random.below(100))
      }
      return Prepared(amount: series.count) {
        let parts = STL(series, period: 12, parameters: parameters)
        guard parts?.trend.count == series.count else { throw WrongResult(name) }
      }
    }
  }
}
