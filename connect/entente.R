# Reads the tables of a pack of Entente. Generated from the tables' definitions;
# a test keeps it so. Numbers become numbers, months and days become dates, codes stay text.
# An empty cell is no value, save in text columns of a key, where an empty text is one.
# The apostrophe that guards texts against spreadsheets is taken away again.
#
#     source("connect/entente.R")
#     indicators <- entente_read("reports/2026-09", "indicators", labels = TRUE)
#
# Needs no package. Months are the first day of the month.

# The type of each column.
entente_columns <- list(
  indicators = c(
    `period` = "yearmonth",
    `subject` = "string",
    `reporter` = "string",
    `partner` = "string",
    `domain` = "string",
    `indicator` = "string",
    `breakdown` = "string",
    `value` = "number",
    `unit` = "string",
    `status` = "string",
    `lower` = "number",
    `upper` = "number",
    `coverage` = "number",
    `basis` = "string",
    `note` = "string"
  ),
  scorecard = c(
    `period` = "yearmonth",
    `partnership` = "string",
    `score` = "number",
    `rank` = "integer",
    `rank_low` = "integer",
    `rank_high` = "integer",
    `coverage` = "number",
    `economy` = "number",
    `people` = "number",
    `culture` = "number",
    `media` = "number",
    `governance` = "number"
  ),
  trade = c(
    `period` = "yearmonth",
    `reporter` = "string",
    `partner` = "string",
    `flow` = "string",
    `commodity_code` = "string",
    `basis` = "string",
    `valuation` = "string",
    `status` = "string",
    `currency` = "string",
    `unit` = "string",
    `value` = "number",
    `quantity` = "number",
    `report_value` = "number",
    `rows` = "integer"
  ),
  exchanges = c(
    `period` = "yearmonth",
    `partnership` = "string",
    `from` = "string",
    `to` = "string",
    `type` = "string",
    `status` = "string",
    `events` = "number",
    `participants` = "number",
    `participant_days` = "number",
    `budget` = "number",
    `cost` = "number"
  ),
  media = c(
    `period` = "yearmonth",
    `subject` = "string",
    `outlet` = "string",
    `outlet_country` = "string",
    `language` = "string",
    `topic` = "string",
    `kind` = "string",
    `articles` = "integer",
    `tone_sum` = "number",
    `favourable` = "integer",
    `neutral` = "integer",
    `unfavourable` = "integer",
    `reach` = "number",
    `flagged` = "integer",
    `corrected` = "integer",
    `joint` = "integer"
  ),
  targets = c(
    `period` = "yearmonth",
    `partnership` = "string",
    `indicator` = "string",
    `period_start` = "yearmonth",
    `period_end` = "yearmonth",
    `kind` = "string",
    `baseline` = "number",
    `target` = "number",
    `actual` = "number",
    `expected` = "number",
    `progress` = "number",
    `state` = "string"
  ),
  actions = c(
    `action_id` = "string",
    `partnership` = "string",
    `working_group` = "string",
    `activity` = "string",
    `due` = "date",
    `status` = "string",
    `completed` = "date",
    `days_late` = "integer",
    `budget` = "number",
    `funded` = "number",
    `spent` = "number",
    `owner` = "string",
    `stakeholders` = "string"
  ),
  agreements = c(
    `agreement_id` = "string",
    `partnership` = "string",
    `kind` = "string",
    `title` = "string",
    `signed` = "date",
    `expires` = "date",
    `state` = "string",
    `months_since_activity` = "integer"
  ),
  changes = c(
    `subject` = "string",
    `reporter` = "string",
    `partner` = "string",
    `indicator` = "string",
    `breakdown` = "string",
    `previous_period` = "yearmonth",
    `previous_value` = "number",
    `period` = "yearmonth",
    `value` = "number",
    `change` = "number",
    `kind` = "string"
  ),
  findings = c(
    `severity` = "string",
    `code` = "string",
    `file` = "string",
    `line` = "integer",
    `column` = "string",
    `value` = "string",
    `message` = "string",
    `suggestion` = "string"
  ),
  sources = c(
    `file` = "string",
    `format` = "string",
    `encoding` = "string",
    `encoding_from` = "string",
    `bytes` = "integer",
    `sha256` = "string",
    `rows_read` = "integer",
    `used` = "integer",
    `out_of_scope` = "integer",
    `rejected` = "integer",
    `blank` = "integer",
    `first_month` = "yearmonth",
    `last_month` = "yearmonth"
  )
)

# Text columns of keys: an empty cell is an empty text there.
entente_empty_is_a_value <- list(
  indicators = c("subject", "reporter", "partner", "indicator", "breakdown"),
  scorecard = c("partnership"),
  trade = c("reporter", "partner", "flow", "commodity_code", "basis", "valuation", "status", "currency", "unit"),
  exchanges = c("partnership", "from", "to", "type", "status"),
  media = c("subject", "outlet", "outlet_country", "language", "topic", "kind"),
  targets = c("partnership", "indicator", "kind"),
  actions = c("action_id"),
  agreements = c("agreement_id"),
  changes = c("subject", "reporter", "partner", "indicator", "breakdown"),
  findings = c(),
  sources = c("file")
)

# The words for codes, by table and column.
entente_labels <- list(
  `indicators.status` = c(`A` = "normal", `E` = "estimated", `I` = "imputed", `M` = "missing", `P` = "provisional"),
  `trade.flow` = c(`export` = "export", `import` = "import"),
  `trade.valuation` = c(`FOB` = "free on board", `CIF` = "cost, insurance, freight"),
  `trade.status` = c(`A` = "normal", `E` = "estimated", `I` = "imputed", `M` = "missing", `P` = "provisional"),
  `exchanges.type` = c(`delegation` = "delegation", `roundtable` = "roundtable", `fair` = "fair", `business` = "business", `student` = "student", `faculty` = "faculty", `youth` = "youth", `cultural` = "cultural", `sport` = "sport", `journalist` = "journalist", `knowledge` = "knowledge", `campaign` = "campaign"),
  `exchanges.status` = c(`planned` = "planned", `held` = "held", `cancelled` = "cancelled", `postponed` = "postponed"),
  `targets.kind` = c(`cumulative` = "cumulative", `level` = "level"),
  `actions.status` = c(`planned` = "planned", `in_progress` = "in_progress", `done` = "done", `dropped` = "dropped"),
  `agreements.kind` = c(`sister_city` = "sister_city", `friendship` = "friendship", `memorandum` = "memorandum", `sector` = "sector"),
  `changes.kind` = c(`changed_coverage` = "changed coverage", `changed_method` = "changed method", `new_period` = "new period", `revised_data` = "revised data"),
  `findings.severity` = c(`error` = "refuses the file or sets the row aside", `warning` = "used, but to be looked at", `note` = "for information"),
  `sources.encoding_from` = c(`bom` = "bom", `declared` = "declared", `layout` = "layout", `utf-8` = "utf-8")
)

# Behind apostrophes, the guard looks past the first and for the second of these characters.
entente_skipped <- c(32, 160, 8203, 8204, 8205, 8206, 8207, 8288, 12288, 65279)
entente_triggers <- c(9, 10, 13, 43, 45, 61, 64, 65291, 65293, 65309, 65312)

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
