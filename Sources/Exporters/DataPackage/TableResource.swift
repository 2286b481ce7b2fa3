/// One CSV file of a Data Package and the schema of its table.
package struct TableResource: Hashable, Sendable {
  /// Fields whose values are found in the key of another table.
  package struct ForeignKey: Hashable, Sendable {
    package let fields: [String]
    /// The resource that holds the values; `nil` for this one.
    package let resource: String?
    package let referencedFields: [String]

    package init(fields: [String], resource: String?, referencedFields: [String]) {
      self.fields = fields
      self.resource = resource
      self.referencedFields = referencedFields
    }
  }

  /// A text that stands for "no value", and what it means.
  package struct MissingValue: Hashable, Sendable {
    package let value: String
    package let label: String

    package init(_ value: String, label: String) {
      self.value = value
      self.label = label
    }
  }

  package let name: String
  /// Relative to `datapackage.json`, with `/`.
  package let path: String
  package let title: String
  package let description: String?
  /// Size of the file.
  package let bytes: Int
  /// SHA-256 of the file, hexadecimal.
  package let sha256: String
  package let fields: [TableField]
  package let primaryKey: [String]
  package let foreignKeys: [ForeignKey]
  package let missingValues: [MissingValue]

  package init(
    name: String, path: String, title: String, description: String? = nil, bytes: Int,
    sha256: String, fields: [TableField], primaryKey: [String] = [],
    foreignKeys: [ForeignKey] = [], missingValues: [MissingValue]
  ) {
    self.name = name
    self.path = path
    self.title = title
    self.description = description
    self.bytes = bytes
    self.sha256 = sha256
    self.fields = fields
    self.primaryKey = primaryKey
    self.foreignKeys = foreignKeys
    self.missingValues = missingValues
  }
}
