/// Points that fill the unit cube evenly: a Sobol sequence, shifted at random by its seed.
///
/// Direction numbers: Joe & Kuo, "Constructing Sobol sequences with better two-dimensional
/// projections", SIAM J. Sci. Comput. 30 (2008). Shift: exclusive or with one random number for
/// each dimension.
package struct SobolPoints: Sendable {
  package static let mostDimensions = 10

  /// Coefficients of the primitive polynomial and first direction numbers, from the second dimension.
  private static let table: [(polynomial: UInt32, numbers: [UInt32])] = [
    (0, [1]), (1, [1, 3]), (1, [1, 3, 1]), (2, [1, 1, 1]), (1, [1, 1, 3, 3]), (4, [1, 3, 5, 13]),
    (2, [1, 1, 5, 5, 17]), (4, [1, 1, 5, 5, 5]), (7, [1, 1, 7, 11, 19]),
  ]

  private let directions: [[UInt32]]
  private let shifts: [UInt32]
  private var state: [UInt32]
  private var index: UInt32 = 0

  /// A sequence of at most `mostDimensions` dimensions.
  package init(dimensions: Int, seed: UInt64) {
    let dimensions = min(dimensions, SobolPoints.mostDimensions)
    directions = (0..<dimensions).map(SobolPoints.directions)
    var generator = SplitMix64(seed: seed)
    shifts = (0..<dimensions).map { _ in UInt32(truncatingIfNeeded: generator.next() >> 32) }
    state = [UInt32](repeating: 0, count: dimensions)
  }

  private static func directions(_ dimension: Int) -> [UInt32] {
    if dimension == 0 { return (0..<32).map { 1 << (31 - $0) } }
    let (polynomial, numbers) = table[dimension - 1]
    let degree = numbers.count
    var result = numbers.enumerated().map { $1 << UInt32(31 - $0) }
    for index in degree..<32 {
      var value = result[index - degree] ^ (result[index - degree] >> UInt32(degree))
      for term in 1..<max(degree, 1) where (polynomial >> UInt32(degree - 1 - term)) & 1 == 1 {
        value ^= result[index - term]
      }
      result.append(value)
    }
    return result
  }

  /// The next point, each coordinate in 0..<1.
  package mutating func next() -> [Double] {
    let point = zip(state, shifts).map { Double($0 ^ $1) * 0x1p-32 }
    // In the order of the Gray code only one direction changes from point to point.
    let bit = (~index).trailingZeroBitCount
    if bit < 32 {
      for dimension in state.indices { state[dimension] ^= directions[dimension][bit] }
    }
    index &+= 1
    return point
  }
}
