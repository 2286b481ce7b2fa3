/// One column of a table.
package struct TableField: Hashable, Sendable {
  /// The types of Table Schema v2 that our tables use.
  package enum Kind: String, Sendable {
    case string, number, integer, boolean, date, datetime, year, yearmonth
  }

  /// A code and its meaning.
  package struct Category: Hashable, Sendable {
    package let value: String
    package let label: String

    package init(_ value: String, label: String) {
      self.value = value
      self.label = label
    }
  }

  /// Rules that every cell of the column obeys; numbers as `NumberText` writes them.
  package struct Constraints: Hashable, Sendable {
    package let isRequired: Bool
    package let isUnique: Bool
    package let minimum: String?
    package let maximum: String?
    package let pattern: String?
    package let allowed: [String]

    package init(
      isRequired: Bool = false, isUnique: Bool = false, minimum: String? = nil,
      maximum: String? = nil, pattern: String? = nil, allowed: [String] = []
    ) {
      self.isRequired = isRequired
      self.isUnique = isUnique
      self.minimum = minimum
      self.maximum = maximum
      self.pattern = pattern
      self.allowed = allowed
    }
  }

  package let name: String
  package let kind: Kind
  package let title: String
  package let description: String?
  /// Unit of measure of the numbers, as people read it.
  package let unit: String?
  package let constraints: Constraints
  package let categories: [Category]
  /// An empty cell is a value of its own here, not a missing one.
  ///
  /// Needed for key fields that are often empty: a primary key may not hold missing values.
  package let isEmptyAValue: Bool

  package init(
    _ name: String, _ kind: Kind, title: String, description: String? = nil,
    unit: String? = nil, constraints: Constraints = Constraints(),
    categories: [Category] = [], isEmptyAValue: Bool = false
  ) {
    self.name = name
    self.kind = kind
    self.title = title
    self.description = description
    self.unit = unit
    self.constraints = constraints
    self.categories = categories
    self.isEmptyAValue = isEmptyAValue
  }
}
