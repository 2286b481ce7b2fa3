/// A 64-bit hash that is the same in every run: folded multiplication, as in wyhash.
func stableHash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
  let count = bytes.count
  var hash = 0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: count)
  guard count > 0, let start = bytes.baseAddress else { return folded(hash, 0xA24B_AED4_963E_E407) }
  var offset = 0
  while count &- offset > 16 {
    hash = folded(
      start.loadUnaligned(fromByteOffset: offset, as: UInt64.self) ^ 0xD6E8_FEB8_6659_FD93,
      start.loadUnaligned(fromByteOffset: offset &+ 8, as: UInt64.self) ^ hash)
    offset &+= 16
  }
  // The last words overlap those before them.
  var (one, other): (UInt64, UInt64) = (0, 0)
  if count >= 16 {
    one = start.loadUnaligned(fromByteOffset: count &- 16, as: UInt64.self)
    other = start.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
  } else if count >= 8 {
    one = start.loadUnaligned(as: UInt64.self)
    other = start.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
  } else if count >= 4 {
    one = UInt64(start.loadUnaligned(as: UInt32.self))
    other = UInt64(start.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self))
  } else {
    one =
      UInt64(start.load(as: UInt8.self)) << 8
      | UInt64(start.load(fromByteOffset: count >> 1, as: UInt8.self))
    other = UInt64(start.load(fromByteOffset: count &- 1, as: UInt8.self))
  }
  hash = folded(one ^ 0xE703_7ED1_A0B4_28DB, other ^ hash)
  return folded(
    hash ^ 0x8EBC_6AF0_9C88_C6E3, UInt64(truncatingIfNeeded: count) ^ 0xA24B_AED4_963E_E407)
}

@inline(__always)
private func folded(_ one: UInt64, _ other: UInt64) -> UInt64 {
  let product = one.multipliedFullWidth(by: other)
  return product.high ^ product.low
}
