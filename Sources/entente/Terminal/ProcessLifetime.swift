/// What lives until the process ends.
enum ProcessLifetime {
  private final class Box<Value> {
    let value: Value
    init(_ value: Value) { self.value = value }
  }

  /// Never frees `value`.
  ///
  /// The system takes back the memory of a process at once; giving back hundreds of thousands of
  /// small blocks one by one before would only let the user wait.
  static func keep<Value>(_ value: Value) {
    _ = Unmanaged.passRetained(Box(value))
  }
}
