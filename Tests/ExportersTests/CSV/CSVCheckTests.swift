import Foundation
import Testing

@testable import Exporters

@Suite("Reading CSV back piece by piece")
struct CSVCheckTests {
  private func check(_ bytes: [UInt8], pieces size: Int) -> Result<CSVReadBack, ReadBackFault> {
    Result { () throws(ReadBackFault) in
      var check = CSVCheck()
      var start = 0
      while start < bytes.count {
        let end = min(start + size, bytes.count)
        try check.take(bytes[start..<end])
        start = end
      }
      return try check.finish()
    }
  }

  @Test(arguments: [
    "a,b\n1,2\n", "a\n\"\"\n", "\"a\"\"b\",\"c\nd\"\n시흥,é😀\n", "a,b\n,\n", "\"a\n,\"\n",
  ])
  func `A sound file is sound in pieces of any size`(text: String) throws {
    let whole = try check(Array(text.utf8), pieces: .max / 2).get()
    for size in 1...8 {
      let found = try check(Array(text.utf8), pieces: size).get()
      #expect(found.width == whole.width && found.rows == whole.rows, "\(size)")
    }
  }

  @Test(arguments: [
    Array("a,b\n1\n".utf8), Array("a\"b\n".utf8), Array("\"a\"b\n".utf8), Array("a\r\n".utf8),
    Array("\u{FEFF}a\n".utf8), Array("a".utf8), Array("\"a\n".utf8), [], [0x61, 0xFF, 0x0A],
    [0xE0, 0x80, 0x80, 0x0A], [0xED, 0xA0, 0x80, 0x0A], [0xF4, 0x90, 0x80, 0x80, 0x0A],
    [0xEA, 0xB0, 0x0A], [0xC0, 0x80, 0x0A], [0x22, 0xEA, 0x22, 0x0A],
  ])
  func `A damaged file is refused alike in pieces of any size`(bytes: [UInt8]) {
    guard case .failure(let fault) = check(bytes, pieces: .max / 2) else {
      Issue.record("it passed")
      return
    }
    for size in 1...8 {
      guard case .failure(fault) = check(bytes, pieces: size) else {
        Issue.record("pieces of \(size) pass, or fail otherwise")
        continue
      }
    }
  }

  @Test func `UTF-8 is judged as the standard library judges it`() {
    var generator = SplitMix(state: 11)
    let leads: [UInt8] = [0x41, 0x7F, 0x80, 0xBF, 0xC2, 0xDF, 0xE0, 0xE1, 0xED, 0xEF, 0xF0, 0xF4]
    for _ in 0..<20_000 {
      let bytes = (0..<4).map { _ in
        leads.randomElement(using: &generator).map { $0 ^ UInt8(generator.next() & 0x30) } ?? 0
      }
      var check = UTF8Check()
      let isSound = bytes.allSatisfy { check.take($0) } && !check.isInside
      #expect(isSound == (String(validating: bytes, as: UTF8.self) != nil), "\(bytes)")
    }
  }
}

@Suite("Decimal numbers from bytes")
struct DecimalBytesTests {
  private func number(_ text: String) -> Double? {
    Array(text.utf8).withUnsafeBufferPointer { DecimalBytes.number($0[...]) }
  }

  @Test(arguments: [
    "0", "-0.5", "1", "12.50", "9007199254740993", "0.1", "1E+21", "1.5e-07", "123456789012345678",
    "9.949999999999999", "0.0000000000000000000000001", "-1234567.891",
  ])
  func `A number is the nearest one`(text: String) {
    #expect(number(text) == Double(text))
  }

  @Test(arguments: ["", "-", ".", "a", "1,5", "1.2.3", "--1"])
  func `What is no number is none`(text: String) {
    #expect(number(text) == nil)
  }

  @Test func `Any number that C prints with sixteen digits is read as C reads it`() {
    var generator = SplitMix(state: 3)
    for _ in 0..<20_000 {
      let value = Double(Int64(bitPattern: generator.next()) >> 12) / 1e6
      let text = String(format: "%.16G", value)
      #expect(number(text) == strtod(text, nil), "\(text)")
      #expect(ExcelNumber.stored(value) == strtod(text, nil), "\(text)")
    }
  }
}
