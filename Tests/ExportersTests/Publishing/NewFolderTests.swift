import Exporters
import Foundation
import Testing

@Suite("A folder that is made anew")
struct NewFolderTests {
  private static let files = [
    NewFolder.File("a.csv", Array("x\n".utf8)), NewFolder.File("trade/b.csv", []),
  ]

  private func write(
    _ folder: TemporaryFolder, _ name: String = "new", files: any FileOperations = POSIXFiles()
  ) throws(PublishingError) {
    try NewFolder.write(
      Self.files, folders: ["trade", "media"], to: folder.path(name), files: files)
  }

  private func reason(_ body: () throws -> Void) -> PublishingError.Reason? {
    do {
      try body()
      return nil
    } catch {
      return (error as? PublishingError)?.reason
    }
  }

  @Test("Files and folders are written, also into an empty folder", arguments: [false, true])
  func written(isThere: Bool) throws {
    let folder = try TemporaryFolder()
    if isThere {
      try FileManager.default.createDirectory(
        at: folder.url.appendingPathComponent("new"), withIntermediateDirectories: false)
    }
    try write(folder)
    let contents = try folder.contents(of: "new")
    #expect(Set(contents.keys) == ["a.csv", "trade", "trade/b.csv", "media"])
    #expect(contents["a.csv"] == Data("x\n".utf8))
    #expect(try folder.names() == ["new"])
  }

  @Test("What exists stays as it is", arguments: ["new/notes.txt", "new/.hidden", "new"])
  func existing(_ path: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("mine", to: path)
    let reason = reason { try write(folder) }
    #expect(reason == (path == "new" ? .targetIsFile : .exists))
    #expect(try folder.contents(of: "").filter { $0.value == Data("mine".utf8) }.count == 1)
    #expect(try folder.contents(of: "").count <= 2, "nothing was added")
  }

  @Test("A symbolic link is not followed", arguments: ["link", "link/", "link//"])
  func link(_ name: String) throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      at: folder.url.appendingPathComponent("empty"), withIntermediateDirectories: false)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("link"), withDestinationPath: folder.path("empty"))
    let path = folder.url.path + "/" + name
    let reason = reason { try NewFolder.write(Self.files, folders: [], to: path) }
    #expect(reason == .targetIsSymbolicLink)
    #expect(try folder.names(in: "empty").isEmpty)
  }

  @Test("The folder above is not made")
  func above() throws {
    let folder = try TemporaryFolder()
    #expect(reason { try write(folder, "no/new") } == .missing)
    #expect(try folder.names().isEmpty)
  }

  @Test("When any one operation fails, nothing of this run is left", arguments: [false, true])
  func failures(isThere: Bool) throws {
    var failed = 0
    for failing in 1..<200 {
      let folder = try TemporaryFolder()
      if isThere {
        try FileManager.default.createDirectory(
          at: folder.url.appendingPathComponent("new"), withIntermediateDirectories: false)
      }
      let files = FailingFiles(failing: failing)
      do throws(PublishingError) {
        try write(folder, files: files)
      } catch {
        failed += 1
        #expect(try folder.names() == (isThere ? ["new"] : []), "call \(failing)")
        #expect(isThere ? try folder.names(in: "new").isEmpty : true, "call \(failing)")
      }
      if files.count < failing { break }
    }
    #expect(failed > 15)
  }

  @Test("Every file and folder waits for the device")
  func synchronised() throws {
    let folder = try TemporaryFolder()
    let files = FailingFiles()
    try write(folder, files: files)
    let calls = files.log.filter { $0.hasPrefix("synchronise ") }
    #expect(
      Set(calls) == [
        "synchronise a.csv", "synchronise b.csv", "synchronise trade", "synchronise media",
        "synchronise new",
      ])
  }
}
