import PartnershipModel

/// Texts about files that only Spark can read.
extension Chinese {
  func needsSpark(_ kind: String) -> ProblemWords {
    kind == "parquet"
      ? ProblemWords(
        "Parquet文件只能由Spark读取。",
        remedy: "请用`entente report --engine spark`运行，或将表格另存为CSV UTF-8。")
      : ProblemWords(
        "其他存储中的文件只能由Spark读取。",
        remedy: "请用`entente report --engine spark`运行，或将文件复制到工作文件夹。")
  }

  func notOnSpark(_ reason: String) -> ProblemWords {
    let copy = "请将文件复制到工作文件夹，那里的文件无需Spark即可读取。"
    return switch reason {
    case "table":
      ProblemWords(
        "Spark只汇总原生格式的贸易表和媒体表，此文件两者都不是。",
        remedy: "请按`entente template`的名称命名各列，或将文件以CSV格式复制到工作文件夹。")
    case "form":
      ProblemWords(
        "文件名未表明是CSV、NDJSON或Parquet。",
        remedy: "请解压后将文件名改为以`.csv`、`.ndjson`或`.parquet`结尾，或将文件复制到工作文件夹。")
    case "lines":
      ProblemWords("部分记录跨越多行、含有单独的CR，或不是UTF-8。", remedy: copy)
    case "header":
      ProblemWords("表头不只在第一行，或形式特殊。", remedy: copy)
    case "name":
      ProblemWords("Spark不接受此文件名。", remedy: "请去掉文件名开头的`_`或`.`，以及名称中的`:`、`;`、`%`。")
    default:
      ProblemWords("部分记录须有整个文件才能判断。", remedy: copy)
    }
  }

  func columnType(_ found: String, _ expected: String) -> ProblemWords {
    ProblemWords(
      "该列的类型为\(quoted(found))，应为：\(quoted(expected))。",
      remedy: "请以该类型写入此列，或写成与CSV表格相同形式的文本。")
  }
}
