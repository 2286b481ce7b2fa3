import PartnershipModel

/// Texts about names and ids, and about the same thing told twice.
extension Chinese {
  // MARK: Names and ids

  func unknownCity(_ nearest: String?, _ place: InputPlace) -> ProblemWords {
    ProblemWords(
      "\(value(place, "名称"))不是`cities.csv`中的城市。",
      remedy: nearest.map { "请改写为\(quoted($0))，或将该名称加入此城市的`aliases`。" }
        ?? "请将该城市加入`cities.csv`，或更正名称。")
  }

  func lookAlike(_ name: String, _ place: InputPlace) -> ProblemWords {
    ProblemWords(
      "\(value(place, "名称"))与\(quoted(name))外观相似，但所用字符不同。",
      remedy: "请按\(quoted(name))重新键入该名称。")
  }

  func unknownIndicator(_ nearest: String?, _ place: InputPlace) -> ProblemWords {
    ProblemWords(
      "\(value(place, "名称"))不是指标。",
      remedy: nearest.map(writeInstead) ?? "请从`entente indicators`列出的指标中选择。")
  }

  func indicatorWithoutTargets(_ place: InputPlace) -> ProblemWords {
    ProblemWords(
      "\(value(place, "指标"))不能设定目标。",
      remedy: "请对所要达到的指标本身（如`participants`）设定目标，或删除该行。")
  }

  func unknownPartnership(_ nearest: String?, _ place: InputPlace) -> ProblemWords {
    ProblemWords(
      "\(value(place, "编号"))不是`partnerships.csv`中的伙伴关系。",
      remedy: nearest.map(writeInstead) ?? "请将该伙伴关系加入`partnerships.csv`，或更正编号。")
  }

  func unknownAction(_ place: InputPlace) -> ProblemWords {
    ProblemWords(
      "\(value(place, "编号"))不是行动计划中的行动。", remedy: "请更正编号，或将该行动加入`actions.csv`。")
  }

  func unknownPlace(_ name: String, _ rows: Int) -> ProblemWords {
    ProblemWords(
      "\(quoted(name))不是已知地点，有关的\(number(rows))行属范围外。",
      remedy: "如为所关注的城市，请将该名称加入`cities.csv`中该城市的`aliases`。")
  }

  func cityWithoutRegion(
    _ name: String, _ city: String, _ region: String, _ rows: Int
  ) -> ProblemWords {
    ProblemWords(
      """
      \(quoted(name))可能为城市\(quoted(city))，但`cities.csv`中该城市的`region`为空，有关的\
      \(number(rows))行属范围外。
      """,
      remedy: "如为同一城市，请在`cities.csv`中将\(quoted(city))的`region`填为\(quoted(region))。")
  }

  func unusedFile(_ rows: Int) -> ProblemWords {
    ProblemWords(
      "文件中没有任何一行被使用：\(number(rows))行均属范围外。",
      remedy: """
        请将文件中的地名与`cities.csv`的`name`、`name_ko`、`name_zh`、`region`和`aliases`核对；各类原因的\
        行数可用`entente sources`查看。如属其他地区的资料，请将文件移出工作区。
        """)
  }

  func unknownOutletCountry(_ name: String, _ rows: Int) -> ProblemWords {
    ProblemWords(
      "\(quoted(name))不是已知国家，\(number(rows))行的媒体所在国未知。",
      remedy: "请更正名称；如涉及的行较多，请在`entente.yaml`中为该文件设置`outlet_country`。")
  }

  func unknownLanguage(_ name: String, _ rows: Int) -> ProblemWords {
    ProblemWords(
      "\(quoted(name))不是已知语言，\(number(rows))行的语言未知。",
      remedy: "请更正名称；如涉及的行较多，请在`entente.yaml`中为该文件设置`language`。")
  }

  func badID(_ place: InputPlace) -> ProblemWords {
    ProblemWords(
      "\(value(place))不能用作编号。",
      remedy: "请写1至64个小写字母、数字或连字符，以字母或数字开头，且不得与城市编号或保留字相同。")
  }

  func duplicateID(_ file: String, _ line: Int, _ place: InputPlace) -> ProblemWords {
    ProblemWords(
      "\(value(place, "编号"))已见于\(position(file, line))。",
      remedy: isID(place) ? "请为两行之一另设编号，或将其删除。" : "请删除两行之一，或更正两行相同的内容。")
  }

  func sharedName(
    _ city: String, _ file: String, _ line: Int, _ place: InputPlace
  ) -> ProblemWords {
    ProblemWords(
      "\(value(place, "名称"))也是\(position(file, line))处另一城市\(quoted(city))的名称。",
      remedy: "请从两个城市之一的`aliases`中删除该名称，或为其改名。")
  }

  var tooFewCities: ProblemWords {
    ProblemWords("一项伙伴关系至少有两个城市，该行不足两个。", remedy: "请至少写两个城市，以`;`分隔。")
  }

  func repeatedCity(_ place: InputPlace) -> ProblemWords {
    ProblemWords(
      "该行两次列出同一城市\(place.column.map { "（见\(quoted($0))列）" } ?? "")。", remedy: "每个城市请只写一次。")
  }

  func notInPartnership(_ city: String) -> ProblemWords {
    ProblemWords(
      "城市\(quoted(city))不属于该行的伙伴关系。",
      remedy: "请更正城市或伙伴关系，或将该城市加入`partnerships.csv`。")
  }

  // MARK: The same thing twice

  func duplicateRow(_ line: Int) -> ProblemWords {
    ProblemWords("该行重复了第\(number(line))行的数字，但数值不同。", remedy: "请删除两行之一。")
  }

  func duplicateArticles(_ count: Int) -> ProblemWords {
    ProblemWords(
      "文件中有\(number(count))篇报道重复列出，每篇只计一次。", remedy: Chinese.nothingToDo)
  }

  func damagedIDs(_ rows: Int) -> ProblemWords {
    ProblemWords(
      rows > 0
        ? "\(number(rows))行的报道编号已不完整，改以日期、媒体和标题区分各篇报道。"
        : "同一报道编号对应多个标题，故以标题和编号共同区分各篇报道。",
      remedy: "请重新下载清单；用电子表格打开时，请将编号列按文本导入。")
  }

  func provisionalReplaced(_ count: Int) -> ProblemWords {
    ProblemWords(
      "该文件的\(number(count))行初步数据已由最终数据取代。", remedy: Chinese.nothingToDo)
  }

  func repeatedAggregate(_ count: Int) -> ProblemWords {
    ProblemWords(
      "文件中有\(number(count))个数字以相同数值重复出现，各只计一次。", remedy: Chinese.nothingToDo)
  }

  func aggregateConflict(_ file: String, _ rows: Int) -> ProblemWords {
    ProblemWords(
      "\(number(rows))行重复了\(quoted(file))的数字，但数值不同。", remedy: "请保留较新的下载文件，删除较旧的。")
  }

  func otherCurrency(_ file: String, _ rows: Int) -> ProblemWords {
    ProblemWords(
      "\(number(rows))行的数字在\(quoted(file))中以另一种货币列出，以后者为准。", remedy: Chinese.nothingToDo)
  }

  func twoOffice(
    _ file: String, _ line: Int, _ host: String, _ guest: String, _ place: InputPlace
  ) -> ProblemWords {
    ProblemWords(
      """
      两个单位的\(place.column.map { "\(quoted($0))列" } ?? "数值")不一致：此处为\(quoted(guest))，\
      \(position(file, line))为\(quoted(host))，以后者为准。
      """,
      remedy: "请向两个单位核实，并更正有误的清单。")
  }

  func possibleMatch(_ file: String, _ line: Int, _ start: CalendarDate) -> ProblemWords {
    ProblemWords(
      """
      另一单位的清单在\(position(file, line))列有类型和城市相同、\(date(start))开始的交流活动，\
      可能为同一活动。
      """,
      remedy: "如为同一活动，请为两行填写相同的`exchange_id`；否则请核对日期。")
  }

  func annualRows(_ count: Int) -> ProblemWords {
    ProblemWords("\(number(count))行为全年数字，属范围外。", remedy: "如报告需要，请下载月度数字。")
  }

  func excludedRows(_ reason: Exclusion, _ count: Int) -> ProblemWords {
    ProblemWords(
      "\(number(count))行属范围外：\(excluded(reason))。", remedy: remedy(reason))
  }

  /// Only rows of places and subjects can be left out for want of a name.
  private func remedy(_ reason: Exclusion) -> String {
    switch reason {
    case .otherPlaces:
      "如其中没有所关注的地点，无需处理；如有，请核对`cities.csv`中该城市的名称、`aliases`和`region`。"
    case .otherSubjects:
      "如其中没有关于所关注城市的报道，无需处理；如有，请将报道所用名称加入`cities.csv`的`aliases`。"
    default: Chinese.nothingToDo
    }
  }

  private func excluded(_ reason: Exclusion) -> String {
    switch reason {
    case .totals: "其他行的合计"
    case .subFlows: "已含于进出口的转口或复进口"
    case .breakdowns: "已有总数的按运输方式、海关程序或第二伙伴的细分"
    case .otherClassifications: "服务或HS以外分类的货物"
    case .details: "其他行的明细"
    case .countryGroups: "国家组的数字"
    case .otherMeasures: "本报告不使用的计量项目"
    case .otherPlaces: "未关注地点的数字"
    case .articleSeries: "清单已逐篇列出的报道的数量或均值"
    case .articleGroups: "无法逐篇区分的报道组"
    case .otherDocuments: "非网页文献"
    case .archiveDuplicates: "档案库标为重复或例外的报道"
    case .otherSubjects: "与所关注城市无关的报道"
    }
  }

  func otherBreakdown(_ file: String, _ rows: Int) -> ProblemWords {
    ProblemWords(
      "\(number(rows))行的数字在\(quoted(file))中按另一方式细分列出，以后者为准。", remedy: Chinese.nothingToDo)
  }

  func cutDownload(_ stated: Int, _ found: Int) -> ProblemWords {
    ProblemWords(
      "应答自称有\(number(stated))行，实有\(number(found))行。",
      remedy: "请重新下载；如该服务限制行数，请分批下载。")
  }

  func severalEditions(_ editions: [String]) -> ProblemWords {
    ProblemWords(
      "商品代码分属HS的多个版本：\(editions.joined(separator: "、"))。",
      remedy: "请核对在版本更替处出现跳变的商品；合计不受影响。")
  }

  func furtherFindings(_ code: String, _ count: Int) -> ProblemWords {
    ProblemWords(
      "该文件另有\(number(count))条\(quoted(code))类问题，未逐条列出。", remedy: "请先更正已列出的问题，其原因大多相同。")
  }
}
