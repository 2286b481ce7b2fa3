import CLibFuzzer
import Foundation
import FuzzSupport

/// `Fuzz TARGET [options of libFuzzer] [corpus folders]`; without arguments, the list of targets.
@main
enum Fuzz {
  static func main() {
    guard let target = CommandLine.arguments.dropFirst().first.flatMap(FuzzTarget.named) else {
      for target in FuzzTarget.all { print("\(target.name)\t\(target.promise)") }
      exit(CommandLine.arguments.count == 1 ? 0 : 64)
    }
    current = target
    // The name of the target is no option of libFuzzer's.
    var arguments = CommandLine.arguments.map { strdup($0) }
    arguments.remove(at: 1)
    var count = CInt(arguments.count)
    arguments.append(nil)
    let code: CInt = arguments.withUnsafeMutableBufferPointer { list in
      var start = list.baseAddress
      return LLVMFuzzerRunDriver(&count, &start) { bytes, size in
        Fuzz.current?.check(UnsafeRawBufferPointer(start: bytes, count: size))
        return 0
      }
    }
    exit(code)
  }

  /// The target that is fed; set once before the first input.
  nonisolated(unsafe) static var current: FuzzTarget?
}
