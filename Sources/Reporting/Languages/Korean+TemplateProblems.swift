import PartnershipModel

extension Korean {
  func badTemplate(_ fault: TemplateFault) -> ProblemWords {
    let (message, remedy) = words(fault)
    return ProblemWords(message, remedy: remedy)
  }

  private func words(_ fault: TemplateFault) -> (message: String, remedy: String) {
    switch fault {
    case .unknownName(let nearest):
      (
        "이 이름의 템플릿으로 만드는 페이지는 없습니다.",
        nearest.map { "혹시 \(quoted($0)) 파일이라면 그 이름으로 바꾸시기 바랍니다." }
          ?? "`summary.mustache`, `partnership.mustache` 또는 언어별로 `summary.ko.mustache`로 이름을 정하시기 바랍니다."
      )
    case .notUTF8:
      (
        "템플릿이 UTF-8이 아닙니다.",
        "UTF-8로 저장하시기 바랍니다."
      )
    case .tooLarge(let limit):
      (
        "템플릿이 \(limit)바이트를 넘습니다.",
        "한 페이지의 문구만 남기시기 바랍니다."
      )
    case .unfinishedTag:
      (
        "중괄호 두 개로 시작한 태그가 끝나지 않습니다.",
        "중괄호 두 개로 닫으시기 바랍니다."
      )
    case .unknownTag:
      (
        "페이지 템플릿에는 이러한 태그가 없습니다.",
        "키, 구역 또는 주석의 태그를 사용하시기 바랍니다."
      )
    case .unknownKey(let name, let nearest):
      (
        "여기에는 \(quoted(name)) 키가 없습니다.",
        nearest.map { "혹시 \(quoted($0)) 키라면 그렇게 고치시기 바랍니다." }
          ?? "페이지 또는 해당 구역의 키를 사용하시기 바랍니다."
      )
    case .notAText(let name):
      (
        "\(quoted(name)) 키는 글이 아닙니다.",
        "구역으로 열고 그 안에 키를 적으시기 바랍니다."
      )
    case .nestedInItself(let name):
      (
        "\(quoted(name)) 구역이 자기 안에서 다시 열립니다.",
        "바깥 구역을 먼저 닫으시기 바랍니다."
      )
    case .tooDeep(let limit):
      (
        "구역이 \(limit)단계를 넘어 겹쳐 있습니다.",
        "필요하지 않은 구역을 닫으시기 바랍니다."
      )
    case .unclosedSection(let name):
      (
        "\(quoted(name)) 구역이 닫히지 않았습니다.",
        "\(quoted(name)) 구역이 끝나는 곳에서 닫으시기 바랍니다."
      )
    case .strayClose(let name, let open):
      (
        "\(quoted(name)) 구역을 여기서 닫지만 마지막에 연 구역이 아닙니다.",
        open.map { "\(quoted($0)) 구역을 먼저 닫으시기 바랍니다." } ?? "태그를 삭제하거나 그 앞에서 구역을 여시기 바랍니다."
      )
    case .rawHTML:
      (
        "이 행에 `HTML`을 시작하는 `<` 기호가 있습니다.",
        "마크다운으로 적거나, 기호 자체라면 `&lt;`로 적으시기 바랍니다."
      )
    case .hiddenCharacter:
      (
        "이 행에 보이지 않는 문자가 있습니다.",
        "해당 문자를 삭제하거나 행을 새로 입력하시기 바랍니다."
      )
    case .foreignPicture:
      (
        "이 행의 그림은 자료 묶음의 도표가 아니거나 설명이 없습니다.",
        "도표의 `words`, `file` 키를 사용하거나 그림을 빼시기 바랍니다."
      )
    case .notAlone(let name):
      (
        "\(quoted(name)) 키는 여러 행이므로 한 행에 홀로 있어야 합니다.",
        "공백 없이 별도의 행에 적으시기 바랍니다."
      )
    case .syntax:
      (
        "이 위치부터 템플릿을 읽을 수 없습니다.",
        "짝이 맞지 않는 중괄호를 확인하시기 바랍니다."
      )
    case .page(let fault): words(fault)
    }
  }

  private func words(_ fault: PageFault) -> (message: String, remedy: String) {
    switch fault {
    case .noTitle:
      (
        "페이지에 제목이 없게 됩니다.",
        "`title` 키로 1단계 제목을 적으시기 바랍니다."
      )
    case .secondTitle:
      (
        "페이지에 제목이 둘이 됩니다.",
        "`##`으로 적으시기 바랍니다."
      )
    case .skippedLevel(let from, let to):
      (
        "\(from)단계 제목 뒤에 \(to)단계 제목이 오게 됩니다.",
        "단계를 건너뛰지 않도록 \(from + 1)단계로 적으시기 바랍니다."
      )
    case .unevenTable(let cells, let columns):
      (
        "열이 \(columns)개인 표에 칸이 \(cells)개인 행이 생깁니다.",
        "행마다 칸 수를 맞추고, 두 표는 빈 행으로 나누시기 바랍니다."
      )
    case .wideTable(let columns, let limit):
      (
        "표의 열이 \(columns)개가 됩니다.",
        "한 페이지에서 읽을 수 있도록 \(limit)개 이하로 줄이시기 바랍니다."
      )
    case .tableWithoutHeader:
      (
        "표에 머리글이 없게 됩니다.",
        "첫 행 아래에 `| --- | --- |` 행을 적으시기 바랍니다."
      )
    case .spaceAtEnd:
      (
        "행이 공백으로 끝나게 됩니다.",
        "공백을 삭제하시기 바랍니다."
      )
    case .tag:
      (
        "페이지에 `HTML`이 들어가게 됩니다.",
        "마크다운으로 적으시기 바랍니다."
      )
    case .pictureWithoutWords:
      (
        "그림에 설명이 없게 됩니다.",
        "`words` 키를 적으시기 바랍니다."
      )
    case .lineEnds:
      (
        "페이지가 줄바꿈으로 끝나지 않게 됩니다.",
        "적어도 제목은 적으시기 바랍니다."
      )
    }
  }
}
