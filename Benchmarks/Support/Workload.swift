/// A piece of work that a micro-benchmark repeats.
public struct Workload: Sendable {
  /// What is counted for the throughput.
  public enum Unit: String, Sendable {
    case kilobytes = "kB"
    case rows
    case numbers
    case cells
  }

  /// The work with its input ready.
  public struct Prepared {
    /// How much of the unit one run works off.
    public let amount: Int
    public let run: () throws -> Void
  }

  public let name: String
  public let unit: Unit
  /// Makes the input, once for all runs.
  public let prepare: @Sendable () throws -> Prepared

  init(_ name: String, _ unit: Unit, prepare: @escaping @Sendable () throws -> Prepared) {
    self.name = name
    self.unit = unit
    self.prepare = prepare
  }

  /// All of them.
  public static let all: [Workload] = reading + folding + statistics + writing
}

/// A run whose result is not the expected one: its time means nothing.
struct WrongResult: Error {
  let workload: String

  init(_ workload: String) { self.workload = workload }
}
