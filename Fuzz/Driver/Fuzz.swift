import Foundation
import FuzzSupport

// The main function is libFuzzer's; these are the two that it calls.

/// Called once: without a target, prints the list of them.
@_cdecl("LLVMFuzzerInitialize")
public func initialize(
  _ count: UnsafeMutablePointer<CInt>?,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>?
) -> CInt {
  if chosenTarget == nil {
    for target in FuzzTarget.all { print("\(target.name)\t\(target.promise)") }
    exit(targetName == nil ? 0 : 64)
  }
  return 0
}

/// Called with each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ bytes: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  chosenTarget?.check(UnsafeRawBufferPointer(start: bytes, count: size))
  return 0
}
