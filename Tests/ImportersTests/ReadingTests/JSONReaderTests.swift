import Foundation
import Testing

@testable import Importers

private func failure(_ text: String) -> JSONFailure? {
  withBytes(text) { bytes in
    do throws(JSONFailure) {
      _ = try JSONReader.document(bytes)
      return nil
    } catch {
      return error
    }
  }
}

@Suite("JSON documents")
struct JSONReaderTests {
  @Test("values keep the digits of numbers and the order of members")
  func values() throws {
    let text = #" {"b":[1.50, -0, 1E+2, 9007199254740993],"a":"\u0000\ud83d\ude00","n":null} "#
    let value = try withBytes(text) { try JSONReader.document($0) }
    #expect(
      value
        == .object([
          JSONMember(
            key: "b",
            value: .array([
              .number("1.50"), .number("-0"), .number("1E+2"), .number("9007199254740993"),
            ])),
          JSONMember(key: "a", value: .string("\0😀")),
          JSONMember(key: "n", value: .null),
        ]))
    #expect(value["n"] == .null)
    #expect(value["absent"] == nil)
  }

  struct Refusal: Sendable, CustomTestStringConvertible {
    let text: String
    let kind: JSONFailure.Kind
    let offset: Int
    var testDescription: String { text.debugDescription }
  }

  static let refusals: [Refusal] = [
    Refusal(text: "", kind: .empty, offset: 0),
    Refusal(text: " \n", kind: .empty, offset: 2),
    Refusal(text: #"[{"city":"S","amount":NaN}]"#, kind: .unexpectedByte, offset: 22),
    Refusal(text: #"[{"city":"S","amount":1}]"# + "\n[]", kind: .trailingData, offset: 26),
    Refusal(text: "[1,]", kind: .unexpectedByte, offset: 3),
    Refusal(text: "[1 2]", kind: .unexpectedByte, offset: 3),
    Refusal(text: "[01]", kind: .badNumber, offset: 1),
    Refusal(text: "[1", kind: .unexpectedEnd, offset: 2),
    Refusal(text: "[\"a\nb\"]", kind: .controlCharacter, offset: 3),
    Refusal(text: #"["\x"]"#, kind: .badEscape, offset: 2),
    Refusal(text: #"["\ud800"]"#, kind: .loneSurrogate, offset: 2),
    Refusal(text: #"["\udc00"]"#, kind: .loneSurrogate, offset: 2),
    Refusal(
      text: #"[{"city":"S","amount":1,"\u0061mount":2}]"#, kind: .duplicateKey("amount"), offset: 24
    ),
    Refusal(
      text: "{\"\u{e9}\":1,\"e\u{301}\":2}", kind: .duplicateKey("\u{e9}"), offset: 8),
    Refusal(text: #"{"a":{"b":1,"b":1}}"#, kind: .duplicateKey("b"), offset: 12),
    Refusal(text: "][", kind: .unexpectedByte, offset: 0),
    Refusal(text: "1],[2", kind: .trailingData, offset: 1),
    // Found by fuzzing: what follows the word is no white space, yet no part of it either.
    Refusal(text: "[null\u{1A}8\u{11}1]", kind: .unexpectedByte, offset: 5),
  ]

  @Test("each refusal names what and where", arguments: refusals)
  func namesFault(_ refusal: Refusal) {
    let failure = failure(refusal.text)
    #expect(failure?.kind == refusal.kind)
    #expect(failure?.offset == refusal.offset)
    let before = refusal.text.utf8.prefix(refusal.offset)
    #expect(failure?.line == before.count { $0 == 0x0A } + 1)
  }

  @Test("512 levels are read, 513 refused, and 100,000 refused at once")
  func depth() {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(failure(nested(512)) == nil)
    #expect(failure(nested(513))?.kind == .tooDeep)
    #expect(failure(String(repeating: "[", count: 100_000))?.kind == .tooDeep)
    #expect(elements(nested(512)) != nil)
    #expect(elements(nested(513)) == nil)
    #expect(elements(String(repeating: "{\"a\":", count: 100_000)) == nil)
  }

  @Test("a byte order mark is skipped")
  func byteOrderMark() throws {
    let value = try withBytes("\u{FEFF}{}") { try JSONReader.document($0) }
    #expect(value == .object([]))
  }

  /// The elements read one by one, or `nil` for a refusal.
  private func elements(_ text: String, at path: [String] = []) -> [JSONValue]? {
    withBytes(text) { bytes in
      var all: [JSONValue] = []
      do {
        try JSONReader.forEachElement(of: bytes, at: path) { index, _, element in
          #expect(index == all.count)
          all.append(element)
        }
        return all
      } catch {
        return nil
      }
    }
  }

  @Test("elements of an array at the top or in an envelope, with their lines")
  func streaming() throws {
    #expect(elements("[]") == [])
    #expect(
      elements("[1,\n\"]\\\"\" , [2]]") == [.number("1"), .string("]\""), .array([.number("2")])])
    let text = """
      {"head": {"a": [1, 2]}, "body": {
        "items": [
          {"x": 1},
          {"x": 2}
        ], "count": 2}}
      """
    try withBytes(text) { bytes in
      var lines: [Int] = []
      let envelope = try JSONReader.forEachElement(of: bytes, at: ["body", "items"]) {
        _, line, element in
        lines.append(line)
        #expect(element["x"] != nil)
      }
      #expect(lines == [3, 4])
      #expect(envelope["body"]?["items"] == .array([]))
      #expect(envelope["body"]?["count"] == .number("2"))
      #expect(envelope["head"]?["a"] == .array([.number("1"), .number("2")]))
      let first = try JSONReader.firstElement(of: bytes, at: ["body", "items"])
      #expect(first?["x"] == .number("1"))
    }
  }

  @Test(
    "faults around elements are refused too",
    arguments: [
      "[1,]", "[,1]", "[1 2]", "[1}", "[1] x", "[", "[1", "[1,", "[\"a]", "[{]", "[[}]", "{}", "",
      "[1,,2]", "[true false]", "[nul]",
    ])
  func faultsAroundElements(text: String) {
    #expect(elements(text) == nil)
  }

  @Test("a path that leads nowhere is named")
  func missingPath() {
    #expect(elements(#"{"b":[]}"#, at: ["a"]) == nil)
    #expect(elements(#"{"a":{}}"#, at: ["a"]) == nil)
    #expect(elements(#"{"a":[1],"a":[2]}"#, at: ["a"]) == nil)
    #expect(elements(#"{"a":[1],"b":tru}"#, at: ["a"]) == nil)
    withBytes(#"{"b":[]}"#) { bytes in
      #expect(throws: JSONFailure(kind: .missingMember("a"), offset: 0, line: 1)) {
        try JSONReader.firstElement(of: bytes, at: ["a"])
      }
    }
  }

  @Test("the second reading agrees with simdjson on damaged documents")
  func syntaxAgrees() {
    var random = SeededGenerator(state: 11)
    let seeds = [
      #"{"a":[1,-2.5e+3,true,false,null,"\u00e9\ud83d\ude00 한"],"b":{"c":""}}"#,
      #"[[],{},[{"k":"v\\\"\n"}],0.1,"]"]"#, #""text""#, "-0",
    ]
    let spice = Array("{}[]:,\"\\u0e+-.1tn \0\u{1}é".utf8) + [0xFF, 0xC0, 0xED]
    for round in 0..<20_000 {
      var bytes = Array(seeds[round % seeds.count].utf8)
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[place] = spice[Int.random(in: 0..<spice.count, using: &random)]
        case 1: bytes.insert(spice[Int.random(in: 0..<spice.count, using: &random)], at: place)
        default: if bytes.count > 1 { bytes.remove(at: place) }
        }
      }
      withBytes(bytes) { bytes in
        let parsed = try? JSONReader.document(bytes, duplicateKeys: .kept)
        let fault = JSONSyntax.firstFault(bytes)
        #expect((parsed == nil) == (fault != nil), "\(Array(bytes))")
      }
    }
  }
}

@Suite("NDJSON")
struct NDJSONReaderTests {
  @Test("blank lines are counted, bad lines reported by number, and reading goes on")
  func lines() throws {
    let text = "\u{FEFF}{\"a\":1}\n\n{\"a\":2}\r\n{\"a\":\n3}\n{\"a\":4}"
    try withBytes(text) { bytes in
      var good: [Int] = []
      var bad: [Int] = []
      let blank = try NDJSONReader.forEachLine(bytes) { line, result in
        switch result {
        case .success: good.append(line)
        case .failure(let failure):
          #expect(failure.line == line)
          bad.append(line)
        }
      }
      #expect(good == [1, 3, 6])
      #expect(bad == [4, 5])
      #expect(blank == 1)
    }
  }

  @Test("an array at the top is refused")
  func arrayAtTop() {
    withBytes("\n [{}]\n") { bytes in
      #expect(throws: JSONFailure(kind: .arrayInNDJSON, offset: 2, line: 2)) {
        try NDJSONReader.forEachLine(bytes) { _, _ in }
      }
    }
  }

  @Test(
    "the shape of a file",
    arguments: [
      ("", JSONShape.empty), (" \n", .empty), ("[", .array), ("\u{FEFF}[]", .array),
      ("{}", .object), ("{\n}\n", .object), ("{}\n{}", .ndjson), ("{}\n\n{", .ndjson),
      ("{} {}", .object), ("1", .scalar), ("true", .scalar), ("a,b", .notJSON), ("<x>", .notJSON),
    ])
  func shape(text: String, expected: JSONShape) {
    withBytes(text) { #expect(JSONShape.of($0) == expected) }
  }
}

@Suite(
  "JSONTestSuite", .enabled(if: sharedReference != nil, Comment(rawValue: needsShared)))
struct JSONTestSuite {
  /// The texts whose outcome RFC 8259 leaves open, and that we accept.
  private static func isAcceptedByChoice(_ name: String) -> Bool {
    name.hasPrefix("i_number_")
      || name == "i_structure_500_nested_arrays.json"
      || name == "i_structure_UTF-8_BOM_empty_object.json"
  }

  @Test("every y_ is accepted, every n_ refused, and the i_ as fixed")
  func parsing() throws {
    var counts = ["y": 0, "n": 0, "i": 0]
    for name in try referenceNames("json/test_parsing", suffix: ".json") {
      let bytes = try reference("json/test_parsing/\(name)")
      let kind = String(name.prefix(1))
      let expected = kind == "y" || (kind == "i" && Self.isAcceptedByChoice(name))
      counts[kind, default: 0] += 1
      withBytes(bytes) { bytes in
        let accepted = (try? JSONReader.document(bytes, duplicateKeys: .kept)) != nil
        #expect(accepted == expected, "\(name)")
        #expect((JSONSyntax.firstFault(Self.withoutMark(bytes)) == nil) == expected, "\(name)")
        // Element by element, the same texts in an array must fare the same.
        let wrapped = [UInt8(ascii: "[")] + Self.withoutMark(bytes) + [UInt8(ascii: "]")]
        let streamed = withBytes(wrapped) { bytes in
          var count = 0
          let envelope = try? JSONReader.forEachElement(of: bytes) { _, _, _ in count += 1 }
          return envelope != nil && count == 1
        }
        let repeats = name.contains("duplicated_key")
        let one = name != "n_structure_array_with_extra_array_close.json"
        #expect(streamed == (expected && !repeats) || !one, "\(name) as an element")
      }
    }
    #expect(counts == ["y": 95, "n": 188, "i": 35])
  }

  private static func withoutMark(_ bytes: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    bytes.part(TextEncoding.byteOrderMark(of: bytes) == .mark(.utf8) ? 3 : 0, bytes.count)
  }
}
