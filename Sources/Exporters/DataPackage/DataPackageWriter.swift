extension DataPackage {
  /// The bytes of `datapackage.json`, keys in the order of the standard's own examples.
  package var bytes: [UInt8] { CanonicalJSON.bytes(json, keys: .given) }

  private var json: JSONDocument {
    var members: [JSONDocument.Member] = [
      .init("$schema", .string("https://datapackage.org/profiles/2.0/datapackage.json")),
      .init("name", .string(name)),
      .init("title", .string(title)),
    ]
    members.add("description", description)
    members.add("version", version)
    if !sources.isEmpty { members.append(.init("sources", .array(sources.map(\.json)))) }
    if !licenses.isEmpty { members.append(.init("licenses", .array(licenses.map(\.json)))) }
    if isGuarded { members.append(.init("textGuard", Self.guardRule)) }
    members.append(.init("resources", .array(resources.map(\.json))))
    return .object(members)
  }

  /// How to get the exact texts back; a property of ours, which the standard allows.
  private static var guardRule: JSONDocument {
    .object([
      .init(
        "description",
        .string(
          "Text cells that match the pattern were written with one ' before them, so that no "
            + "spreadsheet takes them for a formula. To get the exact text back, drop one ' from "
            + "each cell of a string field that begins with ' and matches the pattern.")),
      .init("pattern", .string(SpreadsheetGuard.pattern)),
    ])
  }
}

extension [JSONDocument.Member] {
  fileprivate mutating func add(_ key: String, _ text: String?) {
    if let text { append(.init(key, .string(text))) }
  }
}

extension JSONDocument {
  fileprivate static func strings(_ texts: [String]) -> JSONDocument {
    .array(texts.map { .string($0) })
  }
}

extension DataPackage.Source {
  fileprivate var json: JSONDocument {
    var members: [JSONDocument.Member] = [.init("title", .string(title))]
    members.add("path", path)
    return .object(members)
  }
}

extension DataPackage.License {
  fileprivate var json: JSONDocument {
    var members: [JSONDocument.Member] = []
    members.add("name", name)
    members.add("path", path)
    members.add("title", title)
    return .object(members)
  }
}

extension TableResource {
  fileprivate var json: JSONDocument {
    var members: [JSONDocument.Member] = [
      .init("name", .string(name)),
      .init("path", .string(path)),
      .init("title", .string(title)),
    ]
    members.add("description", description)
    members += [
      .init("type", .string("table")),
      .init("format", .string("csv")),
      .init("mediatype", .string("text/csv")),
      .init("encoding", .string("utf-8")),
      .init("bytes", .integer(bytes)),
      .init("hash", .string("sha256:" + sha256)),
      .init("dialect", Self.dialect),
      .init("schema", schema),
    ]
    return .object(members)
  }

  private static var dialect: JSONDocument {
    .object([
      .init("header", .boolean(true)),
      .init("delimiter", .string(",")),
      .init("lineTerminator", .string("\n")),
      .init("quoteChar", .string("\"")),
      .init("doubleQuote", .boolean(true)),
    ])
  }

  private var schema: JSONDocument {
    var members: [JSONDocument.Member] = [
      .init("fields", .array(fields.map(\.json))),
      .init("fieldsMatch", .string("exact")),
    ]
    if !primaryKey.isEmpty { members.append(.init("primaryKey", .strings(primaryKey))) }
    if !foreignKeys.isEmpty {
      members.append(.init("foreignKeys", .array(foreignKeys.map(\.json))))
    }
    members.append(
      .init(
        "missingValues",
        .array(
          missingValues.map {
            .object([.init("value", .string($0.value)), .init("label", .string($0.label))])
          })))
    return .object(members)
  }
}

extension TableResource.ForeignKey {
  fileprivate var json: JSONDocument {
    var reference: [JSONDocument.Member] = []
    reference.add("resource", resource)
    reference.append(.init("fields", .strings(referencedFields)))
    return .object([
      .init("fields", .strings(fields)), .init("reference", .object(reference)),
    ])
  }
}

extension TableField {
  fileprivate var json: JSONDocument {
    var members: [JSONDocument.Member] = [
      .init("name", .string(name)),
      .init("type", .string(kind.rawValue)),
      .init("title", .string(title)),
    ]
    members.add("description", description)
    members.add("unit", unit)
    if isEmptyAValue { members.append(.init("missingValues", .array([]))) }
    let rules = constraintMembers
    if !rules.isEmpty { members.append(.init("constraints", .object(rules))) }
    if !categories.isEmpty {
      members.append(.init("categories", .array(categories.map(categoryJSON))))
    }
    return .object(members)
  }

  private var constraintMembers: [JSONDocument.Member] {
    var members: [JSONDocument.Member] = []
    if constraints.isRequired { members.append(.init("required", .boolean(true))) }
    if constraints.isUnique { members.append(.init("unique", .boolean(true))) }
    if let minimum = constraints.minimum { members.append(.init("minimum", typed(minimum))) }
    if let maximum = constraints.maximum { members.append(.init("maximum", typed(maximum))) }
    members.add("pattern", constraints.pattern)
    if !constraints.allowed.isEmpty {
      members.append(.init("enum", .array(constraints.allowed.map(typed))))
    }
    return members
  }

  /// A value of this field as JSON: numbers unquoted, all else as text.
  private func typed(_ value: String) -> JSONDocument {
    let isNumber = kind == .number || kind == .integer || kind == .year
    return isNumber && NumberText.isCanonical(value) ? .number(value) : .string(value)
  }

  private func categoryJSON(_ category: Category) -> JSONDocument {
    .object([
      .init("value", kind == .integer ? typed(category.value) : .string(category.value)),
      .init("label", .string(category.label)),
    ])
  }
}
