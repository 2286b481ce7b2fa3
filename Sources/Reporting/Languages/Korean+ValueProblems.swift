import PartnershipModel

/// Texts about the values of single cells.
extension Korean {
  func emptyRequired(_ place: InputPlace) -> ProblemWords {
    ProblemWords(
      "이 행의 \(place.column.map { "\(quoted($0)) 열에" } ?? "필수 칸에") 값이 없습니다.",
      remedy: "값을 적거나, 값을 아는 사람이 없으면 행을 삭제하시기 바랍니다.")
  }

  // MARK: Numbers

  func badNumber(_ hint: NumberHint, _ place: InputPlace) -> ProblemWords {
    let (reason, remedy) = number(hint, place)
    return ProblemWords("\(value(place)) 숫자가 아닙니다. \(reason)", remedy: remedy)
  }

  private func number(_ hint: NumberHint, _ place: InputPlace) -> (reason: String, remedy: String) {
    switch hint {
    case .decimalComma:
      (
        "소수점 자리에 쉼표가 있습니다.",
        withPoint(place.value).map { "\(with($0, "과/와")) 같이 적으시기 바랍니다." }
          ?? "`12.5`와 같이 소수 앞에 점을 적으시기 바랍니다."
      )
    case .groupingMark:
      (
        "숫자 사이에 구분 기호, 부호 또는 공백이 있습니다.",
        "`1234567.5`와 같이 구분 기호, 공백, 더하기 부호 없이 적으시기 바랍니다."
      )
    case .currencySign:
      ("통화 기호 또는 백분율 기호가 있습니다.", "숫자만 적고 통화는 `currency` 열에 적으시기 바랍니다.")
    case .exponent: ("지수 표기입니다.", "`1500000`과 같이 숫자를 모두 적으시기 바랍니다.")
    case .text: ("숫자 이외의 글자가 있습니다.", "숫자만 적거나, 알 수 없으면 칸을 비워 두시기 바랍니다.")
    }
  }

  func tooPrecise(_ decimals: Int, _ place: InputPlace) -> ProblemWords {
    ProblemWords(
      "\(value(place)) 소수점 아래 \(number(decimals))자리를 넘습니다.",
      remedy: "소수점 아래 \(number(decimals))자리 이하로 직접 반올림하시기 바랍니다.")
  }

  func outOfRange(_ minimum: String?, _ maximum: String?, _ place: InputPlace) -> ProblemWords {
    let bounds =
      switch (minimum, maximum) {
      case (let minimum?, let maximum?): "\(minimum) 이상 \(maximum) 이하여야"
      case (let minimum?, nil): place.value == minimum ? "\(minimum)보다 커야" : "\(minimum) 이상이어야"
      case (nil, let maximum?): "\(maximum) 이하여야"
      case (nil, nil): "보관할 수 있는 크기여야"
      }
    return ProblemWords(
      "\(value(place)) 허용 범위를 벗어났습니다. 숫자는 \(bounds) 합니다.",
      remedy: "숫자를 바로잡거나, 알 수 없으면 칸을 비워 두시기 바랍니다.")
  }

  // MARK: Dates, codes and words

  func badDate(_ expected: DateForm, _ place: InputPlace) -> ProblemWords {
    let examples = exampleDate(expected).joined(separator: " 또는 ")
    let example = examples.isEmpty ? "" : "(예: \(examples))"
    return ProblemWords(
      "\(value(place)) \(kind(of: expected)) 아닙니다.",
      remedy: "\(with(form(expected) + example, "으로/로")) 적으시기 바랍니다.")
  }

  private func kind(of form: DateForm) -> String {
    switch form {
    case .month, .compactMonth, .dottedMonth, .dottedMonthInFull, .koreanMonth: "월이"
    case .monthOrYear: "월 또는 연도가"
    case .year: "연도가"
    case .dayOrTime: "날짜 또는 시각이"
    case .compactTime: "시각이 있는 날짜가"
    case .day, .compactDay, .daysSince1970: "날짜가"
    }
  }

  private func form(_ form: DateForm) -> String {
    switch form {
    case .monthOrYear: "`YYYY-MM` 또는 `YYYY` 형식"
    case .dayOrTime: "`YYYY-MM-DD` 또는 RFC 3339 형식"
    case .daysSince1970: "1970년 1월 1일부터 센 일수"
    case .day, .month, .year, .compactDay, .compactMonth, .compactTime, .dottedMonth,
      .dottedMonthInFull, .koreanMonth:
      "\(quoted(form.rawValue)) 형식"
    }
  }

  func badCode(_ expected: CodeForm, _ place: InputPlace) -> ProblemWords {
    let (kind, remedy) = code(expected)
    return ProblemWords("\(value(place)) \(kind) 아닙니다.", remedy: remedy)
  }

  private func code(_ expected: CodeForm) -> (kind: String, remedy: String) {
    switch expected {
    case .currency: ("통화 코드(ISO 4217)가", "USD, KRW, CNY와 같이 대문자 세 글자로 적으시기 바랍니다.")
    case .country:
      ("국가 코드(ISO 3166-1)가", "KOR, CHN, VNM과 같이 대문자 세 글자로 적으시기 바랍니다.")
    case .countryOfTwoLetters:
      ("두 글자 국가 코드(ISO 3166-1)가", "KR, CN, VN과 같이 대문자 두 글자로 적으시기 바랍니다.")
    case .webAddress:
      ("웹 페이지 주소가", "`https://` 또는 `http://`로 시작하는 전체 주소를 적으시기 바랍니다.")
    case .region:
      ("지역 코드(ISO 3166-2)가", "KR-41, CN-22와 같이 국가, 붙임표, 지역의 순으로 적으시기 바랍니다.")
    case .commodity:
      (
        "품목 코드(HS)가",
        "87, 870323과 같이 2~10자리 숫자로 적거나, 전체 품목이면 `TOTAL`을 적으시기 바랍니다."
      )
    case .chinaCustomsNumber(nil):
      ("중국 해관의 국가 번호로 알려진 값이", "국가 번호를 바로잡거나 국가 이름을 함께 적으시기 바랍니다.")
    case .chinaCustomsNumber(let country?):
      (
        "\(quoted(country)) 국가의 중국 해관 번호가",
        "국가 이름과 국가 번호 중 잘못된 것을 바로잡으시기 바랍니다."
      )
    }
  }

  func unknownWord(_ allowed: [String], _ nearest: String?, _ place: InputPlace) -> ProblemWords {
    ProblemWords(
      "\(value(place)) 다음 중 하나가 아닙니다: \(listed(allowed, most: 20)).",
      remedy: nearest.map(writeInstead) ?? "제시된 값 중 하나를 적으시기 바랍니다.")
  }

  var missingCurrency: ProblemWords {
    ProblemWords(
      "이 행에 금액은 있으나 통화가 없습니다.", remedy: "`currency` 열에 USD, KRW, CNY와 같이 통화를 적으시기 바랍니다.")
  }

  func endBeforeStart(_ place: InputPlace) -> ProblemWords {
    ProblemWords(
      "종료 시점\(place.value.map { "(\(quoted($0)))" } ?? "")이 시작 시점보다 앞섭니다.",
      remedy: "두 날짜 중 잘못된 것을 바로잡으시기 바랍니다.")
  }

  var correctedBeforeFlagged: ProblemWords {
    ProblemWords(
      "기사의 정정일이 표시일보다 앞서므로 정정으로 집계하지 않습니다.", remedy: "두 날짜 중 잘못된 것을 바로잡으시기 바랍니다.")
  }

  func hiddenCharacter(_ place: InputPlace) -> ProblemWords {
    ProblemWords(
      "\(ofColumn(place))텍스트에 보이지 않는 문자가 있습니다.", remedy: "복사하지 말고 텍스트를 직접 다시 입력하시기 바랍니다.")
  }

  // MARK: Exchange rates

  func conflictingRate(_ file: String, _ line: Int, _ place: InputPlace) -> ProblemWords {
    ProblemWords(
      "\(value(place, "환율")) 같은 날짜의 \(position(file, line)) 환율과 다릅니다.",
      remedy: "둘 중 잘못된 것을 삭제하시기 바랍니다.")
  }

  func suddenRate(_ previous: String, _ place: InputPlace) -> ProblemWords {
    ProblemWords(
      "\(value(place, "환율")) 직전 환율 \(previous)의 두 배를 넘거나 절반에 미치지 못합니다.",
      remedy: "환율과 그 표시 방향을 확인하시기 바랍니다.")
  }

  func noRate(_ currency: String, _ month: Month) -> ProblemWords {
    ProblemWords(
      "\(self.month(month)) \(quoted(currency)) 통화의 환율이 없습니다.",
      remedy: "유럽중앙은행의 최신 `eurofxref-hist.csv` 파일을 `rates` 폴더에 두시기 바랍니다.")
  }
}
