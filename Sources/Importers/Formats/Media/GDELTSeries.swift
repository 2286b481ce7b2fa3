import PartnershipModel

extension Layout {
  /// GDELT DOC 2.0, timelines: JSON `timeline[].data[]`, or CSV `Date,Series,Value`.
  ///
  /// How many articles there were, which share of all news that is, or their mean tone, by quarter
  /// of an hour, hour or day.
  package static let gdeltTimeline = Layout(
    id: "gdelt-timeline", table: .media, forms: [.delimited, .json],
    signature: [["series"], ["data", "date"], ["data", "value"]], envelopes: [["timeline"]],
    mapping: .series(SeriesLayout(date: "date", numbers: ["value"], nested: "data")))

  /// GDELT DOC 2.0, tone chart: JSON `tonechart[]`, how many articles have which tone.
  package static let gdeltToneChart = Layout(
    id: "gdelt-tonechart", table: .media, forms: [.json], signature: [["bin"], ["count"]],
    envelopes: [["tonechart"]],
    mapping: .series(SeriesLayout(date: nil, numbers: ["bin", "count"], nested: nil)))
}
