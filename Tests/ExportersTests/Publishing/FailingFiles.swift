import Exporters
import Synchronization

/// File operations of which one, or all from one on, fail.
final class FailingFiles: FileOperations {
  enum Mode { case once, fromThenOn }

  private let real = POSIXFiles()
  private let calls = Mutex<[String]>([])
  private let failing: Int
  private let mode: Mode
  private let refusesSwap: Bool

  init(failing: Int = .max, mode: Mode = .once, refusesSwap: Bool = false) {
    self.failing = failing
    self.mode = mode
    self.refusesSwap = refusesSwap
  }

  /// Every call so far: operation and last component of the path.
  var log: [String] { calls.withLock { $0 } }
  var count: Int { calls.withLock { $0.count } }

  private func step(
    _ operation: PublishingError.Operation, _ path: String
  ) throws(PublishingError) {
    let name = path.split(separator: "/").last ?? ""
    let call = calls.withLock { calls in
      calls.append("\(operation.rawValue) \(name)")
      return calls.count
    }
    if call == failing || (mode == .fromThenOn && call > failing) {
      throw PublishingError(operation, path, .inputOutput)
    }
  }

  func openFolder(
    _ name: String, in folder: OpenFile, followingLinks: Bool
  ) throws(PublishingError) -> OpenFile {
    try step(.openFolder, name)
    return try real.openFolder(name, in: folder, followingLinks: followingLinks)
  }

  func makeFolder(_ name: String, in folder: OpenFile, mode: UInt32) throws(PublishingError) {
    try step(.makeFolder, name)
    try real.makeFolder(name, in: folder, mode: mode)
  }

  func createFile(
    _ name: String, in folder: OpenFile, mode: UInt32
  ) throws(PublishingError) -> OpenFile {
    try step(.createFile, name)
    return try real.createFile(name, in: folder, mode: mode)
  }

  func openFile(_ name: String, in folder: OpenFile) throws(PublishingError) -> OpenFile {
    try step(.openFile, name)
    return try real.openFile(name, in: folder)
  }

  /// A failing write leaves half of the bytes behind, as a full disk does.
  func write(_ bytes: [UInt8], to file: OpenFile) throws(PublishingError) {
    do {
      try step(.write, file.path)
    } catch {
      try real.write(Array(bytes.prefix(bytes.count / 2)), to: file)
      throw error
    }
    try real.write(bytes, to: file)
  }

  func read(
    _ file: OpenFile, into buffer: inout [UInt8]
  ) throws(PublishingError) -> Int {
    try step(.read, file.path)
    return try real.read(file, into: &buffer)
  }

  func synchronise(_ file: OpenFile) throws(PublishingError) {
    try step(.synchronise, file.path)
    try real.synchronise(file)
  }

  func setMode(_ mode: UInt32, of file: OpenFile) throws(PublishingError) {
    try step(.setMode, file.path)
    try real.setMode(mode, of: file)
  }

  /// A failing close closes all the same.
  func close(_ file: OpenFile) throws(PublishingError) {
    try real.close(file)
    try step(.close, file.path)
  }

  func rename(
    _ name: String, to newName: String, in folder: OpenFile
  ) throws(PublishingError) {
    try step(.rename, newName)
    try real.rename(name, to: newName, in: folder)
  }

  func renameIfAbsent(
    _ name: String, to newName: String, in folder: OpenFile
  ) throws(PublishingError) {
    try step(.renameIfAbsent, newName)
    if refusesSwap { throw PublishingError(.renameIfAbsent, newName, .unsupported) }
    try real.renameIfAbsent(name, to: newName, in: folder)
  }

  func swap(_ name: String, _ other: String, in folder: OpenFile) throws(PublishingError) {
    try step(.swap, other)
    if refusesSwap { throw PublishingError(.swap, other, .unsupported) }
    try real.swap(name, other, in: folder)
  }

  func removeFile(_ name: String, in folder: OpenFile) throws(PublishingError) {
    try step(.removeFile, name)
    try real.removeFile(name, in: folder)
  }

  func removeFolder(_ name: String, in folder: OpenFile) throws(PublishingError) {
    try step(.removeFolder, name)
    try real.removeFolder(name, in: folder)
  }

  func list(_ folder: OpenFile) throws(PublishingError) -> [String] {
    try step(.list, folder.path)
    return try real.list(folder)
  }

  func status(of name: String, in folder: OpenFile) throws(PublishingError) -> FileStatus? {
    try step(.status, name)
    return try real.status(of: name, in: folder)
  }

  func lock(_ folder: OpenFile) throws(PublishingError) {
    try step(.lock, folder.path)
    try real.lock(folder)
  }

  func freeSpace(_ folder: OpenFile) throws(PublishingError) -> Int64 {
    try step(.freeSpace, folder.path)
    return try real.freeSpace(folder)
  }
}
