/// What the rows of a native table may hold for Spark to fold them, and what it makes of them.
///
/// Every rule, key and measure of the fold on Spark stands here once: query and reader of the answer
/// are made from it, its words and limits are those of the native decoder, and tests hold one against
/// the other. It is the plain core of what the decoder takes. A row outside it comes back whole and
/// is read by the decoder, which alone writes findings; so a rule may be too narrow, never too wide.
package struct FoldGrammar: Sendable {
  package enum Rule: Sendable {
    /// An expression that the whole text matches, in the syntax that Java and Swift share.
    case pattern(String)
    /// The same, of a number that is added up: at most 18 digits and 6 decimals.
    case number(String)
    case words([String])
    /// Any text but the empty one.
    case filled
    case anything
  }

  /// What stands for a cell in JSON, beside `null`.
  package enum JSONForm: Sendable {
    case text, number, flag
    /// A text, or a list of texts.
    case texts
  }

  package struct Column: Sendable {
    package let name: String
    package let rule: Rule
    /// Whether the cell may be empty, or the column missing.
    package let mayBeEmpty: Bool
    package let json: JSONForm

    init(_ name: String, _ rule: Rule, mayBeEmpty: Bool = false, json: JSONForm = .text) {
      self.name = name
      self.rule = rule
      self.mayBeEmpty = mayBeEmpty
      self.json = json
    }
  }

  /// What the rows of a cell have in common, beside the file.
  package struct Key: Sendable {
    package let name: String
    /// In terms of the columns.
    package let expression: String
    /// Whether it may hold any character, and so comes in hexadecimal.
    package let isFree: Bool

    init(_ name: String, _ expression: String? = nil, isFree: Bool = false) {
      self.name = name
      self.expression = expression ?? name
      self.isFree = isFree
    }
  }

  /// A number of rows, an exact sum, or the list of all values.
  package struct Measure: Sendable {
    package let name: String
    /// An aggregate of the columns.
    package let expression: String
    /// The counts of the rows that are added up, of which a sum of none is empty.
    ///
    /// Without any it is a count.
    package let counts: [String]
    /// Decimals of a sum.
    package let scale: Int
    /// Whether all values come, as whole numbers, because no sum says what is needed of them.
    package let isList: Bool

    init(
      _ name: String, _ expression: String, of counts: String..., scale: Int = DecimalLiteral.scale
    ) {
      self.name = name
      self.expression = expression
      self.counts = counts
      self.scale = scale
      isList = false
    }

    /// The values of an expression, as many as the counts say.
    init(_ name: String, each expression: String, of counts: String...) {
      self.name = name
      self.expression = "array_join(collect_list(\(expression)), ',')"
      self.counts = counts
      scale = 0
      isList = true
    }
  }

  /// The columns that tell rows apart: of rows that share an id in their file, or a link anywhere,
  /// none is added up by Spark.
  package struct Identity: Sendable {
    package let id: String
    package let link: String
  }

  /// Every column of the table.
  package let columns: [Column]
  package let keys: [Key]
  package let measures: [Measure]
  /// Conditions on good rows that come back whole all the same.
  package let whole: [String]
  package let identity: Identity?
  /// Columns whose whole text names places.
  let places: [String]

  /// Digits that a column of 24 digits, six of them decimals, holds without rounding.
  static let digits =
    "[0-9]{1,\(DecimalLiteral.integerDigits)}([.][0-9]{1,\(DecimalLiteral.scale)})?"
  static let month = "[0-9]{4}-(?:0[1-9]|1[0-2])"
}

extension FoldGrammar.Column {
  /// The condition that is true where the cell is at fault; `nil` where it cannot be.
  var fault: String? {
    let test: String
    switch rule {
    case .pattern(let pattern), .number(let pattern):
      test = "NOT \(name) RLIKE r'\\A(?:\(pattern))\\z'"
    case .words(let words):
      test = "\(name) NOT IN (\(words.map(FoldQuery.literal).joined(separator: ", ")))"
    case .filled: return "\(name) = ''"
    case .anything: return nil
    }
    return mayBeEmpty ? "\(name) <> '' AND \(test)" : test
  }

  var isNumber: Bool {
    if case .number = rule { true } else { false }
  }
}
