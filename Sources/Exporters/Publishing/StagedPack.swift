#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

import Synchronization

/// A pack under construction beside its destination: published whole, or not at all.
///
/// Order of calls: `write`, `stream` or `adopt` for each file, `readBack`, `seal`, `publish`. Any
/// failure removes the staging folder and leaves what was published before as it was. Files may be
/// written and read back on several threads; after a failure on one of them the others fail too, and
/// the last one to end removes the folder.
package final class StagedPack: Sendable {
  /// The month whose pack this is, `YYYY-MM`; the name of the folder.
  package let month: String
  /// True on a file system without locks, where a second run would go unnoticed.
  package var isUnprotected: Bool { !output.isLocked }
  /// Where the pack will stand.
  package var targetPath: String { output.folder.path(of: month) }
  /// Where it stands now; also the folder for temporary files of libraries.
  package var stagingPath: String { staging.path }
  /// A replaced pack that could not be removed; the next run will.
  package var leftover: String? { shared.withLock { $0.leftover } }

  private let output: OutputFolder
  private let files: any FileOperations
  private let stagingName: String
  private let staging: OpenFile
  private let isCancelled: @Sendable () -> Bool
  private let shared = Mutex(Shared())

  /// What the threads share.
  private struct Shared {
    enum State {
      case open, sealed, closed
      /// Something failed while other threads were at work; the last of them removes everything.
      case failing
    }

    var state = State.open
    var atWork = 0
    /// Files that are being written or are there.
    var paths: Set<String> = []
    var folders: Set<String> = []
    /// The files as they were written, where we wrote them ourselves.
    var written: [String: Manifest.OutputFile] = [:]
    /// The files as they were read from disk.
    var records: [String: Manifest.OutputFile] = [:]
    var manifest: [UInt8] = []
    var leftover: String?
  }

  /// Opens `<output>` (or `<output>/<part>`) and an empty staging folder in it.
  ///
  /// - Parameters:
  ///   - path: the folder `<output>`; made with its parents if it is missing.
  ///   - part: the sub-folder of a partial pack, such as `for-jilin`.
  ///   - month: the month of the pack, `YYYY-MM`.
  ///   - estimatedBytes: the expected size of the pack; twice this much must be free.
  ///   - files: the file operations, those of the system but in tests.
  ///   - processID: tells this run's staging folder from those of dead runs.
  ///   - isCancelled: asked between files, from any thread; once `publish` renames, it is no longer asked.
  /// - Throws: `PublishingError`, also for a target that is not ours to replace; nothing is left
  ///   behind.
  package init(
    output path: String, part: String? = nil, month: String, estimatedBytes: Int64 = 0,
    files: any FileOperations = POSIXFiles(), processID: Int32 = getpid(),
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) throws(PublishingError) {
    for name in [part ?? month, month] where !Self.isFolderName(name) {
      throw PublishingError(.stage, name, .unusablePath)
    }
    let output = try OutputFolder(path, part: part, files: files)
    let stagingName = TemporaryName.staging(month: month, processID: processID)
    do throws(PublishingError) {
      try output.recover()
      _ = try output.target(month)
      try Self.checkSpace(estimatedBytes, output)
      try files.makeFolder(stagingName, in: output.folder, mode: 0o700)
      do throws(PublishingError) {
        self.staging = try files.openFolder(
          stagingName, in: output.folder, followingLinks: false)
      } catch {
        try? files.removeFolder(stagingName, in: output.folder)
        throw error
      }
    } catch {
      output.close(isAbandoned: true)
      throw error
    }
    self.output = output
    self.files = files
    self.month = month
    self.stagingName = stagingName
    self.isCancelled = isCancelled
  }

  deinit { abandon() }

  /// Writes one file and flushes it to the device.
  package func write(_ path: String, _ bytes: [UInt8]) throws {
    _ = try stream(path) { try $0.write(bytes) }
  }

  /// Writes one file piece by piece and flushes it to the device.
  ///
  /// - Parameters:
  ///   - path: where the file stands in the pack.
  ///   - work: writes the pieces, from one thread at a time.
  /// - Returns: what `work` returned, and the record of the file as it was written.
  /// - Throws: `PublishingError`, or what `work` throws.
  package func stream<Result>(
    _ path: String, _ work: (StagedFile) throws -> Result
  ) throws -> (result: Result, file: Manifest.OutputFile) {
    try orAbandon {
      try begin(path, isClaimed: true)
      let file = StagedFile(try files.createFile(path, in: staging, mode: 0o644), files)
      let result: Result
      do {
        result = try work(file)
        try files.synchronise(file.file)
      } catch {
        try? files.close(file.file)
        throw error
      }
      try files.close(file.file)
      let record = file.record(path)
      shared.withLock { $0.written[path] = record }
      return (result, record)
    }
  }

  /// Does longer work inside the staging folder, which stays at least until it has ended.
  package func working<Result>(_ work: () throws -> Result) throws -> Result {
    try orAbandon(work)
  }

  /// Where a library shall write a file; call `adopt` with the same path afterwards.
  package func pathForLibrary(_ path: String) throws(PublishingError) -> String {
    try orAbandon { () throws(PublishingError) in
      try begin(path, isClaimed: false)
      return staging.path(of: path)
    }
  }

  /// Takes over a file that a library wrote, and flushes it to the device.
  package func adopt(_ path: String) throws(PublishingError) {
    try orAbandon { () throws(PublishingError) in
      try begin(path, isClaimed: true)
      guard try files.status(of: path, in: staging)?.kind == .file else {
        throw PublishingError(.openFile, staging.path(of: path), .missing)
      }
      let file = try files.openFile(path, in: staging)
      do throws(PublishingError) {
        try files.synchronise(file)
      } catch {
        try? files.close(file)
        throw error
      }
      try files.close(file)
    }
  }

  /// Reads every file from disk that was not read back yet, for the manifest and for the caller's
  /// own checks.
  ///
  /// - Parameter check: throws if a file is not what it should be; by default CSV and JSON are
  ///   parsed.
  /// - Returns: the records of all files as they are on disk, in order of their paths.
  /// - Throws: `PublishingError`, or what `check` throws.
  @discardableResult
  package func readBack(
    check: (String, [UInt8]) throws -> Void = PackReadBack.check
  ) throws -> [Manifest.OutputFile] {
    try orAbandon {
      try throwUnlessOpen()
      let missing = shared.withLock { shared in
        shared.paths.filter { shared.records[$0] == nil }
      }
      for path in missing.sorted(by: PackPath.precedes) {
        try readBack(path) { try check(path, $0) }
      }
      return records
    }
  }

  /// Reads one file from disk, whole.
  ///
  /// - Throws: `PublishingError`, also where we wrote other bytes, or what `check` throws.
  package func readBack(_ path: String, check: ([UInt8]) throws -> Void) throws {
    try orAbandon {
      var bytes: [UInt8] = []
      let found = try read(path) { piece in bytes += piece }
      try check(bytes)
      shared.withLock { $0.records[path] = found }
    }
  }

  /// Reads one CSV file from disk piece by piece and parses it.
  ///
  /// - Parameters:
  ///   - path: where the file stands in the pack.
  ///   - width: how many cells each record has.
  ///   - rows: how many records stand below the header.
  ///   - audit: takes each piece once it has passed; the first error ends it and is thrown.
  /// - Throws: `PublishingError`, also where it has another width or number of rows below its header;
  ///   what `audit` throws.
  package func readBackCSV(
    _ path: String, width: Int, rows: Int,
    audit: (ArraySlice<UInt8>) throws -> Void = { _ in }
  ) throws {
    try orAbandon {
      var check = CSVCheck()
      var fault: (any Error)?
      let found = try read(path) { (piece) throws(PublishingError) in
        do throws(ReadBackFault) {
          try check.take(piece)
        } catch {
          throw PublishingError(.seal, path, .notReadBack(error))
        }
        guard fault == nil else { return }
        do { try audit(piece) } catch { fault = error }
      }
      do throws(ReadBackFault) {
        try check.finish().check(width: width, rows: rows, length: found.bytes)
      } catch {
        throw PublishingError(.seal, path, .notReadBack(error))
      }
      // Last, so that a damaged disk is not taken for a defect of the tool.
      if let fault { throw fault }
      shared.withLock { $0.records[path] = found }
    }
  }

  /// The records of the files as they were read from disk, in order of their paths.
  package var records: [Manifest.OutputFile] {
    shared.withLock { Array($0.records.values) }.sorted { PackPath.precedes($0.path, $1.path) }
  }

  /// Writes the manifest and flushes all folders; nothing can be written afterwards.
  ///
  /// The manifest's outputs must be what was read back.
  package func seal(_ manifest: Manifest) throws(PublishingError) {
    try orAbandon { () throws(PublishingError) in
      try throwUnlessOpen()
      try throwIfCancelled()
      let (paths, folders) = shared.withLock { ($0.paths, $0.folders) }
      guard manifest.outputs == records, records.count == paths.count, manifest.month == month
      else {
        let fault = ReadBackFault(.otherBytes, offset: 0)
        throw PublishingError(.seal, stagingPath, .notReadBack(fault))
      }
      let mode = try publishedMode()
      try checkForStrangers(paths)
      let bytes = manifest.bytes
      try writeManifest(bytes)
      for folder in folders.sorted(by: PackPath.precedes) { try synchroniseFolder(folder) }
      try files.setMode(mode, of: staging)
      try files.synchronise(staging)
      shared.withLock { shared in
        shared.manifest = bytes
        shared.state = .sealed
      }
    }
  }

  /// Gives the sealed pack its name, so that a reader sees the old pack or the new one.
  ///
  /// When this returns, the pack is on the device. Cancellation is asked for once, at the start.
  package func publish() throws(PublishingError) -> PublishedPack {
    try orAbandon { () throws(PublishingError) in
      guard shared.withLock({ $0.state }) == .sealed else {
        throw PublishingError(.publish, stagingPath, .closed)
      }
      try throwIfCancelled()
      guard case .pack(let published) = try output.target(month) else {
        try rename { () throws(SwapFailure) in try output.place(stagingName, month: month) }
        finish()
        return .published
      }
      if published == shared.withLock({ $0.manifest }), try output.isIntact(month) {
        abandon()
        return .unchanged
      }
      var old = stagingName
      try rename { () throws(SwapFailure) in
        old = try output.replace(stagingName, month: month)
      }
      let kept = dispose(old)
      finish()
      return .replaced(kept: kept)
    }
  }

  /// Removes everything that was staged, once no thread is at work on it; does nothing after
  /// `publish`.
  package func abandon() {
    let removes = shared.withLock { shared in
      guard shared.state != .closed else { return false }
      shared.state = shared.atWork > 0 ? .failing : .closed
      return shared.atWork == 0
    }
    if removes { removeStaged() }
  }
}

extension StagedPack {
  private static func isFolderName(_ name: String) -> Bool {
    PackPath.isUsable(name) && PackPath.folders(above: name).isEmpty && !name.hasPrefix(".")
  }

  private static func checkSpace(
    _ estimatedBytes: Int64, _ output: OutputFolder
  ) throws(PublishingError) {
    guard estimatedBytes > 0 else { return }
    let (twice, isTooLarge) = estimatedBytes.multipliedReportingOverflow(by: 2)
    let needed = isTooLarge ? .max : twice
    let free = try output.files.freeSpace(output.folder)
    guard free >= needed else {
      throw PublishingError(
        .stage, output.folder.path, .notEnoughSpace(needed: needed, free: free))
    }
  }

  private func throwIfCancelled() throws(PublishingError) {
    if isCancelled() { throw PublishingError(.stage, stagingPath, .cancelled) }
  }

  private func throwUnlessOpen() throws(PublishingError) {
    guard shared.withLock({ $0.state }) == .open else {
      throw PublishingError(.seal, stagingPath, .closed)
    }
  }

  /// Does some work; its failure is that of the pack.
  private func orAbandon<Success, Failure: Error>(
    _ work: () throws(Failure) -> Success
  ) throws(Failure) -> Success {
    shared.withLock { $0.atWork += 1 }
    do throws(Failure) {
      let result = try work()
      endWork(hasFailed: false)
      return result
    } catch {
      endWork(hasFailed: true)
      throw error
    }
  }

  private func endWork(hasFailed: Bool) {
    let removes = shared.withLock { shared in
      shared.atWork -= 1
      if hasFailed, shared.state != .closed { shared.state = .failing }
      guard shared.state == .failing, shared.atWork == 0 else { return false }
      shared.state = .closed
      return true
    }
    if removes { removeStaged() }
  }

  private func removeStaged() {
    try? files.close(staging)
    twice { () throws(PublishingError) in try output.removeTree(stagingName) }
    output.close(isAbandoned: true)
  }

  /// Checks the path of a file to come and makes the folders above it.
  private func begin(_ path: String, isClaimed: Bool) throws(PublishingError) {
    guard shared.withLock({ $0.state }) == .open else {
      throw PublishingError(.stage, path, .closed)
    }
    try throwIfCancelled()
    let isFree =
      PackPath.isUsable(path)
      && shared.withLock { isClaimed ? $0.paths.insert(path).inserted : !$0.paths.contains(path) }
    guard isFree else { throw PublishingError(.stage, path, .unusablePath) }
    for folder in PackPath.folders(above: path) {
      // Under the lock, so that a folder is there when another thread needs it.
      try shared.withLock { (shared) throws(PublishingError) in
        guard !shared.folders.contains(folder) else { return }
        try files.makeFolder(folder, in: staging, mode: 0o755)
        shared.folders.insert(folder)
      }
    }
  }

  /// Reads a file from disk; what we wrote ourselves must be there byte for byte.
  private func read(
    _ path: String, _ take: (ArraySlice<UInt8>) throws(PublishingError) -> Void
  ) throws(PublishingError) -> Manifest.OutputFile {
    try throwUnlessOpen()
    try throwIfCancelled()
    var digest = FileDigest()
    try files.forEachPiece(of: path, in: staging) { (piece) throws(PublishingError) in
      digest.update(piece)
      try take(piece)
    }
    let found = Manifest.OutputFile(path: path, digest)
    if let written = shared.withLock({ $0.written[path] }), written != found {
      throw PublishingError(.seal, path, .notReadBack(ReadBackFault(.otherBytes, offset: 0)))
    }
    return found
  }

  /// 0755 without the bits of the process's mask, which only making a folder tells safely.
  private func publishedMode() throws(PublishingError) -> UInt32 {
    let probe = ".mode"
    try files.makeFolder(probe, in: staging, mode: 0o755)
    let status = try files.status(of: probe, in: staging)
    try files.removeFolder(probe, in: staging)
    return status?.mode ?? 0o700
  }

  /// Refuses files that a library left behind.
  private func checkForStrangers(_ expected: Set<String>) throws(PublishingError) {
    for file in try FolderWalk(staging, files: files).files where !expected.contains(file.path) {
      throw PublishingError(.seal, staging.path(of: file.path), .unexpectedFile)
    }
  }

  /// Under a name of its own first: a folder with `manifest.json` has a whole one.
  private func writeManifest(_ bytes: [UInt8]) throws(PublishingError) {
    let unfinished = PackPath.manifest + ".part"
    let file = try files.createFile(unfinished, in: staging, mode: 0o644)
    do throws(PublishingError) {
      try files.write(bytes, to: file)
      try files.synchronise(file)
    } catch {
      try? files.close(file)
      throw error
    }
    try files.close(file)
    try files.rename(unfinished, to: PackPath.manifest, in: staging)
  }

  private func synchroniseFolder(_ path: String) throws(PublishingError) {
    let folder = try files.openFolder(path, in: staging, followingLinks: false)
    defer { try? files.close(folder) }
    try files.synchronise(folder)
  }

  /// Renames; if that could not be undone, the staging name holds the old pack and must stay.
  private func rename(_ step: () throws(SwapFailure) -> Void) throws(PublishingError) {
    do throws(SwapFailure) {
      try step()
    } catch {
      if !error.isUndone {
        shared.withLock { $0.leftover = output.folder.path(of: stagingName) }
        finish()
      }
      throw error.cause
    }
  }

  /// Removes or keeps the replaced pack; the new one is published whatever happens here.
  private func dispose(_ old: String) -> String? {
    var kept: String?
    let isDone = twice { () throws(PublishingError) in
      kept = try output.dispose(old, month: month)
    }
    if !isDone { shared.withLock { $0.leftover = output.folder.path(of: old) } }
    if kept != nil { try? files.synchronise(output.folder) }
    return kept
  }

  /// Closes everything after the names have changed.
  private func finish() {
    shared.withLock { $0.state = .closed }
    try? files.close(staging)
    output.close(isAbandoned: false)
  }

  /// One more attempt for work that nothing depends on, so that no debris stays for a hiccup.
  @discardableResult
  private func twice(_ work: () throws(PublishingError) -> Void) -> Bool {
    for _ in 0..<2 {
      do throws(PublishingError) {
        try work()
        return true
      } catch _ {}
    }
    return false
  }
}

/// What `publish` did.
package enum PublishedPack: Hashable, Sendable {
  /// There was no pack of this month.
  case published
  /// The same pack was already there, intact; it was not touched.
  case unchanged
  /// Another pack of this month was there. If somebody had edited it, it was kept under this
  /// name beside the new one.
  case replaced(kept: String?)
}
