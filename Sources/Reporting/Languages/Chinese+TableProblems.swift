import PartnershipModel

/// Texts about the form of a file: header, rows, quotes, JSON and settings.
extension Chinese {
  // MARK: Header

  func duplicateHeader(_ name: String, _ first: Int, _ second: Int) -> ProblemWords {
    ProblemWords(
      "表头中\(quoted(name))出现两次，位于第\(number(first))和第\(number(second))个单元格。",
      remedy: "请重命名或删除其中一列。")
  }

  func emptyHeader(_ cell: Int) -> ProblemWords {
    ProblemWords("表头的第\(number(cell))个单元格为空。", remedy: "请填写列名，或删除该列。")
  }

  var brokenHeader: ProblemWords {
    ProblemWords("列名所在的首行已损坏。", remedy: "请更正首行的引号和控制字符。")
  }

  func otherDelimiter(_ looksLike: String) -> ProblemWords {
    let mark =
      switch looksLike {
      case "semicolon": "分号"
      case "tab": "制表符"
      case "vertical bar": "竖线"
      default: "其他符号"
      }
    return ProblemWords(
      "首行的单元格似以\(mark)分隔，而非逗号。", remedy: "请以逗号分隔单元格后保存，或用`entente clean --delimiter`转换。")
  }

  func headerNotFound(_ line: Int?) -> ProblemWords {
    ProblemWords(
      "首行只有一个单元格，其下各行则更多\(line.map { "；第\(number($0))行似为表头" } ?? "")。",
      remedy: "请删除表头以上的各行，使文件以列名开头。")
  }

  var quotedHeader: ProblemWords {
    ProblemWords("列名置于单引号之间。", remedy: "请改用双引号后保存，或用`entente clean --quote`转换。")
  }

  func unknownColumn(_ nearest: String?, _ place: InputPlace) -> ProblemWords {
    ProblemWords(
      "\(place.column.map { "\(quoted($0))列" } ?? "该列")不属于此表，其数据未被使用。",
      remedy: nearest.map { "如该列内容为\(quoted($0))，请照此改写列名。" } ?? "请核对列名；如为自用备注，可予保留。")
  }

  // MARK: Quotes that break the file

  func unclosedQuote(_ line: Int) -> ProblemWords {
    ProblemWords("第\(number(line))行的引号未闭合。", remedy: "请闭合或删除该引号。")
  }

  var brokenRecord: ProblemWords {
    ProblemWords("自此开始、跨越多行的一行数据中引号位置有误。", remedy: "请更正该行的引号；单元格内的引号须写两次。")
  }

  // MARK: Rows

  func extraCell(_ found: Int, _ expected: Int) -> ProblemWords {
    ProblemWords(cells(found, expected), remedy: "请为含逗号的单元格加引号，或删除多余的单元格。")
  }

  func missingCell(_ found: Int, _ expected: Int) -> ProblemWords {
    ProblemWords(cells(found, expected), remedy: "请补足缺少的单元格；空单元格也须保留逗号。")
  }

  private func cells(_ found: Int, _ expected: Int) -> String {
    "该行有\(number(found))个单元格，表头有\(number(expected))个。"
  }

  var strayQuote: ProblemWords {
    ProblemWords("不以引号开头的单元格内出现引号。", remedy: "请将整个单元格置于引号之间，其中的引号写两次。")
  }

  var textAfterQuote: ProblemWords {
    ProblemWords("右引号与下一个逗号之间有文字。", remedy: "属于正文的引号请写两次，否则请删除其后的文字。")
  }

  var nulByte: ProblemWords {
    ProblemWords("该行含有非文本的NUL字符。", remedy: "请删除NUL字符，或重新导出文件。")
  }

  var loneCR: ProblemWords {
    ProblemWords("回车符单独出现，其后没有换行符。", remedy: "请以统一的换行方式保存文件，或为该单元格加引号。")
  }

  var loneCRFile: ProblemWords {
    ProblemWords("该文件各行仅以回车符结尾。", remedy: "如需供其他程序读取，请以换行符保存该文件。")
  }

  var secondTable: ProblemWords {
    ProblemWords("此处重复出现表头，或该行位于重复的表头之下。", remedy: "请删除重复的表头，并将第二个表另存为单独的文件。")
  }

  // MARK: JSON

  func badJSON(_ reason: String, _ offset: Int) -> ProblemWords {
    let (what, remedy) = fault(reason)
    return ProblemWords("第\(number(offset))字节处的JSON无效：\(what)。", remedy: remedy)
  }

  private func fault(_ reason: String) -> (what: String, remedy: String) {
    switch reason {
    case "invalid-utf8": ("文本不是UTF-8", "请将文件另存为UTF-8。")
    case "unexpected-byte":
      ("此处不得出现该字符", "请更正该处；末尾值之后的逗号、注释和NaN均不属于JSON。")
    case "unexpected-end": ("文本在值未结束时中断", "请重新导出或下载文件，其末尾缺失。")
    case "control-character": ("文本内含控制字符", "请将该字符写成转义形式，如换行写作\\n。")
    case "bad-escape": ("转义符未知", "文本内的反斜杠请写两次。")
    case "lone-surrogate": ("转义仅为代理对的一半，不代表任何字符", "请重新导出为不含转义的UTF-8。")
    case "bad-number": ("数字写法不符合JSON", "请以数字书写，如0.5或12。")
    case "array-in-ndjson":
      ("文件以数组开头，而此处应每行一个对象", "请将文件名改为`.json`，或每行写一个对象。")
    case "missing-member": ("缺少行的列表", "请重新下载文件，或将各行存为对象数组。")
    case "not-an-array": ("此处应为对象数组", "请将各行存为对象数组。")
    default: ("此处无法读取", "请更正文件的该处。")
    }
  }

  func duplicateKey(_ key: String, _ offset: Int) -> ProblemWords {
    ProblemWords(
      "第\(number(offset))字节处的对象中，键\(quoted(key))出现两次。", remedy: "请删除其中之一。")
  }

  func tooDeep(_ limit: Int) -> ProblemWords {
    ProblemWords("JSON嵌套超过\(number(limit))层。", remedy: "请将各行存为由简单对象组成的数组。")
  }

  func trailingData(_ offset: Int) -> ProblemWords {
    ProblemWords(
      "数据结束后，第\(number(offset))字节处仍有文本。", remedy: "请将第二个文档另存为单独的文件，或将文件名改为`.ndjson`。")
  }

  func badLine(_ reason: String) -> ProblemWords {
    let what =
      switch reason {
      case "bad-json": "不是有效的JSON"
      case "duplicate-key": "其中某个键出现两次"
      case "too-deep": "嵌套过深"
      case "trailing-data": "对象之后仍有文本"
      case "limit": "过长"
      default: "无法读取"
      }
    return ProblemWords("该行不成为一行数据：\(what)。", remedy: "请每行写一个JSON对象。")
  }

  func wrongType(_ found: String, _ expected: String) -> ProblemWords {
    ProblemWords(
      "此处应为\(type(expected))，实为\(type(found))。", remedy: "请与其他行一致，写成\(type(expected))。")
  }

  private func type(_ name: String) -> String {
    switch name {
    case "true or false": "真假值"
    case "null": "空值"
    case "text": "文本"
    case "string": "带引号的文本"
    case "string or list": "带引号的文本或其列表"
    case "list": "列表"
    case "list of other things than texts": "由非文本项组成的列表"
    case "object": "对象"
    case "number": "数字"
    default: "其他类型的值"
    }
  }

  // MARK: Settings

  // Faults of the settings refuse the run, so they stand in no report; what the parser says of them
  // is shown on the terminal.

  func badSettings(_ reason: String) -> ProblemWords {
    ProblemWords("无法读取设置文件。", remedy: "请更正该文件：每行一个`key: value`，以空格缩进。")
  }

  func unknownSetting(_ key: String, _ nearest: String?) -> ProblemWords {
    ProblemWords(
      "没有\(quoted(key))这一设置。", remedy: nearest.map(writeInstead) ?? "请删除该键，或更正其名称。")
  }

  func badSetting(_ key: String, _ expected: String) -> ProblemWords {
    ProblemWords("设置\(quoted(key))的值无法使用。", remedy: "请更正\(quoted(key))的值，或删除该键以采用默认值。")
  }

  func missingSetting(_ key: String, _ layout: String) -> ProblemWords {
    ProblemWords(
      "文件未说明格式\(quoted(layout))所需的\(quoted(key))。",
      remedy: """
        请在`entente.yaml`的`sources:`下为该文件增加一项：以文件路径为`files`，并写明\(quoted(key))，例如\
        \(quoted(SettingExample.line(key)))。
        """)
  }

  func contradiction(_ setting: String, _ file: String) -> ProblemWords {
    ProblemWords(
      "`entente.yaml`的设置为\(quoted(setting))，而文件自身为\(quoted(file))。",
      remedy: "请更正或删除该文件的设置。")
  }

  func unmatchedSources(_ pattern: String) -> ProblemWords {
    ProblemWords(
      "没有与模式\(quoted(pattern))相符的文件。", remedy: "请更正`entente.yaml`中的模式，或删除该条目。")
  }
}
