import Foundation
@testable import Importers

/// The folder with the reference data, for the suites that need it.
let sharedReference: URL? = ProcessInfo.processInfo.environment["ENTENTE_SHARED"].map {
  URL(fileURLWithPath: $0).appendingPathComponent("reference")
}

let needsShared = "set ENTENTE_SHARED to the folder with the reference data"

/// Calls `body` with the bytes of `text`.
@discardableResult
func withBytes<R>(_ text: String, _ body: (UnsafeRawBufferPointer) throws -> R) rethrows -> R {
  try withBytes(Array(text.utf8), body)
}

/// Calls `body` with `bytes` as an unsafe buffer.
@discardableResult
func withBytes<R>(_ bytes: [UInt8], _ body: (UnsafeRawBufferPointer) throws -> R) rethrows -> R {
  try bytes.withUnsafeBytes(body)
}

/// The bytes of the reference file `name`.
func reference(_ name: String) throws -> [UInt8] {
  let folder = sharedReference ?? URL(fileURLWithPath: "absent")
  return [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
}

/// The names in the reference folder `name`, sorted.
func referenceNames(_ name: String, suffix: String) throws -> [String] {
  let folder = sharedReference ?? URL(fileURLWithPath: "absent")
  return try FileManager.default
    .contentsOfDirectory(atPath: folder.appendingPathComponent(name).path)
    .filter { $0.hasSuffix(suffix) }.sorted()
}

/// SplitMix64: the same numbers on every run and system.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// A record or fault as the tests compare them: texts, and places in the whole file.
enum Seen: Equatable, Sendable {
  case record(line: Int, [String])
  case bad(CSVFault.Kind, line: Int, offset: Int, cell: Int)
  case fatal(CSVFault.Kind, line: Int, offset: Int, cell: Int)
}

/// What one outcome is, with lines counted from `base`.
func seen(_ outcome: CSVScanner.Outcome, _ record: inout CSVRecord, base: Int = 1) -> Seen? {
  switch outcome {
  case .record:
    var cells: [String] = []
    for index in 0..<record.count {
      cells.append(String(decoding: record.cellBytes(index), as: UTF8.self))
    }
    return .record(line: base + record.line, cells)
  case .bad(let fault):
    return .bad(fault.kind, line: base + fault.recordLine, offset: fault.offset, cell: fault.cell)
  case .fatal(let fault):
    return .fatal(fault.kind, line: base + fault.line, offset: fault.offset, cell: fault.cell)
  case .end: return nil
  }
}

/// Everything that a single pass over `bytes` gives.
func scan(_ bytes: UnsafeRawBufferPointer, _ dialect: CSVDialect = CSVDialect()) -> [Seen] {
  var scanner = CSVScanner(bytes: bytes, dialect: dialect)
  var record = CSVRecord()
  var all: [Seen] = []
  while let one = seen(scanner.next(into: &record), &record) { all.append(one) }
  return all
}

/// All of `bytes` as UTF-8.
func decodeStrictly(
  _ bytes: UnsafeRawBufferPointer, as encoding: TextEncoding
) throws(DecodingFailure) -> [UInt8] {
  var output: [UInt8] = []
  var decoder = try TextDecoder(encoding)
  try decoder.decode(bytes) { output += $0 }
  return output
}
