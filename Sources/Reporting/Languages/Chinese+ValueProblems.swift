import PartnershipModel

/// Texts about the values of single cells.
extension Chinese {
  func emptyRequired(_ place: InputPlace) -> ProblemWords {
    ProblemWords(
      "该行的\(place.column.map { "\(quoted($0))列" } ?? "必填单元格")没有值。",
      remedy: "请填写该值；如无人知晓，请删除该行。")
  }

  // MARK: Numbers

  func badNumber(_ hint: NumberHint, _ place: InputPlace) -> ProblemWords {
    let (reason, remedy) = number(hint, place)
    return ProblemWords("\(value(place))不是数字：\(reason)。", remedy: remedy)
  }

  private func number(_ hint: NumberHint, _ place: InputPlace) -> (reason: String, remedy: String) {
    switch hint {
    case .decimalComma:
      ("以逗号作小数点", withPoint(place.value).map { "请写作\($0)。" } ?? "小数前请用点，如`12.5`。")
    case .groupingMark:
      ("数字之间含有分隔符、符号或空格", "请只写数字，不用分隔符、空格或加号，如`1234567.5`。")
    case .currencySign: ("含有货币符号或百分号", "请只写数字，货币写入`currency`列。")
    case .exponent: ("含有指数", "请写出完整数字，如`1500000`。")
    case .text: ("含有数字以外的字符", "请只写数字；如不知数值，请留空。")
    }
  }

  func tooPrecise(_ decimals: Int, _ place: InputPlace) -> ProblemWords {
    ProblemWords(
      "\(value(place))的小数超过\(number(decimals))位。", remedy: "请自行四舍五入至\(number(decimals))位小数以内。")
  }

  func outOfRange(_ minimum: String?, _ maximum: String?, _ place: InputPlace) -> ProblemWords {
    let bounds =
      switch (minimum, maximum) {
      case (let minimum?, let maximum?): "须在\(minimum)至\(maximum)之间"
      case (let minimum?, nil): place.value == minimum ? "须大于\(minimum)" : "不得小于\(minimum)"
      case (nil, let maximum?): "不得大于\(maximum)"
      case (nil, nil): "须在可保存的范围之内"
      }
    return ProblemWords(
      "\(value(place))超出范围：数值\(bounds)。", remedy: "请更正该数值；如不知数值，请留空。")
  }

  // MARK: Dates, codes and words

  func badDate(_ expected: DateForm, _ place: InputPlace) -> ProblemWords {
    // The example of a time would break inside; RFC 3339 says how one is written.
    let examples = exampleDate(expected).prefix(expected == .dayOrTime ? 1 : 2)
      .joined(separator: "或")
    return ProblemWords(
      "\(value(place))不是\(kind(of: expected))。",
      remedy: "请按\(form(expected))书写\(examples.isEmpty ? "" : "，如\(examples)")。")
  }

  private func kind(of form: DateForm) -> String {
    switch form {
    case .month, .compactMonth, .dottedMonth, .dottedMonthInFull, .koreanMonth: "月份"
    case .monthOrYear: "月份或年份"
    case .year: "年份"
    case .dayOrTime: "日期或时间"
    case .compactTime: "带时间的日期"
    case .day, .compactDay, .daysSince1970: "日期"
    }
  }

  private func form(_ form: DateForm) -> String {
    switch form {
    case .monthOrYear: "`YYYY-MM`或`YYYY`格式"
    case .dayOrTime: "`YYYY-MM-DD`格式，带时间的按RFC 3339格式"
    case .daysSince1970: "自1970年1月1日起的天数"
    case .day, .month, .year, .compactDay, .compactMonth, .compactTime, .dottedMonth,
      .dottedMonthInFull, .koreanMonth:
      "\(quoted(form.rawValue))格式"
    }
  }

  func badCode(_ expected: CodeForm, _ place: InputPlace) -> ProblemWords {
    let (kind, remedy) = code(expected)
    return ProblemWords("\(value(place))不是\(kind)。", remedy: remedy)
  }

  private func code(_ expected: CodeForm) -> (kind: String, remedy: String) {
    switch expected {
    case .currency: ("货币代码（ISO 4217）", "请写三个大写字母，如USD、KRW或CNY。")
    case .country: ("国家代码（ISO 3166-1）", "请写三个大写字母，如KOR、CHN或VNM。")
    case .countryOfTwoLetters: ("两位国家代码（ISO 3166-1）", "请写两个大写字母，如KR、CN或VN。")
    case .webAddress: ("网页地址", "请写完整地址，以`https://`或`http://`开头。")
    case .region: ("地区代码（ISO 3166-2）", "请依次写国家、连字符和地区，如KR-41或CN-22。")
    case .commodity: ("商品代码（HS）", "请写2至10位数字，如87或870323；全部商品写`TOTAL`。")
    case .chinaCustomsNumber(nil): ("中国海关的已知国别编码", "请更正国别编码，或一并填写国家名称。")
    case .chinaCustomsNumber(let country?):
      ("\(quoted(country))的中国海关国别编码", "请更正国家名称与国别编码中有误的一项。")
    }
  }

  func unknownWord(_ allowed: [String], _ nearest: String?, _ place: InputPlace) -> ProblemWords {
    ProblemWords(
      "\(value(place))不在下列各项之中：\(listed(allowed, most: 20))。",
      remedy: nearest.map(writeInstead) ?? "请写所列各项之一。")
  }

  var missingCurrency: ProblemWords {
    ProblemWords("该行有金额而无货币。", remedy: "请填写`currency`，如USD、KRW或CNY。")
  }

  func endBeforeStart(_ place: InputPlace) -> ProblemWords {
    ProblemWords(
      "结束日期\(place.value.map { "（\(quoted($0))）" } ?? "")早于开始日期。", remedy: "请更正两个日期之一。")
  }

  var correctedBeforeFlagged: ProblemWords {
    ProblemWords("报道的更正日期早于标记日期，不计为更正。", remedy: "请更正两个日期之一。")
  }

  func hiddenCharacter(_ place: InputPlace) -> ProblemWords {
    ProblemWords(
      "\(place.column.map { "\(quoted($0))列的" } ?? "")文本含有不可见的字符。",
      remedy: "请重新键入文本，勿复制粘贴。")
  }

  // MARK: Exchange rates

  func conflictingRate(_ file: String, _ line: Int, _ place: InputPlace) -> ProblemWords {
    ProblemWords(
      "\(value(place, "汇率"))与\(position(file, line))同一日期的汇率不同。", remedy: "请删除其中有误的一个。")
  }

  func suddenRate(_ previous: String, _ place: InputPlace) -> ProblemWords {
    ProblemWords(
      "\(value(place, "汇率"))超过前一汇率\(previous)的两倍或不足其一半。", remedy: "请核对汇率及其标价方向。")
  }

  func noRate(_ currency: String, _ month: Month) -> ProblemWords {
    ProblemWords(
      "\(self.month(month))没有货币\(quoted(currency))的汇率。",
      remedy: "请将欧洲中央银行较新的`eurofxref-hist.csv`放入文件夹`rates`。")
  }
}
