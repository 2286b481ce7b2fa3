/// A source of random numbers that gives the same sequence for a seed on every platform.
///
/// xoshiro256** with its state filled by SplitMix64. Source: Blackman & Vigna 2021, "Scrambled
/// linear pseudorandom number generators", ACM Transactions on Mathematical Software 47; Steele, Lea
/// & Flood 2014, "Fast splittable pseudorandom number generators".
package struct SeededGenerator: RandomNumberGenerator, Sendable, Hashable {
  private var state: (UInt64, UInt64, UInt64, UInt64)

  package init(seed: UInt64) {
    var filler = SplitMix64(seed: seed)
    state = (filler.next(), filler.next(), filler.next(), filler.next())
  }

  /// From a state as given; not all may be 0.
  package init(state: (UInt64, UInt64, UInt64, UInt64)) {
    self.state = state
  }

  package mutating func next() -> UInt64 {
    let result = rotated(state.1 &* 5, by: 7) &* 9
    let shifted = state.1 << 17
    state.2 ^= state.0
    state.3 ^= state.1
    state.1 ^= state.2
    state.0 ^= state.3
    state.2 ^= shifted
    state.3 = rotated(state.3, by: 45)
    return result
  }

  /// A whole number from 0 to `count` − 1, each as likely; 0 where `count` is below 2.
  ///
  /// Source: Lemire 2019, "Fast random integer generation in an interval".
  package mutating func index(below count: Int) -> Int {
    guard count > 1 else { return 0 }
    let bound = UInt64(count)
    var product = next().multipliedFullWidth(by: bound)
    if product.low < bound {
      let uneven = (0 &- bound) % bound
      while product.low < uneven { product = next().multipliedFullWidth(by: bound) }
    }
    return Int(product.high)
  }

  /// A number from 0 up to, not including, 1: a multiple of 2^−53.
  package mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  package static func == (left: SeededGenerator, right: SeededGenerator) -> Bool {
    left.state == right.state
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(state.0)
    hasher.combine(state.1)
    hasher.combine(state.2)
    hasher.combine(state.3)
  }
}

private func rotated(_ bits: UInt64, by count: UInt64) -> UInt64 {
  (bits << count) | (bits >> (64 - count))
}
