package import PartnershipModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A formula with its numbers filled in, such as `9 / 60`: what `entente explain` shows of a figure.
///
/// Each number may carry the name of what it measures, in the words of the field. A working is made
/// beside the figure from the same inputs, and a test evaluates both.
package indirect enum Working: Sendable, Hashable {
  case number(Figure.Value, name: String?)
  case sum([Working])
  case difference(Working, Working)
  case product(Working, Working)
  case quotient(Working, Working)
  case power(Working, Working)
  case function(Function, [Working])

  /// A function of one or several workings.
  package enum Function: String, Sendable, Hashable, CaseIterable {
    /// Absolute value.
    case abs
    case exp
    /// Natural logarithm.
    case ln
    case max
    case mean
    /// The mean of the two middle values where their number is even.
    case median
    case min
    /// A number rounded to so many decimals, half away from zero.
    case round
    /// Sample standard deviation, with n - 1.
    case sd
    /// Square root.
    case sqrt
  }

  /// The number that the formula gives.
  ///
  /// NaN where a function has no value, as in Double's own arithmetic.
  package func evaluate() -> Double {
    switch self {
    case .number(let value, _): value.doubleValue
    case .sum(let terms): Diversity.sum(terms.map { $0.evaluate() })
    case .difference(let left, let right): left.evaluate() - right.evaluate()
    case .product(let left, let right): left.evaluate() * right.evaluate()
    case .quotient(let left, let right): left.evaluate() / right.evaluate()
    case .power(let base, let exponent): pow(base.evaluate(), exponent.evaluate())
    case .function(let function, let arguments):
      function.value(of: arguments.map { $0.evaluate() }) ?? .nan
    }
  }
}

extension Working.Function {
  /// The value of the function; `nil` for a wrong number of arguments.
  package func value(of numbers: [Double]) -> Double? {
    switch self {
    case .max: numbers.max()
    case .mean: numbers.isEmpty ? nil : Diversity.sum(numbers) / Double(numbers.count)
    case .median: Robust.median(numbers)
    case .min: numbers.min()
    case .round: numbers.count == 2 ? rounded(numbers[0], to: numbers[1]) : nil
    case .sd: SampleMoments(numbers).standardDeviation
    case .abs: one(numbers) { Swift.abs($0) }
    case .exp: one(numbers) { exponential($0) }
    case .ln: one(numbers) { logarithm($0) }
    case .sqrt: one(numbers) { $0.squareRoot() }
    }
  }

  private func rounded(_ number: Double, to decimals: Double) -> Double {
    let scale = pow(10, decimals)
    return (number * scale).rounded(.toNearestOrAwayFromZero) / scale
  }

  private func one(_ numbers: [Double], _ function: (Double) -> Double) -> Double? {
    numbers.count == 1 ? numbers.first.map(function) : nil
  }
}

// Inside `Function` the names `exp` and `ln` are its cases.
private func exponential(_ number: Double) -> Double { exp(number) }
private func logarithm(_ number: Double) -> Double { log(number) }

// MARK: Writing workings

extension Working: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
  package init(integerLiteral value: Int) { self = .number(.count(value), name: nil) }

  package init(floatLiteral value: Double) { self = .number(.real(value), name: nil) }
}

extension Working {
  package static func count(_ number: Int, _ name: String? = nil) -> Working {
    .number(.count(number), name: name)
  }

  package static func real(_ number: Double, _ name: String? = nil) -> Working {
    .number(.real(number), name: name)
  }

  package static func exact(_ amount: Amount, _ name: String? = nil) -> Working {
    .number(.exact(amount), name: name)
  }

  /// The value of a figure; `nil` where it has none.
  package static func figure(_ figure: Figure, _ name: String? = nil) -> Working? {
    figure.value.map { .number($0, name: name) }
  }

  /// Terms added up; `none` says what there is none of where there is no term.
  static func sum(_ terms: [Working], none: String) -> Working {
    terms.isEmpty ? .count(0, none) : .sum(terms)
  }

  /// Numbers of one kind added up.
  package static func sum(_ numbers: [Double], _ name: String) -> Working {
    .sum(numbers.map { .real($0, name) }, none: name)
  }

  package static func abs(_ of: Working) -> Working { .function(.abs, [of]) }
  package static func exp(_ of: Working) -> Working { .function(.exp, [of]) }
  package static func ln(_ of: Working) -> Working { .function(.ln, [of]) }
  package static func max(_ of: Working...) -> Working { .function(.max, of) }
  package static func min(_ of: Working...) -> Working { .function(.min, of) }
  package static func sqrt(_ of: Working) -> Working { .function(.sqrt, [of]) }

  package static func + (left: Working, right: Working) -> Working { .sum([left, right]) }
  package static func - (left: Working, right: Working) -> Working { .difference(left, right) }
  package static func * (left: Working, right: Working) -> Working { .product(left, right) }
  package static func / (left: Working, right: Working) -> Working { .quotient(left, right) }
}
