import PartnershipModel
import Reporting

/// The places of the categories along the axis: months by the calendar, names one after another.
struct CategoryAxis {
  /// The slot of each row.
  let slots: [Int]
  let slotCount: Int
  private let months: [Month]?

  init(_ categories: [Cell]) {
    let months = categories.compactMap { cell -> Month? in
      if case .month(let month) = cell { return month }
      return nil
    }
    // Rows for months that are absent leave their place empty, so that time runs evenly.
    if let first = months.first, let last = months.last, months.count == categories.count,
      zip(months, months.dropFirst()).allSatisfy({ $0 < $1 }), last.months(since: first) < 1200
    {
      self.months = months
      slots = months.map { $0.months(since: first) }
      slotCount = last.months(since: first) + 1
    } else {
      self.months = nil
      slots = Array(categories.indices)
      slotCount = max(categories.count, 1)
    }
  }

  var isTime: Bool { months != nil }

  /// The slots to label and their months, so sparse that labels of `labelWidth` do not touch.
  ///
  /// Labels fall on calendar steps (every third, sixth or twelfth month); the last month, the one of
  /// the report, is always among them.
  func monthLabels(slotWidth: Double, labelWidth: Double) -> [(slot: Int, month: Month)] {
    guard let first = months?.first else { return [] }
    let stride =
      [1, 3, 6, 12, 24, 60, 120, 240].first { Double($0) * slotWidth >= labelWidth } ?? 600
    let last = slotCount - 1
    let room = Int((labelWidth / max(slotWidth, 0.01)).rounded(.up))
    var result = (0..<slotCount).filter { slot in
      (first.index + slot).isMultiple(of: stride) && (slot == last || last - slot >= room)
    }
    if result.last != last { result.append(last) }
    return result.map { ($0, first.advanced(by: $0)) }
  }
}
