import PartnershipModel

extension Indicator {
  /// The interval of a share of counted things, in `lower` and `upper`.
  ///
  /// Source: Wilson (1927); Newcombe (1998), method 3.
  package static let wilsonInterval = Indicator(
    id: "M22", slug: "wilson_interval", name: "Wilson score interval", domain: .media,
    formula:
      "(p + z^2/2n +- z sqrt(p (1-p)/n + z^2/4n^2)) / (1 + z^2/n), z = 1.959964",
    unit: .method, minimum: 0, maximum: 1, direction: .context, isOfParts: true,
    edgeCases:
      "n = 0: zero_denominator; lower is exactly 0 for k = 0, upper exactly 1 for k = n",
    tier: 1, source: "Wilson 1927; Newcombe 1998, Statistics in Medicine 17",
    examples: [
      WorkedExample("15 of 148: lower, printed .0624", gives: 0.062_386_399_530_736_3) {
        WorkedInterval.wilson(15, 148) { $0.lower }
      },
      WorkedExample("15 of 148: upper, printed .1605", gives: 0.160_487_241_723_308_03) {
        WorkedInterval.wilson(15, 148) { $0.upper }
      },
      WorkedExample("0 of 20: lower", gives: 0) {
        WorkedInterval.wilson(0, 20) { $0.lower }
      },
      WorkedExample("0 of 20: upper, printed .1611", gives: 0.161_125_158_052_819_38) {
        WorkedInterval.wilson(0, 20) { $0.upper }
      },
      WorkedExample("none of none", isMissing: .zeroDenominator) {
        WorkedInterval.wilson(0, 0) { $0.lower }
      },
    ],
    compute: { _, _ in [] })
}

/// Ends of intervals, for worked examples.
enum WorkedInterval {
  typealias Ends = (lower: Double, upper: Double)

  static func wilson(_ part: Int, _ whole: Int, _ end: (Ends) -> Double) -> Figure {
    Wilson.interval(successes: part, trials: whole).map { .real(end($0)) }
      ?? .missing(.zeroDenominator)
  }

  static func bootstrap(_ values: [Double], _ end: (Ends) -> Double) -> Figure {
    do throws(Reason) {
      return .real(end(try Bootstrap().interval(ofMean: values)))
    } catch {
      return .missing(error)
    }
  }
}
