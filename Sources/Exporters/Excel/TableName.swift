/// The rules for the name of a table: those of a defined name, which it must not repeat either.
package enum TableName {
  package typealias Fault = DefinedName.Fault

  /// The first rule that `name` breaks, or nil.
  package static func fault(in name: String) -> Fault? {
    DefinedName.fault(in: name)
  }
}
