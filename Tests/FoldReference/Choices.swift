/// What a made file is made by: the same numbers on every run and system.
///
/// With bytes each of them is one choice, so that a fuzzer that changes a byte changes a record;
/// behind them, or without any, SplitMix64 chooses.
package struct Choices: RandomNumberGenerator {
  private var bytes: [UInt8] = []
  private var used = 0
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package init(bytes: some Sequence<UInt8>) {
    self.bytes = Array(bytes)
    state = UInt64(self.bytes.count)
  }

  package mutating func next() -> UInt64 {
    guard used == bytes.count else {
      used += 1
      // The upper bits choose among few.
      return UInt64(bytes[used - 1]) &* 0x0101_0101_0101_0101
    }
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
