import CPlatform
import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where rows of trade and media are folded, when not on this machine alone.
package struct SparkEngine: Sendable {
  /// What `--master` takes: `local[2]`, `spark://host:7077`, `yarn`.
  package let master: String
  /// The folder with `bin/spark-sql`; `nil` for the first `spark-sql` on `PATH`.
  package let home: String?
  /// Seconds for one query; `nil` for 120 and one more for each MB.
  package let timeLimit: Int?
  /// Settings of Spark, none of them in ``fixed``.
  package let settings: [SparkSetting]
  package let environment: [String: String]

  package init(
    master: String, home: String?, timeLimit: Int?, settings: [SparkSetting] = [],
    environment: [String: String]
  ) {
    self.master = master
    self.home = home
    self.timeLimit = timeLimit
    self.settings = settings
    self.environment = environment
  }

  /// The seconds that may be given for one query.
  package static let timeLimits = 1...1_000_000

  /// Settings on which the meaning of the query rests, by name; nobody else sets them.
  ///
  /// Each task reads one stretch of one file, so that a task and the number of a row in it are a
  /// place in a file.
  static let fixed = [
    "spark.sql.ansi.enabled": "true", "spark.sql.catalogImplementation": "in-memory",
    "spark.sql.files.ignoreCorruptFiles": "false",
    "spark.sql.files.ignoreMissingFiles": "false",
    "spark.sql.files.maxPartitionBytes": "\(stretch)",
    "spark.sql.files.openCostInBytes": "\(stretch)", "spark.sql.session.timeZone": "UTC",
  ]

  /// The most bytes of a file that one task reads.
  private static let stretch = 32 << 20

  /// Runs a script; returns what it wrote to standard output.
  ///
  /// The program and all that it started are gone when this returns, and so is its folder.
  func run(
    _ script: String, inputBytes: Int, isCancelled: () -> Bool
  ) throws(SparkFailure) -> [UInt8] {
    let program = try find()
    let scratch = try Scratch()
    defer { scratch.remove() }
    try scratch.write(script)
    let seconds = timeLimit ?? 120 + inputBytes / 1_000_000
    let process = try start(program, scratch)
    let status = try wait(for: process, seconds: seconds, scratch, isCancelled)
    guard status == 0 else { throw failure(status, scratch, program) }
    guard let answer = FileManager.default.contents(atPath: scratch.output) else {
      throw .badAnswer("it cannot be read")
    }
    return [UInt8](answer)
  }

  // MARK: The program

  private func find() throws(SparkFailure) -> String {
    let home = home ?? environment["SPARK_HOME"].flatMap { $0.isEmpty ? nil : $0 }
    let folders =
      home.map { [$0 + "/bin"] }
      ?? (environment["PATH"] ?? "").split(separator: ":").map(String.init)
    for folder in folders where folder.hasPrefix("/") || home != nil {
      let path = URL(fileURLWithPath: folder + "/spark-sql").path
      guard access(path, X_OK) == 0 else { continue }
      try checkVersion(path)
      return path
    }
    throw .notFound(home.map { "looked in \($0)/bin" } ?? "SPARK_HOME is not set; looked on PATH")
  }

  /// A Spark that is known to be too old is not started.
  private func checkVersion(_ program: String) throws(SparkFailure) {
    let home = URL(fileURLWithPath: program).resolvingSymlinksInPath()
      .deletingLastPathComponent().deletingLastPathComponent().path
    guard let version = SparkVersion.of(home: home), version < .needed else { return }
    throw .tooOld(found: version.description, needed: SparkVersion.needed.description)
  }

  /// No secret is among the arguments: what a cluster needs stands in Spark's own configuration.
  func arguments(_ scratch: String) -> [String] {
    let own = [
      "spark.ui.enabled=false", "spark.sql.warehouse.dir=\(scratch)/warehouse",
      "spark.local.dir=\(scratch)/local",
    ]
    let fixed = Self.fixed.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    return ["--master", master, "-S", "-f", "\(scratch)/query.sql"]
      + (own + settings.map(\.description) + fixed).flatMap { ["--conf", $0] }
      + [
        "--driver-java-options",
        "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Djava.io.tmpdir=\(scratch)",
      ]
  }

  private func start(_ program: String, _ scratch: Scratch) throws(SparkFailure) -> Int32 {
    var variables = environment
    // In another locale Java cannot name files beyond ASCII, and passes over them in silence.
    variables["LC_ALL"] = "C.UTF-8"
    if let home { variables["SPARK_HOME"] = URL(fileURLWithPath: home).path }
    if master.hasPrefix("local") || master.hasPrefix("spark://127.0.0.1") {
      variables["SPARK_LOCAL_IP"] = "127.0.0.1"
    }
    let arguments = CStrings([program] + arguments(scratch.folder))
    let environment = CStrings(variables.sorted { $0.key < $1.key }.map { "\($0)=\($1)" })
    let process = entente_start_program(
      program, arguments.pointers, environment.pointers, scratch.folder, scratch.output,
      scratch.messages)
    guard process > 0 else { throw .notFound("\(program) cannot be started") }
    return process
  }

  private func wait(
    for process: Int32, seconds: Int, _ scratch: Scratch, _ isCancelled: () -> Bool
  ) throws(SparkFailure) -> Int {
    let clock = ContinuousClock()
    let limit = clock.now + .seconds(seconds)
    while true {
      if let status = status(of: process) {
        // Whatever the program left running.
        kill(-process, SIGKILL)
        return status
      }
      if isCancelled() {
        end(process)
        throw .cancelled
      }
      if clock.now > limit {
        end(process)
        throw .timedOut(seconds: seconds, hint: scratch.said.waiting)
      }
      usleep(20_000)
    }
  }

  /// The status with which the program has ended; `nil` while it runs.
  private func status(of process: Int32) -> Int? {
    var status: Int32 = 0
    return switch entente_program_has_ended(process, &status) {
    case 0: nil
    case 1: Int(status)
    default: 255
    }
  }

  /// Ends the program and all of its group: first by request, after five seconds by force.
  private func end(_ process: Int32) {
    kill(-process, SIGTERM)
    for _ in 0..<250 {
      if status(of: process) != nil { break }
      usleep(20_000)
    }
    kill(-process, SIGKILL)
    while status(of: process) == nil { usleep(20_000) }
  }

  private func failure(_ status: Int, _ scratch: Scratch, _ program: String) -> SparkFailure {
    if status == 127 { return .noJava("\(program) cannot be started") }
    let said = scratch.said
    if let reason = said.missingJava { return .noJava(reason) }
    // Functions of Spark 4 that an older one, of which the version is not to be found, does not know.
    if let reason = said.error, reason.hasPrefix("[UNRESOLVED_ROUTINE]") {
      return .tooOld(found: reason, needed: SparkVersion.needed.description)
    }
    if let reason = said.shortOfMemory { return .outOfMemory(reason) }
    return .failed(status: status, reason: said.error ?? "it gave no reason")
  }
}

/// A folder for one run.
private struct Scratch {
  let folder: String
  var output: String { folder + "/answer" }
  var messages: String { folder + "/messages" }

  init() throws(SparkFailure) {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "entente-spark-\(UUID().uuidString)")
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    } catch {
      throw .noScratch("\(folder.path) cannot be made")
    }
    self.folder = folder.path
  }

  func write(_ script: String) throws(SparkFailure) {
    do {
      try Data(script.utf8).write(to: URL(fileURLWithPath: folder + "/query.sql"))
    } catch {
      throw .noScratch("\(folder) cannot be written")
    }
  }

  func remove() { try? FileManager.default.removeItem(atPath: folder) }

  /// What the program wrote to standard error, at most the last MiB.
  var said: SparkMessages {
    guard let file = FileHandle(forReadingAtPath: messages) else { return SparkMessages("") }
    defer { try? file.close() }
    guard let size = try? file.seekToEnd(),
      (try? file.seek(toOffset: size > 1 << 20 ? size - 1 << 20 : 0)) != nil,
      let data = try? file.readToEnd()
    else { return SparkMessages("") }
    return SparkMessages(String(decoding: data, as: UTF8.self))
  }
}

/// Texts as C wants them, freed with this object.
private final class CStrings {
  let pointers: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
  private let count: Int

  init(_ texts: [String]) {
    count = texts.count
    pointers = .allocate(capacity: count + 1)
    for (index, text) in texts.enumerated() { (pointers + index).initialize(to: strdup(text)) }
    (pointers + count).initialize(to: nil)
  }

  deinit {
    for index in 0..<count { free(pointers[index]) }
    pointers.deallocate()
  }
}
