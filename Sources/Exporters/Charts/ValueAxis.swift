import PartnershipModel
import Reporting

/// The value axis: round steps of 1, 2 or 5 times a power of ten around the data.
struct ValueAxis {
  /// Marked values in the unit shown (millions, percent), ascending.
  let ticks: [Double]
  private let exponent: Int
  private let kind: ReportColumn.Kind
  private let percentSign: String

  /// `values` in the table's unit.
  init(
    _ values: [Double], kind: ReportColumn.Kind, fromZero: Bool, percentSign: String = " %"
  ) {
    self.kind = kind
    self.percentSign = percentSign
    let shown = values.map { $0 * ValueAxis.factor(kind) }
    var low = shown.min() ?? 0
    var high = shown.max() ?? 1
    if fromZero {
      low = min(low, 0)
      high = max(high, 0)
    }
    if low == high {
      // A flat line stands in the middle of its axis; zero alone gets a step of one.
      let room = low == 0 ? 1 : abs(low) * 0.5
      high += room
      if !fromZero || low < 0 { low -= room }
    }
    var step = ValueAxis.step(for: (high - low) / 5)
    if case .count = kind, step.exponent < 0 { step = (1, 0) }
    exponent = step.exponent
    let scale = ValueAxis.power(abs(step.exponent))
    func value(_ index: Int) -> Double {
      let units = Double(index * step.mantissa)
      return step.exponent < 0 ? units / scale : units * scale
    }
    let first = Int((low / value(1) + 1e-9).rounded(.down))
    let last = Int((high / value(1) - 1e-9).rounded(.up))
    ticks = (first...max(last, first + 1)).map(value)
  }

  var low: Double { ticks.first ?? 0 }
  var high: Double { ticks.last ?? 1 }

  /// Where a value of the table lies between the ends of the axis, 0 to 1.
  func fraction(_ value: Double) -> Double {
    (value * ValueAxis.factor(kind) - low) / (high - low)
  }

  func label(_ tick: Double) -> String {
    let text = NumberFormat.fixed(tick, decimals: min(max(0, -exponent), 6))
    switch kind {
    case .share: return text + percentSign
    case .growth: return tick > 0 ? "+" + text : text
    default: return text
    }
  }

  /// Lines of positive data start at zero unless that would flatten them: the lowest value is more
  /// than three quarters of the highest.
  static func startsAtZero(_ values: [Double], _ kind: Chart.Kind) -> Bool {
    guard kind == .line, let low = values.min(), let high = values.max() else { return true }
    return low >= 0 && low <= 0.75 * high
  }

  private static func factor(_ kind: ReportColumn.Kind) -> Double {
    switch kind {
    case .moneyMillions: 1e-6
    case .share: 100
    default: 1
    }
  }

  /// The smallest step of 1, 2 or 5 times a power of ten that is not below `rough`.
  private static func step(for rough: Double) -> (mantissa: Int, exponent: Int) {
    for exponent in -6...18 {
      for mantissa in [1, 2, 5] {
        let scale = power(abs(exponent))
        let step = exponent < 0 ? Double(mantissa) / scale : Double(mantissa) * scale
        if step >= rough * (1 - 1e-9) { return (mantissa, exponent) }
      }
    }
    return (1, 19)
  }

  /// Exact up to 10²²; no platform's `pow` takes part.
  private static func power(_ exponent: Int) -> Double {
    (0..<exponent).reduce(1.0) { result, _ in result * 10 }
  }
}
