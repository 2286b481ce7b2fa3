/// The kinds of file that a pack may hold.
package enum PackFormat: String, Sendable, Hashable, CaseIterable {
  case xlsx
  case markdown = "md"
  case csv
}
