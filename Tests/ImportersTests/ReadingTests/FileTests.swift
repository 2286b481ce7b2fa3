import CZlib
import Foundation
import Testing

@testable import Importers

@Suite("Containers")
struct FileContainerTests {
  @Test(
    "what is not data is recognised by its bytes",
    arguments: [
      ("", FileContainer.empty), ("\r\n \n", .blank), ("\u{FEFF}\n", .blank), ("a,b\n", .text),
      ("PK\u{3}\u{4}x", .zip), ("<?xml version=\"1.0\"?>\n<data/>", .xml(.other)),
      ("<?xml version=\"1.0\"?><response><header>", .xml(.koreaOpenAPI)),
      ("<response><header>", .xml(.koreaOpenAPI)),
      ("<?xml version=\"1.0\"?><OpenAPI_ServiceResponse>", .xml(.koreaOpenAPI)),
      ("<?xml version=\"1.0\"?>\n<iati-activities version=\"2.03\">", .xml(.iati)),
      ("\u{FEFF}\n<!DOCTYPE HTML>", .html), ("<html lang>", .html), ("<TABLE>", .html),
      ("<?xml version=\"1.0\"?><!DOCTYPE html>", .html), ("<a>,b\n", .text),
      (" { }\n", .emptyObject), ("{\"a\":1}", .text), ("{}\n{}", .text),
      ("Please limit requests to one every 5 seconds", .gdeltThrottle),
      (
        "Your query was too short or too long.\n", .gdeltQueryError(offset: 0, length: 37)
      ),
      ("\nYour search contained no words.", .gdeltQueryError(offset: 1, length: 31)),
      ("Your query,value\n", .text),
    ])
  func recognition(text: String, expected: FileContainer) {
    withBytes(text) { #expect(FileContainer.recognise($0) == expected) }
  }

  @Test("binary marks and UTF-16 without a mark")
  func bytes() {
    func container(_ bytes: [UInt8]) -> FileContainer {
      withBytes(bytes) { FileContainer.recognise($0) }
    }
    #expect(container([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) == .oldExcel)
    #expect(container([0x1F, 0x8B, 8]) == .gzip)
    let ascii = "date,city\n".utf8.flatMap { [$0, 0] as [UInt8] }
    #expect(container(ascii) == .utf16LittleEndianWithoutMark)
    #expect(container([0] + ascii.dropLast()) == .utf16BigEndianWithoutMark)
    #expect(container([0xFF, 0xFE] + ascii) == .text)
    #expect(container(Array("a,b\0c,d,e,f".utf8)) == .text)
  }
}

@Suite("Gzip")
struct GzipTests {
  /// Packs as gzip does.
  private func packed(_ bytes: [UInt8]) -> [UInt8] {
    var stream = z_stream()
    _ = deflateInit2_(
      &stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    defer { deflateEnd(&stream) }
    var input = bytes
    var output = [UInt8](repeating: 0, count: bytes.count + 1_000)
    let made = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output -> Int in
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(output.count)
        _ = deflate(&stream, Z_FINISH)
        return output.count - Int(stream.avail_out)
      }
    }
    return Array(output[..<made])
  }

  private func unpack(_ bytes: [UInt8], limit: Int = 1 << 24) -> Result<[UInt8], GzipFailure> {
    withBytes(bytes) { bytes in
      do throws(GzipFailure) {
        var output: [UInt8] = []
        try Gzip.unpack(bytes, limit: limit) { output += $0 }
        return .success(output)
      } catch {
        return .failure(error)
      }
    }
  }

  private let text = (0..<200_000).flatMap { Array("\($0),".utf8) }

  @Test("one member, several members, and padding")
  func members() {
    #expect(unpack(packed(text)) == .success(text))
    #expect(unpack(packed([1]) + packed([]) + packed([2, 3])) == .success([1, 2, 3]))
    #expect(unpack(packed([1]) + [0, 0, 0]) == .success([1]))
  }

  @Test("damage and bombs are told apart")
  func failures() {
    let member = packed(text)
    for cut in [0, 1, 5, 100, member.count - 1] {
      #expect(unpack(Array(member.prefix(cut))) == .failure(.truncated), "\(cut) bytes")
    }
    var flipped = member
    flipped[member.count - 6] ^= 1
    guard case .failure(.corrupt) = unpack(flipped) else {
      Issue.record("a wrong check sum is corrupt")
      return
    }
    #expect(unpack(packed([1]) + [7, 7]) == .failure(.corrupt(offset: packed([1]).count)))
    #expect(unpack(Array("a,b\n".utf8)) == .failure(.corrupt(offset: 0)))
    #expect(unpack(member, limit: text.count) == .success(text))
    #expect(unpack(member, limit: text.count - 1) == .failure(.tooLarge(limit: text.count - 1)))
  }
}

@Suite("Mapped files")
struct MappedFileTests {
  private func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("entente-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  private func failure(_ path: String) -> MappedFileFailure? {
    do throws(MappedFileFailure) {
      _ = try MappedFile(path: path)
      return nil
    } catch {
      return error
    }
  }

  @Test("a file's bytes, an empty file, and a change after opening")
  func contents() throws {
    try withFolder { folder in
      let path = folder.appendingPathComponent("a.csv").path
      try Data("a,b\n".utf8).write(to: URL(fileURLWithPath: path))
      let file = try MappedFile(path: path)
      #expect(Array(file.bytes) == Array("a,b\n".utf8))
      #expect(file.size == 4)
      #expect(file.unchanged())
      let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
      try handle.seekToEnd()
      try handle.write(contentsOf: Data("c".utf8))
      try handle.close()
      #expect(!file.unchanged())
      let empty = folder.appendingPathComponent("empty").path
      try Data().write(to: URL(fileURLWithPath: empty))
      #expect(try MappedFile(path: empty).bytes.isEmpty)
    }
  }

  @Test("what is no regular file is refused without waiting")
  func refusals() throws {
    try withFolder { folder in
      #expect(failure(folder.path) == .directory)
      #expect(failure(folder.appendingPathComponent("absent").path) == .missing)
      let fifo = folder.appendingPathComponent("fifo").path
      #expect(mkfifo(fifo, 0o600) == 0)
      #expect(failure(fifo) == .notRegular)
      #expect(failure("/dev/null") == .notRegular)
    }
  }
}
