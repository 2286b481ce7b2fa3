import CPlatform

/// Memory of plain values that grows by moving its pages instead of copying what it holds.
enum PlainMemory {
  /// Memory for `count` values with what `memory`, which came from here, held.
  static func resized<Value: BitwiseCopyable>(
    _ memory: UnsafeMutablePointer<Value>?, to count: Int
  ) -> UnsafeMutablePointer<Value> {
    let resized = entente_resize(memory, count * MemoryLayout<Value>.stride).unsafelyUnwrapped
    return resized.bindMemory(to: Value.self, capacity: count)
  }

  /// Gives back what came from here.
  static func free<Value: BitwiseCopyable>(_ memory: UnsafeMutablePointer<Value>) {
    entente_free(memory)
  }
}
