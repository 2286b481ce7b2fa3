import PartnershipModel

/// Downloads that are well known and hold no data of a layout: code lists, error answers, and tables
/// of services that are not read.
enum KnownDocument {
  /// What a table or list with these squashed names is.
  static func problem(ofRow names: [String]) -> Problem? {
    func has(_ wanted: String...) -> Bool { wanted.allSatisfy(names.contains) }
    if has("fileurl", "partitionkey") { return .notData(kind: "comtrade-listing", detail: "") }
    let isComtradeCodes = has("reportercode") || has("partnercode")
    if isComtradeCodes, !has("primaryvalue"), names.contains(where: { $0.hasSuffix("desc") }) {
      return .notData(kind: "code-list", detail: "")
    }
    if has("dataitem", "description") { return .notData(kind: "code-list", detail: "") }
    if has("tradevalue1000usd") || has("tradevaluein1000usd") {
      return .notData(kind: "wits", detail: "")
    }
    if has("projectreference", "sendingcountrycode"), !has("sendingcity") {
      return .notData(kind: "erasmus-reduced", detail: "")
    }
    if has("priodyear", "priodmon", "prioddt") {
      return .notData(kind: "korea-ten-days", detail: "")
    }
    if has("date", "count", "totalcount", "ratio") {
      return .notData(kind: "mediacloud-counts", detail: "")
    }
    return nil
  }

  /// What a JSON object at the top of a file is.
  static func problem(ofDocument document: JSONValue?) -> Problem? {
    guard let document else { return nil }
    return korea(document) ?? comtrade(document) ?? ecos(document)
  }

  private static func korea(_ document: JSONValue) -> Problem? {
    if let answer = document["OpenAPI_ServiceResponse"] {
      let header = answer["cmmMsgHeader"] ?? answer
      let texts = ["errMsg", "returnAuthMsg"].compactMap { header[$0]?.asText }
      return .notData(kind: "korea-error", detail: texts.joined(separator: ", "))
    }
    guard let header = document["response"]?["header"], let code = header["resultCode"]?.asText,
      code != "00"
    else { return nil }
    return .notData(kind: "korea-error", detail: header["resultMsg"]?.asText ?? code)
  }

  private static func comtrade(_ document: JSONValue) -> Problem? {
    if let error = document["error"]?.asText, !error.isEmpty, document["elapsedTime"] != nil {
      return .notData(kind: "comtrade-error", detail: error)
    }
    guard document["statusCode"] != nil, document["data"] == nil else { return nil }
    return .notData(kind: "comtrade-error", detail: document["message"]?.asText ?? "")
  }

  private static func ecos(_ document: JSONValue) -> Problem? {
    if document["StatisticSearch"]?["row"] != nil {
      return .notData(kind: "ecos-series", detail: "")
    }
    guard let result = document["RESULT"], result["CODE"] != nil else { return nil }
    return .notData(kind: "ecos-error", detail: result["MESSAGE"]?.asText ?? "")
  }
}

extension JSONValue {
  /// The text of a string or number.
  fileprivate var asText: String? {
    switch self {
    case .string(let text), .number(let text): text
    default: nil
    }
  }
}
