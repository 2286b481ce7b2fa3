/// A small generator of random numbers with the same numbers on every platform.
///
/// Source: Steele, Lea & Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
package struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  /// The generator that draw number `draw` owns, so that neither threads nor order matter.
  ///
  /// It begins at output number `draw` of the generator with that seed, which keeps the streams
  /// of neighbouring draws apart.
  package init(seed: UInt64, draw: Int) {
    var parent = SplitMix64(
      seed: seed &+ UInt64(truncatingIfNeeded: draw) &* SplitMix64.step)
    state = parent.next()
  }

  private static let step: UInt64 = 0x9E37_79B9_7F4A_7C15

  package mutating func next() -> UInt64 {
    state &+= SplitMix64.step
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A number of 0..<1 from the upper 53 bits.
  package mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }
}
