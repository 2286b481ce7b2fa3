import Reporting

/// `connect/entente.R`: data frames of base R.
enum RReader {
  static func text(_ tables: [DataTable]) -> String {
    let notice = ReaderScript.notice.map { "# \($0)" }.joined(separator: "\n")
    return """
      \(notice)
      #
      #     source("connect/entente.R")
      #     indicators <- entente_read("reports/2026-09", "indicators", labels = TRUE)
      #
      # Needs no package. Months are the first day of the month.

      # The type of each column.
      entente_columns <- list(
      \(tables.map(columns).joined(separator: ",\n"))
      )

      # Text columns of keys: an empty cell is an empty text there.
      entente_empty_is_a_value <- list(
      \(tables.map(emptyColumns).joined(separator: ",\n"))
      )

      # The words for codes, by table and column.
      entente_labels <- list(
      \(ReaderScript.labelled(tables).map(labels).joined(separator: ",\n"))
      )

      # Behind apostrophes, the guard looks past the first and for the second of these characters.
      entente_skipped <- c(\(numbers(ReaderScript.skipped)))
      entente_triggers <- c(\(numbers(ReaderScript.triggers)))

      \(functions)

      """
  }

  private static func columns(_ table: DataTable) -> String {
    let lines = table.columns.map { "    `\($0.name)` = \(ReaderScript.quoted($0.type.rawValue))" }
    return "  \(table.name) = c(\n\(lines.joined(separator: ",\n"))\n  )"
  }

  private static func emptyColumns(_ table: DataTable) -> String {
    let names = table.columns.filter { ReaderScript.isEmptyAValue($0, table) }
      .map { ReaderScript.quoted($0.name) }
    return "  \(table.name) = c(\(names.joined(separator: ", ")))"
  }

  private static func labels(_ table: DataTable, _ column: DataTable.Column) -> String {
    let pairs = column.categories.map { "`\($0.value)` = \(ReaderScript.quoted($0.label))" }
    return "  `\(table.name).\(column.name)` = c(\(pairs.joined(separator: ", ")))"
  }

  private static func numbers(_ codes: [UInt32]) -> String {
    codes.map(String.init).joined(separator: ", ")
  }

  private static let functions = #"""
    entente_read <- function(pack, table, labels = FALSE) {
      types <- entente_columns[[table]]
      if (is.null(types)) stop("a pack has no table ", table)
      package <- readLines(file.path(pack, "datapackage.json"), encoding = "UTF-8", warn = FALSE)
      is_guarded <- any(grepl("\"textGuard\"", package, fixed = TRUE))
      frame <- read.csv(
        file.path(pack, "data", paste0(table, ".csv")),
        colClasses = "character", na.strings = character(0), encoding = "UTF-8",
        check.names = FALSE, strip.white = FALSE
      )
      if (!identical(names(frame), names(types))) {
        stop(table, ".csv has other columns; it is of another version of Entente")
      }
      for (name in names(types)) {
        has_empty <- name %in% entente_empty_is_a_value[[table]]
        frame[[name]] <- entente_typed(frame[[name]], types[[name]], has_empty, is_guarded)
        words <- entente_labels[[paste0(table, ".", name)]]
        if (labels && !is.null(words)) {
          frame[[paste0(name, "_label")]] <- unname(words[frame[[name]]])
        }
      }
      frame
    }

    entente_read_all <- function(pack, labels = FALSE) {
      tables <- names(entente_columns)
      setNames(lapply(tables, function(table) entente_read(pack, table, labels)), tables)
    }

    entente_typed <- function(texts, type, has_empty, is_guarded) {
      if (type == "string") {
        if (is_guarded) {
          doubtful <- which(startsWith(texts, "'"))
          texts[doubtful] <- vapply(texts[doubtful], entente_unguarded, "", USE.NAMES = FALSE)
        }
        if (!has_empty) texts[texts == ""] <- NA_character_
        return(texts)
      }
      texts[texts == ""] <- NA_character_
      switch(type,
        date = as.Date(texts, format = "%Y-%m-%d"),
        yearmonth = as.Date(ifelse(is.na(texts), NA, paste0(texts, "-01")), format = "%Y-%m-%d"),
        as.numeric(texts)
      )
    }

    entente_unguarded <- function(text) {
      codes <- utf8ToInt(text)
      rest <- codes[cumsum(codes != 39L) > 0]
      rest <- rest[cumsum(!(rest %in% entente_skipped)) > 0]
      if (length(rest) > 0 && rest[[1]] %in% entente_triggers) intToUtf8(codes[-1]) else text
    }
    """#
}
