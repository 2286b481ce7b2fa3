/// The number of insertions, deletions and substitutions of scalars from one text to the other, or
/// `nil` if there are more than `limit`.
///
/// Texts whose lengths differ by more are not compared at all, so that a cell of many kilobytes
/// costs nothing. Source: Wagner and Fischer, The String-to-String Correction
/// Problem, algorithm X, one row at a time.
package func editDistance(
  _ left: [Unicode.Scalar], _ right: [Unicode.Scalar], atMost limit: Int
) -> Int? {
  guard abs(left.count - right.count) <= limit else { return nil }
  var row = Array(0...right.count)
  for (i, scalar) in left.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for (j, candidate) in right.enumerated() {
      let substituted = diagonal + (scalar == candidate ? 0 : 1)
      diagonal = row[j + 1]
      row[j + 1] = min(substituted, row[j] + 1, row[j + 1] + 1)
    }
  }
  return row[right.count] <= limit ? row[right.count] : nil
}

/// The candidate nearest to `word` within a third of its length, ties in the candidates' order.
package func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
  let scalars = Array(word.lowercased().unicodeScalars)
  var limit = max(1, word.unicodeScalars.count / 3)
  var best: String?
  for candidate in candidates where limit >= 0 {
    let other = Array(candidate.lowercased().unicodeScalars)
    guard let distance = editDistance(scalars, other, atMost: limit) else { continue }
    // The next one must be nearer.
    (best, limit) = (candidate, distance - 1)
  }
  return best
}
