import PartnershipModel

/// Texts about files as a whole and their encodings.
extension Korean {
  // MARK: The file

  func unreadableFile(_ reason: String) -> ProblemWords {
    switch reason {
    case "missing":
      ProblemWords("파일이 없습니다.", remedy: "파일을 제자리에 두거나 파일 이름을 바로잡으시기 바랍니다.")
    case "directory":
      ProblemWords("파일이 있어야 할 자리에 폴더가 있습니다.", remedy: "폴더의 이름을 바꾸거나 폴더를 옮기시기 바랍니다.")
    case "folder":
      ProblemWords(
        "폴더를 읽을 수 없습니다.",
        remedy: "폴더가 있는지와 읽기 권한을 확인하거나 `--workspace`로 다른 폴더를 지정하시기 바랍니다.")
    case "folder-loop":
      ProblemWords(
        "이 심볼릭 링크가 자신이 들어 있는 폴더를 가리켜 그 안의 파일을 두 번 읽게 됩니다.", remedy: "링크를 삭제하시기 바랍니다.")
    case "not-regular":
      ProblemWords(
        "파이프, 소켓 또는 장치이므로 읽기가 끝나지 않을 수 있습니다.", remedy: "내용을 일반 파일로 저장하시기 바랍니다.")
    case "not-permitted":
      ProblemWords("이 파일을 읽을 권한이 없습니다.", remedy: "파일 소유자에게 읽기 권한을 요청하시기 바랍니다.")
    case let reason where reason.hasPrefix("temporary-file"):
      ProblemWords(
        "본문이 너무 커서 메모리에 둘 수 없고 임시 파일에도 쓸 수 없습니다.",
        remedy: "임시 파일 폴더의 공간을 확보하거나 `TMPDIR`로 다른 폴더를 지정하시기 바랍니다.")
    default:
      ProblemWords("시스템 오류로 파일을 읽을 수 없습니다.", remedy: "디스크와 파일을 확인한 후 다시 실행하시기 바랍니다.")
    }
  }

  func wrongContainer(_ kind: String) -> ProblemWords {
    switch kind {
    case "zip":
      ProblemWords(
        "엑셀 통합 문서 또는 ZIP 압축 파일로, 텍스트가 아닙니다.",
        remedy: "통합 문서의 시트를 CSV UTF-8로 저장하거나 압축을 풀어 그 안의 파일을 사용하시기 바랍니다.")
    case "old-excel":
      ProblemWords(
        "이전 버전의 엑셀 통합 문서(.xls)로, 텍스트가 아닙니다.", remedy: "통합 문서의 시트를 CSV UTF-8로 저장하시기 바랍니다.")
    case "gzip":
      ProblemWords(
        "gzip으로 압축된 파일이나 이름이 `.gz`로 끝나지 않습니다.", remedy: "이름 끝에 `.gz`를 붙이거나 압축을 푸시기 바랍니다.")
    case "gzip-corrupt":
      ProblemWords("압축 파일이 손상되어 풀 수 없습니다.", remedy: Korean.downloadAgain)
    case "gzip-truncated":
      ProblemWords("압축 파일의 끝부분이 없습니다.", remedy: Korean.downloadAgain)
    case "utf-16":
      ProblemWords(
        "UTF-16으로 보이나 이를 나타내는 표시가 없습니다.",
        remedy: """
          파일을 UTF-8로 저장하거나 `entente.yaml`의 `sources:`에 `encoding: utf-16le`를 지정하시기 \
          바랍니다.
          """)
    case "utf-32":
      ProblemWords("UTF-32 텍스트는 읽지 않습니다.", remedy: "파일을 UTF-8로 저장하시기 바랍니다.")
    default: markup(kind)
    }
  }

  private func markup(_ kind: String) -> ProblemWords {
    switch kind {
    case "xml-korea":
      ProblemWords(
        "공공데이터포털의 XML 응답입니다.", remedy: "태그 이름을 열 이름으로 하여 항목을 CSV 또는 JSON으로 변환하시기 바랍니다.")
    case "xml-iati":
      ProblemWords("XML 형식의 IATI 파일입니다.", remedy: "CSV 또는 JSON 형식으로 내려받으시기 바랍니다.")
    case "xml":
      ProblemWords("XML 파일로, 표가 아닙니다.", remedy: "표를 CSV 또는 JSON으로 저장하시기 바랍니다.")
    case "html":
      ProblemWords(
        "웹 페이지입니다. 자료 대신 로그인 화면이나 오류 화면이 저장된 것으로 보입니다.",
        remedy: "로그인한 후 자료를 다시 내려받으시기 바랍니다.")
    case "gdelt-throttle":
      ProblemWords("요청 간격이 너무 짧아 GDELT가 요청을 거부하였습니다.", remedy: "1분 후 파일을 다시 내려받으시기 바랍니다.")
    case "gdelt-query":
      ProblemWords(
        "GDELT가 질의를 거부하였으며, 파일에는 그 안내문이 들어 있습니다.", remedy: "질의를 바로잡아 다시 내려받으시기 바랍니다.")
    default:
      ProblemWords(
        "\(quoted(kind)) 형식의 파일로, 표가 아닙니다.", remedy: "표를 CSV UTF-8 또는 JSON으로 저장하시기 바랍니다.")
    }
  }

  var emptyFile: ProblemWords {
    ProblemWords("빈 파일입니다.", remedy: "파일에 자료를 넣거나 파일을 삭제하시기 바랍니다.")
  }

  func unknownLayout(
    _ header: [String], _ nearest: String?, _ missing: [String]
  ) -> ProblemWords {
    var message = "열 이름이 알려진 어느 표와도 맞지 않습니다."
    if !header.isEmpty { message += " 파일의 첫머리는 다음과 같습니다: \(listed(header))." }
    if let nearest {
      message += " 가장 가까운 서식은 \(quoted(nearest))입니다."
      if !missing.isEmpty { message += " 이 서식에 필요한 다음 열이 없습니다: \(listed(missing))." }
    }
    return ProblemWords(
      message,
      remedy: missing.isEmpty
        ? "첫 줄에 알려진 표의 열 이름을 적으시기 바랍니다."
        : "머리글에 다음 열을 추가하거나 파일을 작업 폴더 밖으로 옮기시기 바랍니다: \(listed(missing)).")
  }

  func wrongTable(_ found: Table, _ expected: Table) -> ProblemWords {
    ProblemWords(
      """
      열 이름으로 보아 \(quoted(found.rawValue)) 표이나 \(quoted(expected.rawValue)) 폴더에 들어 \
      있습니다.
      """,
      remedy: "파일을 알맞은 폴더로 옮기거나 열 이름을 바로잡으시기 바랍니다.")
  }

  func ambiguousLayout(_ candidates: [String]) -> ProblemWords {
    ProblemWords(
      "열 이름이 여러 서식에 맞습니다: \(listed(candidates)).",
      remedy: "하나의 서식만 남도록 필요하지 않은 열을 삭제하시기 바랍니다.")
  }

  func wrongFormat(_ setting: String, _ found: String) -> ProblemWords {
    ProblemWords(
      """
      `entente.yaml`에는 \(quoted("format: " + setting)) 설정이 있으나 파일의 열은 \
      \(quoted(found)) 서식의 것입니다.
      """,
      remedy: "`entente.yaml`에서 이 파일의 `format` 설정을 바로잡거나 삭제하시기 바랍니다.")
  }

  func duplicateFile(_ twin: String) -> ProblemWords {
    ProblemWords(
      "\(quoted(twin)) 파일과 내용이 완전히 같습니다.", remedy: "두 파일 중 하나를 삭제하시기 바랍니다.")
  }

  func cityRegister(_ kind: String) -> ProblemWords {
    let (name, option) =
      kind == "geonames"
      ? ("GeoNames 지명 목록", "--from-geonames") : ("위키데이터 도시 목록", "--from-wikidata")
    return ProblemWords(
      "\(name)으로, 월별 자료가 없습니다.",
      remedy: """
        작업 폴더 밖으로 옮기시기 바랍니다. 이 파일로 새 작업 폴더의 표를 채우려면 \
        `entente init DIR \(option) FILE` 명령을 사용할 수 있습니다.
        """)
  }

  func missingTable(_ table: Table) -> ProblemWords {
    ProblemWords(
      "작업 폴더에 사용할 수 있는 행이 하나 이상 있는 \(quoted(table.rawValue)) 표가 없습니다.",
      remedy: """
        `\(table.rawValue).csv` 파일을 추가하거나 그 행을 바로잡으시기 바랍니다. 새 작업 폴더는 \
        `entente init DIR`로 만들 수 있습니다.
        """)
  }

  var changedWhileReading: ProblemWords {
    ProblemWords(
      "파일을 읽는 동안 내용이 바뀌었습니다.", remedy: "다른 프로그램의 작업이 끝난 후 다시 실행하시기 바랍니다.")
  }

  var overflow: ProblemWords {
    ProblemWords(
      "이 파일의 합계가 정확히 보관할 수 있는 크기를 넘습니다.", remedy: "지나치게 큰 값을 찾아 바로잡으시기 바랍니다.")
  }

  func limit(_ what: String, _ limit: Int) -> ProblemWords {
    ProblemWords(
      "파일이 \(limited(what)) 한도 \(number(limit))\(what == "columns" ? "개" : "바이트")를 넘습니다.",
      remedy: "파일을 나누거나 닫히지 않은 따옴표가 있는지 확인하시기 바랍니다.")
  }

  private func limited(_ what: String) -> String {
    switch what {
    case "columns": "열 수의"
    case "bytes in a cell": "한 칸의"
    case "bytes in a record": "한 행의"
    case "bytes of one JSON element": "JSON 항목 하나의"
    default: "압축을 푼 크기의"
    }
  }

  func tooManyKeys(_ column: String, _ limit: Int) -> ProblemWords {
    ProblemWords(
      "\(quoted(column)) 열에 서로 다른 값이 \(number(limit))개를 넘습니다.",
      remedy: "열의 내용이 열 이름과 맞는지 확인하시기 바랍니다.")
  }

  var strangeFile: ProblemWords {
    ProblemWords(
      "통합 문서 또는 압축 파일로 보이며, 읽지 않습니다.",
      remedy: "시트를 CSV UTF-8로 저장하거나 파일을 작업 폴더 밖으로 옮기시기 바랍니다.")
  }

  var emptyAnswer: ProblemWords {
    ProblemWords(
      "빈 응답 파일입니다. GDELT는 질의에 해당하는 기사가 없을 때 이와 같이 응답합니다.",
      remedy: "질의를 확인하거나 파일을 삭제하시기 바랍니다.")
  }

  // MARK: Encodings

  func notUTF8(
    _ offset: Int, _ line: Int, _ candidates: [String], _ place: InputPlace
  ) -> ProblemWords {
    var message = "UTF-8 파일이 아닙니다. \(number(line))행의 \(number(offset))번째 바이트가 맞지 않습니다."
    let readings = self.readings(candidates)
    if !readings.isEmpty {
      let words = readings.map { "\(with($0.encoding, "으로/로")) 읽으면 \(quoted($0.beginning))" }
      message += " 파일의 내용은 \(words.joined(separator: ", "))입니다."
    }
    return ProblemWords(
      message,
      remedy: readings.first.map { reading in
        """
        파일을 UTF-8로 저장하거나, `entente.yaml`의 `sources:`에서 `files: \(place.file)` 항목에 \
        `encoding: \(reading.encoding)`와 같이 바르게 읽히는 인코딩을 지정하시기 바랍니다. \
        `entente clean`에서는 \(quoted("--encoding \(reading.encoding)", "으로/로")) 지정합니다.
        """
      } ?? "파일을 만든 프로그램에서 UTF-8로 저장하시기 바랍니다.")
  }

  func undecodable(_ encoding: String, _ offset: Int, _ line: Int) -> ProblemWords {
    ProblemWords(
      """
      \(quoted(encoding)) 인코딩으로 읽을 수 없습니다. \(number(line))행의 \(number(offset))번째 \
      바이트가 맞지 않습니다.
      """,
      remedy: """
        파일을 UTF-8로 다시 내보내거나 `entente.yaml`의 `encoding:` 설정(`entente clean`에서는 \
        `--encoding`)을 바로잡으시기 바랍니다.
        """)
  }

  var damagedText: ProblemWords {
    ProblemWords(
      "이전 프로그램에서 손상된 글자가 있습니다. 이 행이 그 첫 위치입니다.",
      remedy: "원본에서 파일을 UTF-8로 다시 내보내시기 바랍니다.")
  }

  var damagedRow: ProblemWords {
    ProblemWords(
      "UTF-8 텍스트가 아닌 바이트가 있는 행입니다.",
      remedy: "파일을 다시 내려받으시기 바라며, 그래도 같으면 출처의 자료 자체가 손상된 것입니다.")
  }

  func doubtfulEncoding(_ candidates: [String], _ place: InputPlace) -> ProblemWords {
    let readings = self.readings(candidates)
    let words = readings.map { "\(quoted($0.encoding, "으로/로")) 읽으면 \(quoted($0.beginning))" }
    let other = readings.dropFirst().first?.encoding ?? ""
    return ProblemWords(
      """
      UTF-8로는 유효하지만 이 행에 어느 언어에서도 쓰지 않는 글자 배열이 있습니다. 이 부분은 \
      \(words.joined(separator: ", "))입니다.
      """,
      remedy: """
        다른 쪽이 맞으면 파일을 UTF-8로 저장하거나, `entente.yaml`의 `sources:`에서 \
        `files: \(place.file)` 항목에 `encoding: \(other)`처럼 인코딩을 지정하시기 바랍니다. \
        `entente clean`에서는 \(quoted("--encoding \(other)", "으로/로")) 지정합니다.
        """)
  }

  func declaredEncodingIgnored(_ declared: String, _ found: String) -> ProblemWords {
    ProblemWords(
      """
      지정한 인코딩은 \(quoted(declared, "이나/나")) 실제 파일의 인코딩은 \(quoted(found))입니다.
      """,
      remedy: """
        `entente.yaml`에서 이 파일의 `encoding:` 설정을 삭제하시기 바랍니다. `entente clean`에서는 \
        `--encoding` 없이 실행하시기 바랍니다.
        """)
  }

  // MARK: Downloads

  func notData(_ kind: String, _ detail: String) -> ProblemWords {
    let words = download(kind)
    let said = detail.isEmpty ? "" : " 응답 내용: \(quoted(detail))."
    return ProblemWords(words.message + said, remedy: words.remedy)
  }

  private func download(_ kind: String) -> ProblemWords {
    switch kind {
    case "korea-error":
      ProblemWords(
        "공공데이터포털의 오류 응답입니다.", remedy: "서비스 키와 질의를 확인하고 다시 내려받으시기 바랍니다.")
    case "comtrade-error":
      ProblemWords(
        "유엔 콤트레이드(UN Comtrade)의 오류 응답입니다.", remedy: "질의를 확인하고 다시 내려받으시기 바랍니다.")
    case "comtrade-listing":
      ProblemWords(
        "유엔 콤트레이드(UN Comtrade)의 파일 목록으로, 교역 자료가 없습니다.", remedy: "목록의 파일을 내려받으시기 바랍니다.")
    case "code-list":
      ProblemWords(
        "유엔 콤트레이드(UN Comtrade)의 코드 목록으로, 교역 자료가 없습니다.",
        remedy: "코드는 이미 등록되어 있으므로 파일을 폴더에서 빼시기 바랍니다.")
    case "wits":
      ProblemWords(
        "세계은행 WITS의 이 표는 천 달러 단위이며, 읽지 않습니다.",
        remedy: "같은 교역 자료를 유엔 콤트레이드(UN Comtrade)에서 내려받으시기 바랍니다.")
    case "ecos-error":
      ProblemWords(
        "한국은행 ECOS의 오류 응답입니다.",
        remedy: "유럽중앙은행의 `eurofxref-hist.csv` 파일을 `rates/` 폴더에 두시기 바랍니다.")
    case "ecos-series":
      ProblemWords(
        "한국은행 ECOS의 시계열로, 읽지 않습니다.",
        remedy: "유럽중앙은행의 `eurofxref-hist.csv` 파일을 `rates/` 폴더에 두시기 바랍니다.")
    case "erasmus-reduced":
      ProblemWords(
        """
        에라스무스+ 이동 자료의 축약본으로, `Sending City`, `Receiving City`, \
        `Mobility Start Month` 열이 없습니다.
        """,
        remedy: "열이 24개인 전체 표를 내려받으시기 바랍니다.")
    case "korea-ten-days":
      ProblemWords(
        "관세청의 10일 단위 잠정치로, 읽지 않습니다.", remedy: "같은 서비스의 월별 수치를 사용하시기 바랍니다.")
    case "kstat-running-total":
      ProblemWords(
        "이 K-stat 표의 수치는 연간 누계입니다.", remedy: "월별 수치(당해 또는 당월)를 선택하여 다시 내려받으시기 바랍니다.")
    default:
      ProblemWords(
        "미디어 클라우드(Media Cloud)의 기간별 기사 수로, 읽지 않습니다.",
        remedy: "기사 목록을 제공하는 `download all URLs` 기능을 사용하시기 바랍니다.")
    }
  }
}
