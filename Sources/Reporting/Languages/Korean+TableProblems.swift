import PartnershipModel

/// Texts about the form of a file: header, rows, quotes, JSON and settings.
extension Korean {
  // MARK: Header

  func duplicateHeader(_ name: String, _ first: Int, _ second: Int) -> ProblemWords {
    ProblemWords(
      "머리글에 \(quoted(name)) 열이 \(number(first))번째와 \(number(second))번째 칸에 두 번 있습니다.",
      remedy: "두 열 중 하나의 이름을 바꾸거나 삭제하시기 바랍니다.")
  }

  func emptyHeader(_ cell: Int) -> ProblemWords {
    ProblemWords(
      "머리글의 \(number(cell))번째 칸이 비어 있습니다.", remedy: "열 이름을 적거나 열을 삭제하시기 바랍니다.")
  }

  var brokenHeader: ProblemWords {
    ProblemWords(
      "열 이름이 있는 첫 줄이 손상되었습니다.", remedy: "첫 줄의 따옴표와 제어 문자를 바로잡으시기 바랍니다.")
  }

  func otherDelimiter(_ looksLike: String) -> ProblemWords {
    let mark =
      switch looksLike {
      case "semicolon": "쌍반점(`;`)"
      case "tab": "탭"
      case "vertical bar": "세로줄(`|`)"
      default: "다른 기호"
      }
    return ProblemWords(
      "첫 줄의 칸이 쉼표가 아니라 \(with(mark, "으로/로")) 나뉜 것으로 보입니다.",
      remedy: "칸을 쉼표로 나누어 저장하거나 `entente clean --delimiter` 명령으로 변환하시기 바랍니다.")
  }

  func headerNotFound(_ line: Int?) -> ProblemWords {
    ProblemWords(
      "첫 줄은 칸이 하나이나 그 아래 행은 칸이 더 많습니다."
        + (line.map { " \(number($0))행이 머리글로 보입니다." } ?? ""),
      remedy: "파일이 열 이름으로 시작하도록 머리글 위의 줄을 삭제하시기 바랍니다.")
  }

  var quotedHeader: ProblemWords {
    ProblemWords(
      "열 이름이 작은따옴표로 묶여 있습니다.",
      remedy: "칸을 큰따옴표로 묶어 저장하거나 `entente clean --quote` 명령으로 변환하시기 바랍니다.")
  }

  func unknownColumn(_ nearest: String?, _ place: InputPlace) -> ProblemWords {
    ProblemWords(
      "\(place.column.map { "\(quoted($0)) 열은" } ?? "이 열은") 이 표에 없는 열이므로 그 자료는 사용하지 않습니다.",
      remedy: nearest.map { "의도한 열이 \(quoted($0, "이라면/라면")) 열 이름을 그와 같이 바꾸시기 바랍니다." }
        ?? "열 이름을 확인하시기 바라며, 자체 메모라면 그대로 두어도 됩니다.")
  }

  // MARK: Quotes that break the file

  func unclosedQuote(_ line: Int) -> ProblemWords {
    ProblemWords(
      "\(number(line))행에서 연 따옴표가 닫히지 않았습니다.", remedy: "따옴표를 닫거나 삭제하시기 바랍니다.")
  }

  var brokenRecord: ProblemWords {
    ProblemWords(
      "여기서 시작하여 여러 줄에 걸친 행의 따옴표 위치가 잘못되었습니다.",
      remedy: "이 행의 따옴표를 바로잡고 칸 안의 따옴표는 두 번 적으시기 바랍니다.")
  }

  // MARK: Rows

  func extraCell(_ found: Int, _ expected: Int) -> ProblemWords {
    ProblemWords(
      cells(found, expected), remedy: "쉼표가 든 칸을 따옴표로 묶거나 남는 칸을 삭제하시기 바랍니다.")
  }

  func missingCell(_ found: Int, _ expected: Int) -> ProblemWords {
    ProblemWords(
      cells(found, expected), remedy: "빠진 칸을 추가하시기 바라며, 빈 칸에도 쉼표가 필요합니다.")
  }

  private func cells(_ found: Int, _ expected: Int) -> String {
    "이 행의 칸은 \(number(found))개이나 머리글의 칸은 \(number(expected))개입니다."
  }

  var strayQuote: ProblemWords {
    ProblemWords(
      "따옴표로 시작하지 않는 칸 안에 따옴표가 있습니다.", remedy: "칸 전체를 따옴표로 묶고 그 안의 따옴표는 두 번 적으시기 바랍니다.")
  }

  var textAfterQuote: ProblemWords {
    ProblemWords(
      "닫는 따옴표와 다음 쉼표 사이에 글자가 있습니다.",
      remedy: "본문에 속하는 따옴표는 두 번 적고, 그렇지 않으면 뒤따르는 글자를 삭제하시기 바랍니다.")
  }

  var nulByte: ProblemWords {
    ProblemWords(
      "이 행에 텍스트가 아닌 NUL 문자가 있습니다.", remedy: "NUL 문자를 삭제하거나 파일을 다시 내보내시기 바랍니다.")
  }

  var loneCR: ProblemWords {
    ProblemWords(
      "줄 바꿈(LF) 없이 캐리지 리턴(CR)만 있습니다.", remedy: "줄 끝을 한 가지로 통일하여 저장하거나 칸을 따옴표로 묶으시기 바랍니다.")
  }

  var loneCRFile: ProblemWords {
    ProblemWords(
      "이 파일의 줄은 캐리지 리턴(CR)으로만 끝납니다.",
      remedy: "다른 프로그램에서도 읽어야 한다면 줄 끝을 줄 바꿈(LF)으로 저장하시기 바랍니다.")
  }

  var secondTable: ProblemWords {
    ProblemWords(
      "머리글이 다시 나타났거나, 다시 나타난 머리글 아래에 있는 행입니다.",
      remedy: "반복된 머리글을 삭제하고 두 번째 표는 별도의 파일에 저장하시기 바랍니다.")
  }

  // MARK: JSON

  func badJSON(_ reason: String, _ offset: Int) -> ProblemWords {
    let (what, remedy) = fault(reason)
    return ProblemWords(
      "\(number(offset))번째 바이트에서 JSON이 올바르지 않습니다. \(what)", remedy: remedy)
  }

  private func fault(_ reason: String) -> (what: String, remedy: String) {
    switch reason {
    case "invalid-utf8": ("UTF-8 텍스트가 아닙니다.", "파일을 UTF-8로 저장하시기 바랍니다.")
    case "unexpected-byte":
      (
        "이 위치에 올 수 없는 글자가 있습니다.",
        "해당 위치를 바로잡으시기 바라며, 마지막 값 뒤의 쉼표와 주석, NaN은 JSON에 쓸 수 없습니다."
      )
    case "unexpected-end":
      ("값이 끝나기 전에 파일이 끝납니다.", "끝부분이 없으므로 파일을 다시 내보내거나 내려받으시기 바랍니다.")
    case "control-character":
      ("텍스트 안에 제어 문자가 있습니다.", "줄 끝을 \\n으로 적는 것과 같이 이스케이프로 적으시기 바랍니다.")
    case "bad-escape": ("알 수 없는 이스케이프입니다.", "텍스트 안의 역사선은 두 번 적으시기 바랍니다.")
    case "lone-surrogate":
      ("이스케이프가 짝의 절반뿐이어서 글자를 이루지 못합니다.", "이스케이프 없이 UTF-8로 다시 내보내시기 바랍니다.")
    case "bad-number": ("숫자의 표기가 JSON에 맞지 않습니다.", "0.5 또는 12와 같이 숫자로 적으시기 바랍니다.")
    case "array-in-ndjson":
      (
        "한 줄에 객체 하나가 있어야 하나 파일이 배열로 시작합니다.",
        "파일 이름을 `.json`으로 하거나 한 줄에 객체를 하나씩 적으시기 바랍니다."
      )
    case "missing-member":
      ("행의 목록이 없습니다.", "파일을 다시 내려받거나 행을 객체의 배열로 저장하시기 바랍니다.")
    case "not-an-array": ("객체의 배열이 있어야 합니다.", "행을 객체의 배열로 저장하시기 바랍니다.")
    default: ("이 위치를 읽을 수 없습니다.", "파일의 해당 위치를 바로잡으시기 바랍니다.")
    }
  }

  func duplicateKey(_ key: String, _ offset: Int) -> ProblemWords {
    ProblemWords(
      "\(number(offset))번째 바이트의 객체에 \(quoted(key)) 키가 두 번 있습니다.",
      remedy: "둘 중 하나를 삭제하시기 바랍니다.")
  }

  func tooDeep(_ limit: Int) -> ProblemWords {
    ProblemWords(
      "JSON의 중첩이 \(number(limit))단계를 넘습니다.", remedy: "행을 단순한 객체의 배열로 저장하시기 바랍니다.")
  }

  func trailingData(_ offset: Int) -> ProblemWords {
    ProblemWords(
      "\(number(offset))번째 바이트에서 자료가 끝난 뒤에 텍스트가 더 있습니다.",
      remedy: "두 번째 문서를 별도의 파일에 저장하거나 파일 이름을 `.ndjson`으로 하시기 바랍니다.")
  }

  func badLine(_ reason: String) -> ProblemWords {
    let what =
      switch reason {
      case "bad-json": "올바른 JSON이 아닙니다."
      case "duplicate-key": "같은 키가 두 번 있습니다."
      case "too-deep": "중첩이 너무 깊습니다."
      case "trailing-data": "객체 뒤에 텍스트가 더 있습니다."
      case "limit": "줄이 너무 깁니다."
      default: "읽을 수 없습니다."
      }
    return ProblemWords(
      "자료의 행이 될 수 없는 줄입니다. \(what)", remedy: "한 줄에 JSON 객체를 하나씩 적으시기 바랍니다.")
  }

  func wrongType(_ found: String, _ expected: String) -> ProblemWords {
    let (found, expected) = (type(found), type(expected))
    return ProblemWords(
      "\(with(expected, "이/가")) 있어야 할 자리에 \(with(found, "이/가")) 있습니다.",
      remedy: "다른 행과 같이 \(with(expected, "으로/로")) 적으시기 바랍니다.")
  }

  private func type(_ name: String) -> String {
    switch name {
    case "true or false": "참·거짓 값"
    case "null": "빈 값"
    case "text": "텍스트"
    case "string": "따옴표로 묶은 텍스트"
    case "string or list": "따옴표로 묶은 텍스트 또는 그 목록"
    case "list": "목록"
    case "list of other things than texts": "텍스트가 아닌 항목의 목록"
    case "object": "객체"
    case "number": "숫자"
    default: "다른 형식의 값"
    }
  }

  // MARK: Settings

  // Faults of the settings refuse the run, so they stand in no report; what the parser says of them
  // is shown on the terminal.

  func badSettings(_ reason: String) -> ProblemWords {
    ProblemWords(
      "설정 파일을 읽을 수 없습니다.", remedy: "들여쓰기에 공백을 사용하여 한 줄에 `key: value`를 하나씩 적으시기 바랍니다.")
  }

  func unknownSetting(_ key: String, _ nearest: String?) -> ProblemWords {
    ProblemWords(
      "\(quoted(key)) 설정은 없는 설정입니다.",
      remedy: nearest.map(writeInstead) ?? "키를 삭제하거나 이름을 바로잡으시기 바랍니다.")
  }

  func badSetting(_ key: String, _ expected: String) -> ProblemWords {
    ProblemWords(
      "\(quoted(key)) 설정의 값을 사용할 수 없습니다.",
      remedy: "\(quoted(key)) 설정의 값을 바로잡거나 키를 삭제하여 기본값을 적용하시기 바랍니다.")
  }

  func missingSetting(_ key: String, _ layout: String) -> ProblemWords {
    ProblemWords(
      "\(quoted(layout)) 서식에 필요한 \(quoted(key)) 정보가 파일에 없습니다.",
      remedy: """
        `entente.yaml`의 `sources:`에 이 파일의 항목을 두고 `files`에 파일 경로를, \(quoted(key, "을/를")) \
        적으시기 바랍니다(예: \(quoted(SettingExample.line(key)))).
        """)
  }

  func contradiction(_ setting: String, _ file: String) -> ProblemWords {
    ProblemWords(
      "`entente.yaml`에는 \(quoted(setting)) 설정이 있으나 파일 자체에는 \(quoted(file)) 내용이 있습니다.",
      remedy: "이 파일의 설정을 바로잡거나 삭제하시기 바랍니다.")
  }

  func unmatchedSources(_ pattern: String) -> ProblemWords {
    ProblemWords(
      "\(quoted(pattern)) 패턴에 맞는 파일이 없습니다.",
      remedy: "`entente.yaml`의 패턴을 바로잡거나 항목을 삭제하시기 바랍니다.")
  }
}
