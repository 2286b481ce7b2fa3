import PartnershipModel

extension Layout {
  /// Erasmus+ mobility open data (CSV with semicolons; republished copies use commas): a row is a
  /// group of people who went from one city to another.
  package static let erasmusMobility = Layout(
    id: "erasmus-ka1", table: .exchanges, forms: [.delimited],
    signature: [
      ["mobilitystartmonth"], ["sendingcity"], ["receivingcity"], ["participants"],
    ],
    dialects: [.semicolons, .commas], legacyEncoding: .windows1252,
    mapping: .translated(
      RecordTranslation(
        columns: ForeignColumns(
          [
            ["projectreference"], ["mobilitystartmonth"], ["mobilityendmonth"], ["activitymob"],
            ["participantprofile"], ["sendingcountrycode"], ["sendingcity"],
            ["receivingcountrycode"], ["receivingcity"], ["participants"],
          ], missing: ["-"]),
        sources: [
          "exchange_id": "projectreference", "start_date": "mobilitystartmonth",
          "end_date": "mobilityendmonth", "type": "participantprofile", "title": "activitymob",
          "host": "receivingcity", "guests": "sendingcity", "participants": "participants",
        ],
        read: readErasmus)))

  private static func readErasmus(
    _ row: ForeignRow, _ gazetteer: Gazetteer?, _ memory: inout RecordTranslation.Memory
  ) throws(RowFault) -> RecordTranslation.Outcome {
    let project = try row.required("projectreference")
    // The reference repeats; a row is told by its place among those of its project.
    let number = memory.counts[project, default: 0] + 1
    memory.counts[project] = number
    guard let host = erasmusCity(row, "receiving", gazetteer),
      let guest = erasmusCity(row, "sending", gazetteer), host != guest
    else { return .excluded(.otherPlaces) }
    let start = try erasmusMonth(row, "mobilitystartmonth")
    let end =
      row.text("mobilityendmonth").isEmpty ? start : try erasmusMonth(row, "mobilityendmonth")
    let activity = row.text("activitymob")
    return .records([
      [
        "exchange_id": "\(project)-\(number)", "start_date": start.firstDay.description,
        "end_date": end.lastDay.description, "type": try erasmusType(row, project, activity),
        "title": activity.isEmpty ? project : activity, "host": host, "guests": guest,
        "participants": row.text("participants"), "status": ExchangeStatus.held.rawValue,
      ]
    ])
  }

  private static func erasmusMonth(
    _ row: ForeignRow, _ column: String
  ) throws(RowFault) -> Month {
    guard let month = Month(try row.required(column)) else {
      throw row.fault(.badDate(expected: .month), column)
    }
    return month
  }

  private static func erasmusType(
    _ row: ForeignRow, _ project: String, _ activity: String
  ) throws(RowFault) -> String {
    if activity.lowercased().contains("youth") || project.contains("-KA105-")
      || project.contains("-KA347-")
    {
      return ExchangeType.youth.rawValue
    }
    switch try row.required("participantprofile").lowercased() {
    case "learner", "learners": return ExchangeType.student.rawValue
    case "staff": return ExchangeType.faculty.rawValue
    default:
      throw row.fault(
        .unknownWord(allowed: ["Learner", "Staff"], nearest: nil), "participantprofile")
    }
  }

  /// The id of the city of one side, told by its name and country; free text in any case.
  private static func erasmusCity(
    _ row: ForeignRow, _ side: String, _ gazetteer: Gazetteer?
  ) -> String? {
    guard let gazetteer, case .city(let id)? = gazetteer.place(row.text(side + "city")) else {
      return nil
    }
    let code = row.text(side + "countrycode")
    let country = ["EL": "GRC", "UK": "GBR"][code] ?? Countries.byName[code]
    return gazetteer.city(id)?.country == country ? id : nil
  }
}
