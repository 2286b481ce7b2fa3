import PartnershipModel

/// Texts about names and ids, and about the same thing told twice.
extension Korean {
  // MARK: Names and ids

  func unknownCity(_ nearest: String?, _ place: InputPlace) -> ProblemWords {
    ProblemWords(
      "\(value(place, "이름", "의/의")) 도시가 `cities.csv`에 없습니다.",
      remedy: nearest.map {
        "\(quoted($0, "으로/로")) 고쳐 적거나 그 도시의 `aliases` 열에 이 이름을 추가하시기 바랍니다."
      } ?? "`cities.csv`에 도시를 추가하거나 이름을 바로잡으시기 바랍니다.")
  }

  func lookAlike(_ name: String, _ place: InputPlace) -> ProblemWords {
    ProblemWords(
      "\(value(place, "이름")) \(quoted(name, "과/와")) 비슷해 보이나 다른 문자로 적혀 있습니다.",
      remedy: "이름을 \(quoted(name, "으로/로")) 직접 다시 입력하시기 바랍니다.")
  }

  func unknownIndicator(_ nearest: String?, _ place: InputPlace) -> ProblemWords {
    ProblemWords(
      "\(value(place, "이름", "의/의")) 지표가 없습니다.",
      remedy: nearest.map(writeInstead)
        ?? "`entente indicators` 명령이 보여 주는 목록에서 지표를 고르시기 바랍니다.")
  }

  func indicatorWithoutTargets(_ place: InputPlace) -> ProblemWords {
    ProblemWords(
      "\(value(place, "지표", "은/는")) 목표를 세울 수 없는 지표입니다.",
      remedy: "`participants`처럼 달성하려는 지표 자체에 목표를 세우거나 행을 삭제하시기 바랍니다.")
  }

  func unknownPartnership(_ nearest: String?, _ place: InputPlace) -> ProblemWords {
    ProblemWords(
      "\(value(place, "식별자", "의/의")) 협력관계가 `partnerships.csv`에 없습니다.",
      remedy: nearest.map(writeInstead)
        ?? "`partnerships.csv`에 협력관계를 추가하거나 식별자를 바로잡으시기 바랍니다.")
  }

  func unknownAction(_ place: InputPlace) -> ProblemWords {
    ProblemWords(
      "\(value(place, "식별자", "의/의")) 사업이 실행 계획에 없습니다.",
      remedy: "식별자를 바로잡거나 `actions.csv`에 사업을 추가하시기 바랍니다.")
  }

  func unknownPlace(_ name: String, _ rows: Int) -> ProblemWords {
    ProblemWords(
      "\(quoted(name, "은/는")) 알려진 지역이 아니므로 해당 \(number(rows))개 행을 대상 외로 처리합니다.",
      remedy: "관리 대상 도시라면 `cities.csv`의 `aliases` 열에 이 이름을 추가하시기 바랍니다.")
  }

  func cityWithoutRegion(
    _ name: String, _ city: String, _ region: String, _ rows: Int
  ) -> ProblemWords {
    ProblemWords(
      """
      \(quoted(name, "은/는")) \(quoted(city)) 도시일 수 있으나 `cities.csv`에 그 도시의 `region`이 없어 \
      해당 \(number(rows))개 행을 대상 외로 처리합니다.
      """,
      remedy: """
        같은 도시라면 `cities.csv`에서 \(quoted(city)) 도시의 `region` 열에 \(quoted(region, "을/를")) \
        적으시기 바랍니다.
        """)
  }

  func unusedFile(_ rows: Int) -> ProblemWords {
    ProblemWords(
      "이 파일에서 사용하는 행이 없습니다. \(number(rows))개 행 모두 대상 외입니다.",
      remedy: """
        파일의 지명을 `cities.csv`의 `name`, `name_ko`, `name_zh`, `region`, `aliases`와 대조하시기 \
        바랍니다. 사유별 행 수는 `entente sources`로 볼 수 있습니다. 다른 지역의 자료라면 파일을 작업 \
        폴더 밖으로 옮기시기 바랍니다.
        """)
  }

  func unknownOutletCountry(_ name: String, _ rows: Int) -> ProblemWords {
    ProblemWords(
      """
      \(quoted(name, "은/는")) 알려진 국가가 아니므로 \(number(rows))개 행에서 매체의 국가를 알 수 \
      없습니다.
      """,
      remedy: """
        이름을 바로잡거나, 해당하는 행이 많으면 `entente.yaml`에서 이 파일의 `outlet_country`를 \
        지정하시기 바랍니다.
        """)
  }

  func unknownLanguage(_ name: String, _ rows: Int) -> ProblemWords {
    ProblemWords(
      "\(quoted(name, "은/는")) 알려진 언어가 아니므로 \(number(rows))개 행에서 언어를 알 수 없습니다.",
      remedy: """
        이름을 바로잡거나, 해당하는 행이 많으면 `entente.yaml`에서 이 파일의 `language`를 \
        지정하시기 바랍니다.
        """)
  }

  func badID(_ place: InputPlace) -> ProblemWords {
    ProblemWords(
      "\(value(place, "값")) 식별자로 사용할 수 없습니다.",
      remedy: """
        영문 소문자나 숫자로 시작하여 소문자, 숫자, 붙임표 1~64자로 적되, 도시의 식별자나 예약어는 \
        피하시기 바랍니다.
        """)
  }

  func duplicateID(_ file: String, _ line: Int, _ place: InputPlace) -> ProblemWords {
    ProblemWords(
      "\(value(place, "식별자")) \(position(file, line))에 이미 있습니다.",
      remedy: isID(place)
        ? "두 행 중 하나의 식별자를 바꾸거나 행을 삭제하시기 바랍니다."
        : "두 행 중 하나를 삭제하거나 서로 같은 내용을 바로잡으시기 바랍니다.")
  }

  func sharedName(
    _ city: String, _ file: String, _ line: Int, _ place: InputPlace
  ) -> ProblemWords {
    ProblemWords(
      """
      \(value(place, "이름")) \(position(file, line))에 있는 다른 도시 \(quoted(city))의 \
      이름이기도 합니다.
      """,
      remedy: "두 도시 중 한 곳의 `aliases` 열에서 이름을 삭제하거나 도시 이름을 바꾸시기 바랍니다.")
  }

  var tooFewCities: ProblemWords {
    ProblemWords(
      "협력관계에는 도시가 둘 이상 필요하나 이 행의 도시는 그보다 적습니다.",
      remedy: "도시를 둘 이상 `;`로 구분하여 적으시기 바랍니다.")
  }

  func repeatedCity(_ place: InputPlace) -> ProblemWords {
    ProblemWords(
      "이 행에 같은 도시가 두 번 있습니다\(place.column.map { "(\(quoted($0)) 열)" } ?? "").",
      remedy: "각 도시를 한 번씩만 적으시기 바랍니다.")
  }

  func notInPartnership(_ city: String) -> ProblemWords {
    ProblemWords(
      "\(quoted(city)) 도시는 이 행의 협력관계에 속하지 않습니다.",
      remedy: "도시나 협력관계를 바로잡거나 `partnerships.csv`에 도시를 추가하시기 바랍니다.")
  }

  // MARK: The same thing twice

  func duplicateRow(_ line: Int) -> ProblemWords {
    ProblemWords(
      "\(number(line))행의 수치가 다른 값으로 다시 나타났습니다.", remedy: "두 행 중 하나를 삭제하시기 바랍니다.")
  }

  func duplicateArticles(_ count: Int) -> ProblemWords {
    ProblemWords(
      "기사 \(number(count))건이 파일에 다시 나타났으며, 각각 한 번만 집계합니다.", remedy: Korean.nothingToDo)
  }

  func damagedIDs(_ rows: Int) -> ProblemWords {
    ProblemWords(
      rows > 0
        ? """
        \(number(rows))개 행의 기사 식별자가 손상되어 날짜, 매체, 제목으로 기사를 구분합니다.
        """
        : "하나의 기사 식별자에 제목이 여럿이므로 제목과 식별자를 함께 사용하여 기사를 구분합니다.",
      remedy: """
        목록을 다시 내려받고, 스프레드시트에서 열 때에는 식별자 열을 텍스트로 가져오시기 바랍니다.
        """)
  }

  func provisionalReplaced(_ count: Int) -> ProblemWords {
    ProblemWords(
      "이 파일의 잠정치 \(number(count))개 행을 확정치로 대체하였습니다.", remedy: Korean.nothingToDo)
  }

  func repeatedAggregate(_ count: Int) -> ProblemWords {
    ProblemWords(
      "같은 값의 수치 \(number(count))건이 파일에 다시 나타났으며, 각각 한 번만 집계합니다.",
      remedy: Korean.nothingToDo)
  }

  func aggregateConflict(_ file: String, _ rows: Int) -> ProblemWords {
    ProblemWords(
      "\(number(rows))개 행에 \(quoted(file)) 파일의 수치가 다른 값으로 다시 나타났습니다.",
      remedy: "최근에 내려받은 파일을 남기고 이전 파일을 삭제하시기 바랍니다.")
  }

  func otherCurrency(_ file: String, _ rows: Int) -> ProblemWords {
    ProblemWords(
      """
      \(number(rows))개 행의 수치가 \(quoted(file)) 파일에 다른 통화로 있으며, 그 파일의 수치를 \
      사용합니다.
      """,
      remedy: Korean.nothingToDo)
  }

  func twoOffice(
    _ file: String, _ line: Int, _ host: String, _ guest: String, _ place: InputPlace
  ) -> ProblemWords {
    ProblemWords(
      """
      두 기관의 \(place.column.map { "\(quoted($0)) 열 " } ?? "")값이 서로 다릅니다. 이 행의 값은 \
      \(quoted(guest)), \(position(file, line))의 값은 \(quoted(host))이며 후자를 사용합니다.
      """,
      remedy: "두 기관에 확인하여 잘못된 목록을 바로잡으시기 바랍니다.")
  }

  func possibleMatch(_ file: String, _ line: Int, _ start: CalendarDate) -> ProblemWords {
    ProblemWords(
      """
      다른 기관의 목록 \(position(file, line))에 유형과 도시가 같고 \(date(start))에 시작하는 \
      교류가 있어 같은 교류일 수 있습니다.
      """,
      remedy: "같은 교류라면 두 행에 같은 `exchange_id`를 적고, 아니라면 날짜를 확인하시기 바랍니다.")
  }

  func annualRows(_ count: Int) -> ProblemWords {
    ProblemWords(
      "\(number(count))개 행은 연간 수치이므로 대상 외로 처리합니다.",
      remedy: "보고서에 필요하면 월별 수치를 내려받으시기 바랍니다.")
  }

  func excludedRows(_ reason: Exclusion, _ count: Int) -> ProblemWords {
    ProblemWords(
      "\(number(count))개 행을 대상 외로 처리합니다. 사유: \(excluded(reason)).",
      remedy: remedy(reason))
  }

  /// Only rows of places and subjects can be left out for want of a name.
  private func remedy(_ reason: Exclusion) -> String {
    switch reason {
    case .otherPlaces:
      """
      관리 대상 지역이 포함되어 있지 않다면 별도의 조치가 필요하지 않으며, 포함되어 있다면 `cities.csv`에서 \
      그 도시의 이름, `aliases`, `region`을 확인하시기 바랍니다.
      """
    case .otherSubjects:
      """
      관리 대상 도시의 기사가 포함되어 있지 않다면 별도의 조치가 필요하지 않으며, 포함되어 있다면 기사에 \
      쓰인 이름을 `cities.csv`의 `aliases` 열에 추가하시기 바랍니다.
      """
    default: Korean.nothingToDo
    }
  }

  private func excluded(_ reason: Exclusion) -> String {
    switch reason {
    case .totals: "다른 행의 합계"
    case .subFlows: "수출입에 이미 포함된 재수출 또는 재수입"
    case .breakdowns: "전체 수치가 따로 있는 운송 수단별, 통관 절차별 또는 제2 상대국별 내역"
    case .otherClassifications: "서비스 또는 HS가 아닌 분류의 품목"
    case .details: "다른 행의 세부 내역"
    case .countryGroups: "국가군의 수치"
    case .otherMeasures: "사용하지 않는 측정값"
    case .otherPlaces: "관리 대상이 아닌 지역의 수치"
    case .articleSeries: "목록에 개별 기사가 있는 기사 수 또는 평균"
    case .articleGroups: "개별로 구분할 수 없는 기사 묶음"
    case .otherDocuments: "웹 페이지가 아닌 문서"
    case .archiveDuplicates: "보관소에서 중복 또는 예외로 표시한 기사"
    case .otherSubjects: "관리 대상 도시와 관련이 없는 기사"
    }
  }

  func otherBreakdown(_ file: String, _ rows: Int) -> ProblemWords {
    ProblemWords(
      """
      \(number(rows))개 행의 수치가 \(quoted(file)) 파일에 다른 구분으로 있으며, 그 파일의 수치를 \
      사용합니다.
      """,
      remedy: Korean.nothingToDo)
  }

  func cutDownload(_ stated: Int, _ found: Int) -> ProblemWords {
    ProblemWords(
      "응답에 표시된 행은 \(number(stated))개이나 실제 행은 \(number(found))개입니다.",
      remedy: "파일을 다시 내려받으시기 바라며, 서비스가 행 수를 제한하면 나누어 내려받으시기 바랍니다.")
  }

  func severalEditions(_ editions: [String]) -> ProblemWords {
    ProblemWords(
      "품목 코드가 여러 판의 HS에 속합니다: \(editions.joined(separator: ", ")).",
      remedy: "판이 바뀌는 시점에 급변한 품목을 확인하시기 바라며, 합계에는 영향이 없습니다.")
  }

  func furtherFindings(_ code: String, _ count: Int) -> ProblemWords {
    ProblemWords(
      "이 파일에는 \(quoted(code)) 유형의 확인 사항이 \(number(count))건 더 있으며, 따로 열거하지 않습니다.",
      remedy: "원인이 같은 경우가 많으므로 열거된 것부터 바로잡으시기 바랍니다.")
  }
}
