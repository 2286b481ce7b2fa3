import PartnershipModel

extension Chinese {
  func badTemplate(_ fault: TemplateFault) -> ProblemWords {
    let (message, remedy) = words(fault)
    return ProblemWords(message, remedy: remedy)
  }

  private func words(_ fault: TemplateFault) -> (message: String, remedy: String) {
    switch fault {
    case .unknownName(let nearest):
      (
        "没有由此名称的模板生成的页面。",
        nearest.map { "如指\(quoted($0))，请改为该名称。" }
          ?? "请命名为`summary.mustache`、`partnership.mustache`，或按语言命名为`summary.ko.mustache`。"
      )
    case .notUTF8:
      (
        "模板不是UTF-8编码。",
        "请另存为UTF-8。"
      )
    case .tooLarge(let limit):
      (
        "模板超过\(limit)字节。",
        "请只保留一个页面的文字。"
      )
    case .unfinishedTag:
      (
        "以两个花括号开始的标签没有结束。",
        "请用两个花括号关闭。"
      )
    case .unknownTag:
      (
        "页面模板没有这种标签。",
        "请使用键、区段或注释的标签。"
      )
    case .unknownKey(let name, let nearest):
      (
        "此处没有\(quoted(name))这一键。",
        nearest.map { "如指\(quoted($0))，请改为该键。" } ?? "请使用页面或所在区段的键。"
      )
    case .notAText(let name):
      (
        "\(quoted(name))不是文字。",
        "请作为区段打开，并在其中写键。"
      )
    case .nestedInItself(let name):
      (
        "区段\(quoted(name))在自身之内再次打开。",
        "请先关闭外层区段。"
      )
    case .tooDeep(let limit):
      (
        "区段嵌套超过\(limit)层。",
        "请关闭不需要的区段。"
      )
    case .unclosedSection(let name):
      (
        "区段\(quoted(name))没有关闭。",
        "请在\(quoted(name))结束处关闭。"
      )
    case .strayClose(let name, let open):
      (
        "区段\(quoted(name))在此关闭，但它不是最后打开的区段。",
        open.map { "请先关闭\(quoted($0))。" } ?? "请删除该标签，或在其前打开该区段。"
      )
    case .rawHTML:
      (
        "该行有`<`，是`HTML`的开始。",
        "请写`Markdown`；如需该符号本身，请写`&lt;`。"
      )
    case .hiddenCharacter:
      (
        "该行有看不见的字符。",
        "请删除该字符，或重新输入该行。"
      )
    case .foreignPicture:
      (
        "该行的图片不是本资料包的图表，或没有说明文字。",
        "请使用图表的`words`和`file`键，或删去图片。"
      )
    case .notAlone(let name):
      (
        "\(quoted(name))有多行，却没有独占一行。",
        "请让它独占一行，不加空格。"
      )
    case .syntax:
      (
        "从此处起无法读取模板。",
        "请检查不成对的花括号。"
      )
    case .page(let fault): words(fault)
    }
  }

  private func words(_ fault: PageFault) -> (message: String, remedy: String) {
    switch fault {
    case .noTitle:
      (
        "页面将没有标题。",
        "请用`title`键写一级标题。"
      )
    case .secondTitle:
      (
        "页面将有第二个标题。",
        "请用`##`写该标题。"
      )
    case .skippedLevel(let from, let to):
      (
        "\(from)级标题之后将是\(to)级标题。",
        "请改为\(from + 1)级，以免跳级。"
      )
    case .unevenTable(let cells, let columns):
      (
        "\(columns)列的表中将有\(cells)个单元格的行。",
        "请使每行单元格数一致，两表之间空一行。"
      )
    case .wideTable(let columns, let limit):
      (
        "表格将有\(columns)列。",
        "请不超过\(limit)列，以便在页面上阅读。"
      )
    case .tableWithoutHeader:
      (
        "表格将没有表头。",
        "请在首行下写`| --- | --- |`。"
      )
    case .spaceAtEnd:
      (
        "行尾将有空格。",
        "请删除空格。"
      )
    case .tag:
      (
        "页面将含有`HTML`。",
        "请写`Markdown`。"
      )
    case .pictureWithoutWords:
      (
        "图片将没有说明文字。",
        "请写`words`键。"
      )
    case .lineEnds:
      (
        "页面将不以换行结尾。",
        "请至少写一个标题。"
      )
    }
  }
}
