import PartnershipModel

/// Texts about files that only Spark can read.
extension Korean {
  func needsSpark(_ kind: String) -> ProblemWords {
    kind == "parquet"
      ? ProblemWords(
        "Parquet 파일은 Spark에서만 읽습니다.",
        remedy: "`entente report --engine spark`로 실행하거나 표를 CSV UTF-8로 저장하시기 바랍니다.")
      : ProblemWords(
        "다른 저장소에 있는 파일은 Spark에서만 읽습니다.",
        remedy: "`entente report --engine spark`로 실행하거나 파일을 작업 폴더로 복사하시기 바랍니다.")
  }

  func notOnSpark(_ reason: String) -> ProblemWords {
    let copy = "파일을 작업 폴더로 복사하시기 바랍니다. 그곳의 파일은 Spark 없이 읽습니다."
    return switch reason {
    case "table":
      ProblemWords(
        "Spark는 기본 서식의 무역 표와 언론 표만 집계하며, 이 파일은 어느 쪽도 아닙니다.",
        remedy: "열 이름을 `entente template`의 이름대로 고치거나 파일을 CSV로 작업 폴더에 복사하시기 바랍니다.")
    case "form":
      ProblemWords(
        "파일 이름이 CSV, NDJSON, Parquet 중 어느 것도 나타내지 않습니다.",
        remedy: "압축을 풀고 이름 끝을 `.csv`, `.ndjson` 또는 `.parquet`으로 하거나 파일을 작업 폴더로 복사하시기 바랍니다.")
    case "lines":
      ProblemWords("여러 줄에 걸친 행이나 단독 CR이 있거나 UTF-8이 아닌 행이 있습니다.", remedy: copy)
    case "header":
      ProblemWords("머리글이 첫 줄에만 있지 않거나 일반적인 형태가 아닙니다.", remedy: copy)
    case "name":
      ProblemWords(
        "Spark에서 사용할 수 없는 파일 이름입니다.",
        remedy: "이름 앞의 `_`나 `.`, 이름 안의 `:`, `;`, `%`를 없애시기 바랍니다.")
    default:
      ProblemWords("파일 전체가 있어야 판단할 수 있는 행이 있습니다.", remedy: copy)
    }
  }

  func columnType(_ found: String, _ expected: String) -> ProblemWords {
    ProblemWords(
      "열의 자료형이 \(quoted(found))입니다. 다음 중 하나여야 합니다: \(quoted(expected)).",
      remedy: "열을 그 자료형으로 저장하거나 CSV 표와 같은 형태의 텍스트로 저장하시기 바랍니다.")
  }
}
