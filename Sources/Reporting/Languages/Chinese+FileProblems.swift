import PartnershipModel

/// Texts about files as a whole and their encodings.
extension Chinese {
  // MARK: The file

  func unreadableFile(_ reason: String) -> ProblemWords {
    switch reason {
    case "missing": ProblemWords("文件不存在。", remedy: "请将文件放回原处，或更正文件名。")
    case "directory": ProblemWords("此处应为文件，实为文件夹。", remedy: "请重命名或移走该文件夹。")
    case "folder":
      ProblemWords("无法读取该文件夹。", remedy: "请检查文件夹是否存在、是否有读取权限，或用`--workspace`指定其他文件夹。")
    case "folder-loop":
      ProblemWords("该符号链接指回其所在的上级文件夹，其中的文件会被重复读取。", remedy: "请删除该链接。")
    case "not-regular":
      ProblemWords("此为管道、套接字或设备，读取可能无法结束。", remedy: "请将其内容另存为普通文件。")
    case "not-permitted": ProblemWords("没有读取该文件的权限。", remedy: "请向文件所有者申请读取权限。")
    case let reason where reason.hasPrefix("temporary-file"):
      ProblemWords(
        "文本过大，内存无法容纳，也无法写入临时文件。", remedy: "请为临时文件所在文件夹腾出空间，或用`TMPDIR`指定其他文件夹。")
    default: ProblemWords("系统未能读取该文件。", remedy: "请检查磁盘和文件后重新运行。")
    }
  }

  func wrongContainer(_ kind: String) -> ProblemWords {
    switch kind {
    case "zip":
      ProblemWords(
        "此为Excel工作簿或ZIP压缩包，不是文本。", remedy: "请打开工作簿并将工作表另存为CSV UTF-8，或解压后使用其中的文件。")
    case "old-excel":
      ProblemWords("此为旧版Excel工作簿（.xls），不是文本。", remedy: "请打开工作簿并将工作表另存为CSV UTF-8。")
    case "gzip":
      ProblemWords("此文件经gzip压缩，但文件名不以`.gz`结尾。", remedy: "请在文件名后加`.gz`，或先行解压。")
    case "gzip-corrupt": ProblemWords("压缩文件已损坏，无法解压。", remedy: Chinese.downloadAgain)
    case "gzip-truncated": ProblemWords("压缩文件不完整，缺少末尾部分。", remedy: Chinese.downloadAgain)
    case "utf-16":
      ProblemWords(
        "文本疑为UTF-16，但没有相应标记。",
        remedy: "请将文件另存为UTF-8，或在`entente.yaml`的`sources:`下为其声明`encoding: utf-16le`。")
    case "utf-32": ProblemWords("文本为UTF-32，不予读取。", remedy: "请将文件另存为UTF-8。")
    default: markup(kind)
    }
  }

  private func markup(_ kind: String) -> ProblemWords {
    switch kind {
    case "xml-korea":
      ProblemWords("此为韩国公共数据门户的XML应答。", remedy: "请以标签名为列名，将各项转换为CSV或JSON。")
    case "xml-iati": ProblemWords("此为XML格式的IATI文件。", remedy: "请改为下载CSV或JSON格式。")
    case "xml": ProblemWords("此为XML文件，不是表格。", remedy: "请将表格另存为CSV或JSON。")
    case "html":
      ProblemWords("此为网页，可能误将登录页或错误页当作数据保存。", remedy: "请登录后重新下载数据。")
    case "gdelt-throttle":
      ProblemWords("请求过于频繁，被GDELT拒绝。", remedy: "请等候一分钟后重新下载该文件。")
    case "gdelt-query":
      ProblemWords("GDELT未接受该查询，文件中为其通知。", remedy: "请更正查询后重新下载。")
    default:
      ProblemWords("此为\(quoted(kind))，不是表格。", remedy: "请将表格另存为CSV UTF-8或JSON。")
    }
  }

  var emptyFile: ProblemWords {
    ProblemWords("文件为空。", remedy: "请将数据写入文件，或删除该文件。")
  }

  func unknownLayout(
    _ header: [String], _ nearest: String?, _ missing: [String]
  ) -> ProblemWords {
    var message = "列名与任何已知表格均不相符。"
    if !header.isEmpty { message += "文件开头为\(listed(header))。" }
    if let nearest {
      message += "最接近的格式为\(quoted(nearest))"
      message += missing.isEmpty ? "。" : "，缺少\(listed(missing))。"
    }
    return ProblemWords(
      message,
      remedy: missing.isEmpty
        ? "请在首行写入已知表格的列名。" : "请在表头中补充\(listed(missing))，或将文件移出工作区。")
  }

  func wrongTable(_ found: Table, _ expected: Table) -> ProblemWords {
    ProblemWords(
      "按列名此表属\(quoted(found.rawValue))，但位于文件夹\(quoted(expected.rawValue))。",
      remedy: "请将文件移至相应文件夹，或更正列名。")
  }

  func ambiguousLayout(_ candidates: [String]) -> ProblemWords {
    ProblemWords(
      "列名与多种格式相符：\(listed(candidates))。", remedy: "请删除文件不需要的列，使其只与一种格式相符。")
  }

  func wrongFormat(_ setting: String, _ found: String) -> ProblemWords {
    ProblemWords(
      "`entente.yaml`的设置为\(quoted("format: " + setting))，但列名属于\(quoted(found))。",
      remedy: "请在`entente.yaml`中更正或删除该文件的`format`。")
  }

  func duplicateFile(_ twin: String) -> ProblemWords {
    ProblemWords("文件内容与\(quoted(twin))逐字节相同。", remedy: "请删除两个文件之一。")
  }

  func cityRegister(_ kind: String) -> ProblemWords {
    let (name, option) =
      kind == "geonames"
      ? ("GeoNames地名表", "--from-geonames") : ("维基数据的城市名录", "--from-wikidata")
    return ProblemWords(
      "此为\(name)，不含月度数据。",
      remedy: "请将其移出工作区；可用`entente init DIR \(option) FILE`以其填充新工作区的表格。")
  }

  func missingTable(_ table: Table) -> ProblemWords {
    ProblemWords(
      "工作区中没有至少含一行可用数据的表\(quoted(table.rawValue))。",
      remedy: "请添加`\(table.rawValue).csv`，或更正其中的行；新工作区可用`entente init DIR`建立。")
  }

  var changedWhileReading: ProblemWords {
    ProblemWords("读取期间文件被修改。", remedy: "请待其他程序完成后重新运行。")
  }

  var overflow: ProblemWords {
    ProblemWords("该文件的合计超出可精确保存的范围。", remedy: "请查找并更正过大的值。")
  }

  func limit(_ what: String, _ limit: Int) -> ProblemWords {
    let (name, unit) =
      switch what {
      case "columns": ("列数", "列")
      case "bytes in a cell": ("单个单元格", "字节")
      case "bytes in a record": ("单行", "字节")
      case "bytes of one JSON element": ("单个JSON元素", "字节")
      default: ("解压后的大小", "字节")
      }
    return ProblemWords(
      "文件超出上限：\(name)不得超过\(number(limit))\(unit)。", remedy: "请拆分文件，或检查是否有未闭合的引号。")
  }

  func tooManyKeys(_ column: String, _ limit: Int) -> ProblemWords {
    ProblemWords(
      "\(quoted(column))列的不同取值超过\(number(limit))个。", remedy: "请检查该列内容是否与列名相符。")
  }

  var strangeFile: ProblemWords {
    ProblemWords("此文件疑为工作簿或压缩包，不予读取。", remedy: "请将其工作表另存为CSV UTF-8，或将文件移出工作区。")
  }

  var emptyAnswer: ProblemWords {
    ProblemWords("文件为空应答；GDELT查询无结果时返回此内容。", remedy: "请检查查询，或删除该文件。")
  }

  // MARK: Encodings

  func notUTF8(
    _ offset: Int, _ line: Int, _ candidates: [String], _ place: InputPlace
  ) -> ProblemWords {
    var message = "文件不是UTF-8：第\(number(line))行的第\(number(offset))字节不符。"
    let readings = self.readings(candidates)
    if !readings.isEmpty {
      let words = readings.map { "按\($0.encoding)读取时为\(quoted($0.beginning))" }
      message += words.joined(separator: "，") + "。"
    }
    return ProblemWords(
      message,
      remedy: readings.first.map { reading in
        """
        请将文件另存为UTF-8，或在`entente.yaml`的`sources:`下为`files: \(place.file)`声明读取结果正确的编码，\
        如`encoding: \(reading.encoding)`；`entente clean`则为`--encoding \(reading.encoding)`。
        """
      } ?? "请在生成该文件的程序中另存为UTF-8。")
  }

  func undecodable(_ encoding: String, _ offset: Int, _ line: Int) -> ProblemWords {
    ProblemWords(
      "文件无法按\(quoted(encoding))读取：第\(number(line))行的第\(number(offset))字节不符。",
      remedy: "请重新导出为UTF-8，或更正`entente.yaml`中的`encoding:`（`entente clean`则为`--encoding`）。")
  }

  var damagedText: ProblemWords {
    ProblemWords("文本中含有已被先前程序损坏的字符，首处位于本行。", remedy: "请从来源重新导出为UTF-8。")
  }

  var damagedRow: ProblemWords {
    ProblemWords("该行含有非UTF-8文本的字节。", remedy: "请重新下载该文件；如仍损坏，则来源本身如此。")
  }

  func doubtfulEncoding(_ candidates: [String], _ place: InputPlace) -> ProblemWords {
    let readings = self.readings(candidates)
    let words = readings.map { "按\(quoted($0.encoding))读取为\(quoted($0.beginning))" }
    let other = readings.dropFirst().first?.encoding ?? ""
    return ProblemWords(
      "文件是有效的UTF-8，但本行的字母组合不见于任何语言：\(words.joined(separator: "，"))。",
      remedy: """
        如其他读法正确，请将文件另存为UTF-8，或在`entente.yaml`的`sources:`下为`files: \(place.file)`\
        声明编码，如`encoding: \(other)`；`entente clean`则为`--encoding \(other)`。
        """)
  }

  func declaredEncodingIgnored(_ declared: String, _ found: String) -> ProblemWords {
    ProblemWords(
      "声明的编码为\(quoted(declared))，但文件实为\(quoted(found))。",
      remedy: "请在`entente.yaml`中删除该文件的`encoding:`；`entente clean`则无需`--encoding`。")
  }

  // MARK: Downloads

  func notData(_ kind: String, _ detail: String) -> ProblemWords {
    let words = download(kind)
    let said = detail.isEmpty ? "" : "应答内容：\(quoted(detail))。"
    return ProblemWords(words.message + said, remedy: words.remedy)
  }

  private func download(_ kind: String) -> ProblemWords {
    switch kind {
    case "korea-error":
      ProblemWords("此为韩国公共数据门户的错误应答。", remedy: "请检查服务密钥和查询后重新下载。")
    case "comtrade-error":
      ProblemWords("此为联合国商品贸易数据库（UN Comtrade）的错误应答。", remedy: "请检查查询后重新下载。")
    case "comtrade-listing":
      ProblemWords(
        "此为联合国商品贸易数据库（UN Comtrade）的文件目录，不含贸易数据。", remedy: "请下载目录所列的文件。")
    case "code-list":
      ProblemWords(
        "此为联合国商品贸易数据库（UN Comtrade）的代码表，不含贸易数据。", remedy: "代码已内置，请将其移出文件夹。")
    case "wits":
      ProblemWords(
        "此为世界银行WITS的表格，以千美元计，不予读取。", remedy: "请改用联合国商品贸易数据库（UN Comtrade）的同一贸易数据。")
    case "ecos-error":
      ProblemWords("此为韩国银行ECOS的错误应答。", remedy: "请将欧洲中央银行的`eurofxref-hist.csv`放入`rates/`。")
    case "ecos-series":
      ProblemWords(
        "此为韩国银行ECOS的序列，不予读取。", remedy: "请将欧洲中央银行的`eurofxref-hist.csv`放入`rates/`。")
    case "erasmus-reduced":
      ProblemWords(
        "此为伊拉斯谟+流动数据的简表，缺少`Sending City`、`Receiving City`和`Mobility Start Month`列。",
        remedy: "请下载含24列的完整表格。")
    case "korea-ten-days":
      ProblemWords("此为韩国关税厅的旬度初步数据，不予读取。", remedy: "请使用同一服务的月度数据。")
    case "kstat-running-total":
      ProblemWords("此K-stat表的数字为年内累计。", remedy: "请选择当月数字（당해或당월）后重新下载。")
    default:
      ProblemWords(
        "此为Media Cloud的分时报道数量，不予读取。", remedy: "请使用列出各篇报道的`download all URLs`功能。")
    }
  }
}
