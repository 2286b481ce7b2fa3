/// A Data Package v2 (https://datapackage.org/standard/data-package/): what the CSV files mean.
///
/// There is no `created`: the same data give the same bytes on any day.
package struct DataPackage: Hashable, Sendable {
  /// Where the data come from.
  package struct Source: Hashable, Sendable {
    package let title: String
    package let path: String?

    package init(title: String, path: String? = nil) {
      self.title = title
      self.path = path
    }
  }

  /// A licence: an Open Definition name, an address, or both.
  package struct License: Hashable, Sendable {
    package let name: String?
    package let path: String?
    package let title: String?

    package init(name: String? = nil, path: String? = nil, title: String? = nil) {
      self.name = name
      self.path = path
      self.title = title
    }
  }

  /// Lower-case letters, digits, `.`, `_` and `-`.
  package let name: String
  package let title: String
  package let description: String?
  package let version: String
  package let sources: [Source]
  package let licenses: [License]
  /// False where texts were written without the guard against formulas.
  package let isGuarded: Bool
  package let resources: [TableResource]

  package init(
    name: String, title: String, description: String? = nil, version: String,
    sources: [Source] = [], licenses: [License] = [], isGuarded: Bool = true,
    resources: [TableResource]
  ) {
    self.name = name
    self.title = title
    self.description = description
    self.version = version
    self.sources = sources
    self.licenses = licenses
    self.isGuarded = isGuarded
    self.resources = resources
  }
}
