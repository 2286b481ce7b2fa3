/// Files of counts, shares or means of articles.
///
/// They tell of the same articles as lists do, so that nothing of them is added to these; and no
/// indicator rests on them: their shares are of all news worldwide, not of one side's. Their rows
/// are checked and counted as out of scope, with one note.
package struct SeriesLayout: Sendable {
  /// The column of the time, in UTC; `nil` where rows have none.
  package let date: String?
  /// Columns of numbers that every row has.
  package let numbers: [String]
  /// The key under which the objects of a JSON file hold their rows; `nil` where they are rows.
  package let nested: String?
}
