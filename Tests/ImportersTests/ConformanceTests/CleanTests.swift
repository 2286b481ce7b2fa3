import Importers
import PartnershipModel
import Testing

/// The reading rules for tables, one line for each.
@Suite("entente clean")
struct CleanTests {
  @Test(
    "What becomes of a table",
    arguments: [
      // Sound.
      ("a,b\n1,2\n", "a,b\n1,2\n", 0, [], "1 = 1 + 0 + 0"),
      ("a,b\r\n1,2", "a,b\n1,2\n", 0, [], "1 = 1 + 0 + 0"),
      ("a,b\n", "a,b\n", 0, [], "0 = 0 + 0 + 0"),
      ("a,b\r1,2\r", "a,b\n1,2\n", 0, ["lone-cr-file"], "1 = 1 + 0 + 0"),
      ("a,b\n\" x \",\"y\"\"z\"\n", "a,b\n x ,\"y\"\"z\"\n", 0, [], "1 = 1 + 0 + 0"),
      ("a,b\n\"1\n2\",3\n", "a,b\n\"1\n2\",3\n", 0, [], "1 = 1 + 0 + 0"),
      ("a,b,\n1,2,\n3,4,\n", "a,b\n1,2\n3,4\n", 0, [], "2 = 2 + 0 + 0"),
      ("a,b\n\n,\n1,2\n", "a,b\n1,2\n", 0, [], "3 = 1 + 0 + 2"),
      // Rows set aside.
      ("a,b\n1,2,\n3,4\n", "a,b\n3,4\n", 1, ["extra-cell"], "2 = 1 + 1 + 0"),
      ("a,b\n1\n3,4\n", "a,b\n3,4\n", 1, ["missing-cell"], "2 = 1 + 1 + 0"),
      ("a,b\n1,2\"x\n3,4\n", "a,b\n3,4\n", 1, ["stray-quote"], "2 = 1 + 1 + 0"),
      ("a,b\n\"1\"x,2\n3,4\n", "a,b\n3,4\n", 1, ["text-after-quote"], "2 = 1 + 1 + 0"),
      ("a,b\n1,\u{0}2\n3,4\n", "a,b\n3,4\n", 1, ["nul-byte"], "2 = 1 + 1 + 0"),
      ("a,b\n1,2\r3,4\n5,6\n", "a,b\n5,6\n", 1, ["lone-cr"], "2 = 1 + 1 + 0"),
      ("a,b\na,b\n1,2\n", "a,b\n1,2\n", 1, ["second-table"], "2 = 1 + 1 + 0"),
      (
        "a,b\n1,2\na,b\n3,4\n", "a,b\n1,2\n", 1, ["second-table", "second-table"],
        "3 = 1 + 2 + 0"
      ),
      // Refused.
      ("", "", 2, ["empty-file"], nil), ("\n\n", "", 2, ["empty-file"], nil),
      ("a,a\n1,2\n", "", 2, ["duplicate-header"], nil),
      ("a,,b\n1,2,3\n", "", 2, ["empty-header"], nil),
      ("a,b,\n1,2,3\n", "", 2, ["empty-header"], nil),
      ("a,\"b\n1,2\n", "", 2, ["unclosed-quote"], nil),
      ("a\"x,b\n1,2\n", "", 2, ["broken-header"], nil),
      ("a;b\n1;2\n", "", 2, ["other-delimiter"], nil),
      ("'a','b'\n'1','2'\n", "", 2, ["quoted-header"], nil),
      ("Title\n1,2\n3,4\n", "", 2, ["header-not-found"], nil),
      ("a,b\n\"1\n2\"x,3\n4,5\n", "", 2, ["broken-record"], nil),
      ("<html><body></body></html>", "", 2, ["wrong-container"], nil),
    ] as [(String, String, Int, [String], String?)])
  func rules(
    input: String, output: String, exit: Int, codes: [String], account: String?
  ) throws {
    let cleaned = try Cleaned.of(Array(input.utf8))
    #expect(cleaned.text == output)
    #expect(cleaned.exit == exit)
    #expect(cleaned.codes == codes)
    #expect(cleaned.account == account)
  }

  @Test(
    "JSON: arrays, lines, numbers as written, nested values as their text",
    arguments: [
      ("a.json", #"[{"a":1.50,"b":"x"},{"b":"y"}]"#, "a,b\n1.50,x\n,y\n", 0, "2 = 2 + 0 + 0"),
      ("a.ndjson", "{\"a\":1}\n\n{\"a\":\n{\"a\":2}\n", "a\n1\n2\n", 1, "4 = 2 + 1 + 1"),
      (
        "a.json", #"[{"a":[1,"x"],"b":{"c":true}}]"#,
        "a,b\n\"[1,\"\"x\"\"]\",\"{\"\"c\"\":true}\"\n",
        0, "1 = 1 + 0 + 0"
      ),
      ("a.json", #"[{"a":9007199254740993}]"#, "a\n9007199254740993\n", 0, "1 = 1 + 0 + 0"),
      ("a.json", #"[{"a":1e400},{"a":1}]"#, "a\n1\n", 1, "2 = 1 + 1 + 0"),
      ("a.json", #"[{"a":1,"a":2}]"#, "", 2, nil), ("a.json", "[{\"a\":1},]", "", 2, nil),
      ("a.json", "[{\"a\":NaN}]", "", 2, nil),
    ] as [(String, String, String, Int, String?)])
  func json(
    name: String, input: String, output: String, exit: Int, account: String?
  ) throws {
    let cleaned = try Cleaned.of(Array(input.utf8), name: name)
    #expect(cleaned.text == output)
    #expect(cleaned.exit == exit)
    #expect(cleaned.account == account)
  }

  @Test("As JSON: an object of texts for each row")
  func asJSON() throws {
    var options = CleanOptions()
    options.form = .json
    let cleaned = try Cleaned.of(Array("a,b\n1,\"x\"\"y\"\n".utf8), options)
    #expect(cleaned.text == "[\n  {\"a\": \"1\", \"b\": \"x\\\"y\"}\n]\n")
  }

  @Test("Delimiter, quote, encoding and a missing header as the options say")
  func options() throws {
    var options = CleanOptions()
    options.dialect.delimiter = UInt8(ascii: ";")
    options.isDelimited = true
    #expect(try Cleaned.of(Array("a;b\n1,5;2\n".utf8), options).text == "a,b\n\"1,5\",2\n")
    options = CleanOptions()
    options.hasHeader = false
    options.isDelimited = true
    #expect(try Cleaned.of(Array("1,2\n3,4\n5\n".utf8), options).text == "1,2\n3,4\n")
    options = CleanOptions()
    options.encoding = .cp949
    let korean = try encoded("품목,금액\n특화,1\n", as: "CP949")
    #expect(try Cleaned.of(korean, options).text == "품목,금액\n특화,1\n")
    #expect(try Cleaned.of(korean).exit == 2)
  }

  @Test("Korean that is UTF-8 by accident is read as UTF-8 with a warning, or as declared")
  func accidentalUTF8() throws {
    let bytes = try encoded("특화,천체\n1,2\n", as: "CP949")
    let cleaned = try Cleaned.of(bytes)
    #expect(cleaned.codes == ["doubtful-encoding"])
    #expect(cleaned.places.map(\.line) == [1])
    #expect(cleaned.text == "Ưȭ,õü\n1,2\n")
    #expect(cleaned.exit == 0)
    var options = CleanOptions()
    options.encoding = .cp949
    let declared = try Cleaned.of(bytes, options)
    #expect(declared.codes == [])
    #expect(declared.text == "특화,천체\n1,2\n")
  }

  @Test("A limit is named with the cell that passes it, or with the record")
  func limits() throws {
    let long = String(repeating: "x", count: CSVLimits.cellBytes + 1)
    let cell = try Cleaned.of(Array("a,b\n1,2\nfirst,\(long)\n".utf8))
    #expect(cell.codes == ["limit"])
    #expect(cell.places.map(\.cell) == [2])
    #expect(cell.places.map(\.column) == ["b"])
    #expect(cell.places.allSatisfy { $0.value?.hasPrefix("xxx") == true })
    let cells = (1...20).map { "c\($0)" }.joined(separator: ",")
    let row = Array(repeating: String(repeating: "y", count: 1_000_000), count: 20)
    let record = try Cleaned.of(Array("\(cells)\nfirst,\(row.joined(separator: ","))\n".utf8))
    #expect(record.codes == ["limit"])
    #expect(record.places.map(\.line) == [2])
    #expect(record.places.map(\.cell) == [nil])
    #expect(record.places.map(\.column) == [nil])
    #expect(record.places.allSatisfy { $0.value?.hasPrefix("first,y") == true })
  }

  @Test(
    "What clean prints is clean, and comes out as it is", arguments: [CleanOptions.Form.csv, .json])
  func idempotent(form: CleanOptions.Form) throws {
    var options = CleanOptions()
    options.form = form
    let tables = [
      "a,b\n1,2\n", "a\n\"\"\n x\n", "\"ID\",b\n1,2\n", "\"sep=|\"\nx\n", "a,b\n\"[1]\",\"{}\"\n",
      "\" \",b\n1,2\n", "é,한\n\"a\nb\",\"c\"\"d\"\n", "a,b\n1,2,3\n4,5\n\n6,7\n",
    ]
    for table in tables {
      let once = try Cleaned.of(Array(table.utf8), options)
      guard once.exit < 2 else { continue }
      let name = form == .csv ? "a.csv" : "a.json"
      let twice = try Cleaned.of(once.output, name: name, options)
      #expect(twice.text == once.text)
      #expect(twice.exit == 0)
    }
  }
}
