package import PartnershipModel

/// A file layout: how it is recognised and how its columns become facts.
///
/// Adding a layout is one file here, one line in `Layout.all` and one fixture.
package struct Layout: Sendable {
  package enum Form: Sendable, Hashable {
    case delimited
    /// An array of objects, or NDJSON, at the top or inside an envelope.
    case json
  }

  /// What reads the rows.
  package enum Mapping: Sendable {
    /// A small table of records, read by the reader of its table.
    case records
    /// Records of another office, each of which is made into records of the native table.
    case translated(RecordTranslation)
    case trade(TradeLayout)
    /// Published figures of trade of which a row may state several.
    case figures(FigureLayout)
    case media(MediaLayout)
    /// Counts of articles, which are only checked.
    case series(SeriesLayout)
    /// A date column and one column per currency.
    case rateColumns
  }

  /// A key of `sources:` without which the layout does not say enough.
  package struct Need: Sendable {
    package let key: String
    let isGiven: @Sendable (SourceSetting) -> Bool
    /// Whether a file with these squashed names has to be told.
    let isNeeded: @Sendable (_ names: [String]) -> Bool

    package init(
      _ key: String, isGiven: @escaping @Sendable (SourceSetting) -> Bool,
      unless columns: Set<String> = []
    ) {
      self.key = key
      self.isGiven = isGiven
      isNeeded = { names in columns.isDisjoint(with: names) }
    }
  }

  /// Fixed name in `data/sources.csv` and in the key `format`.
  package let id: String
  package let table: Table
  package let forms: Set<Form>
  /// Squashed names: every group must have one of its names in the header.
  package let signature: [[String]]
  /// Native names of the columns it knows, by squashed name; empty where unknown ones are ignored.
  package let columns: [String]
  /// How the delimited form may be written; the first that fits counts.
  package let dialects: [LayoutDialect]
  /// The keys that lead to the array of rows inside a JSON object; none for an array at the top.
  package let envelopes: [[String]]
  /// Whether objects and lists inside a JSON row are read, as the JSON text that they are.
  package let keepsNested: Bool
  /// Whether rows may end in a delimiter that the header does not have.
  package let allowsTrailingDelimiter: Bool
  /// The one legacy encoding in which the layout is taken without a declaration.
  package let legacyEncoding: TextEncoding?
  package let needs: [Need]
  package let mapping: Mapping
  /// Why a file of the layout cannot be used as a whole, told from what stands above its rows.
  package let problem: @Sendable (Header) -> Problem?
  /// A further test of header cells, where names alone do not tell the layout.
  package let acceptsHeader: @Sendable ([String]) -> Bool

  package init(
    id: String, table: Table, forms: Set<Form>, signature: [[String]], columns: [String] = [],
    dialects: [LayoutDialect] = [.commas], envelopes: [[String]] = [[]],
    keepsNested: Bool = false, allowsTrailingDelimiter: Bool = false,
    legacyEncoding: TextEncoding? = nil,
    needs: [Need] = [], mapping: Mapping,
    problem: @escaping @Sendable (Header) -> Problem? = { _ in nil },
    acceptsHeader: @escaping @Sendable ([String]) -> Bool = { _ in true }
  ) {
    self.id = id
    self.table = table
    self.forms = forms
    self.signature = signature
    self.columns = columns
    self.dialects = dialects
    self.envelopes = envelopes
    self.keepsNested = keepsNested
    self.allowsTrailingDelimiter = allowsTrailingDelimiter
    self.legacyEncoding = legacyEncoding
    self.needs = needs
    self.mapping = mapping
    self.problem = problem
    self.acceptsHeader = acceptsHeader
  }

  package var isNative: Bool { id.hasPrefix("native-") }

  /// Whether JSON rows may stand at the top of a file.
  ///
  /// People cut the rows out of an envelope, so a layout that has one takes them without it too.
  package var takesBareRows: Bool { forms.contains(.json) }

  /// Whether a header with these squashed names is this layout's.
  package func matches(_ names: [String]) -> Bool {
    signature.allSatisfy { group in group.contains(where: names.contains) } && acceptsHeader(names)
  }

  /// The names that the header lacks, one for each group that it does not have.
  package func missing(from names: [String]) -> [String] {
    signature.filter { group in !group.contains(where: names.contains) }.map { $0[0] }
  }
}

/// A header cell or key as layouts compare it: canonical form, case folded, only letters and
/// decimal digits.
package func squashed(_ name: String) -> String {
  if let squashed = squashedASCII(name) { return squashed }
  var result = String.UnicodeScalarView()
  for scalar in name.precomposed.lowercased().unicodeScalars {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber:
      result.append(scalar)
    default: continue
    }
  }
  return String(result)
}

/// The same for a name of ASCII, as most are; `nil` for others.
private func squashedASCII(_ name: String) -> String? {
  var bytes: [UInt8] = []
  for byte in name.utf8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      bytes.append(byte)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte | 0x20)
    case 0x80...: return nil
    default: continue
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}
