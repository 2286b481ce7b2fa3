import Foundation
import Importers

/// Something that is fed with bytes and checks a promise about each of them.
public struct FuzzTarget: Sendable {
  /// What `make fuzz` and the corpus folder call it.
  public let name: String
  /// What must hold for every input, in a sentence.
  public let promise: String
  /// Checks one input; a broken promise ends the process, so that the fuzzer keeps the input.
  public let check: @Sendable (UnsafeRawBufferPointer) -> Void

  init(
    _ name: String, _ promise: String, check: @escaping @Sendable (UnsafeRawBufferPointer) -> Void
  ) {
    self.name = name
    self.promise = promise
    self.check = check
  }

  /// Every target, the quick ones first.
  public static let all: [FuzzTarget] =
    [
      amounts, dates, texts, csv, json, gzip, encodings, settings, lines, tradeFold, mediaFold,
      articleFold, tables, workbook,
    ]
    + Layout.all.filter { !$0.isNative }.map { layout($0) }

  public static func named(_ name: String) -> FuzzTarget? { all.first { $0.name == name } }
}

/// Ends the process with a word about the promise that does not hold.
func require(_ holds: Bool, _ message: @autoclosure () -> String) {
  guard !holds else { return }
  FileHandle.standardError.write(Data("broken promise: \(message())\n".utf8))
  abort()
}

/// The first byte, which chooses among variants, and the rest.
func choice(_ bytes: UnsafeRawBufferPointer) -> (Int, UnsafeRawBufferPointer)? {
  guard let first = bytes.first else { return nil }
  return (Int(first), UnsafeRawBufferPointer(rebasing: bytes[1...]))
}
