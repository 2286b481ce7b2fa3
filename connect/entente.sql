-- Reads the tables of a pack of Entente. Generated from the tables' definitions;
-- a test keeps it so. Numbers become numbers, months and days become dates, codes stay text.
-- An empty cell is no value, save in text columns of a key, where an empty text is one.
-- The apostrophe that guards texts against spreadsheets is taken away again.
--
--     SET VARIABLE pack = 'reports/2026-09';
--     .read connect/entente.sql
--     SELECT * FROM indicators WHERE indicator = 'trade_turnover';
--
-- Months are the first day of the month. The words for codes are in entente_labels.

CREATE OR REPLACE MACRO entente_text(cell) AS
  CASE
    WHEN starts_with(cell, '''') AND regexp_matches(cell, '^''*[\x{0020}\x{00A0}\x{3000}\x{FEFF}\x{200B}-\x{200F}\x{2060}]*[=+\-@\t\r\n\x{FF1D}\x{FF0B}\x{FF0D}\x{FF20}]')
      AND contains((SELECT content FROM read_text(getvariable('pack') || '/datapackage.json')),
        '"textGuard"')
    THEN substr(cell, 2)
    ELSE cell
  END;

CREATE OR REPLACE TABLE indicators AS
SELECT
  CAST("period" || '-01' AS DATE) AS "period",
  coalesce(entente_text("subject"), '') AS "subject",
  coalesce(entente_text("reporter"), '') AS "reporter",
  coalesce(entente_text("partner"), '') AS "partner",
  entente_text("domain") AS "domain",
  coalesce(entente_text("indicator"), '') AS "indicator",
  coalesce(entente_text("breakdown"), '') AS "breakdown",
  CAST("value" AS DOUBLE) AS "value",
  entente_text("unit") AS "unit",
  entente_text("status") AS "status",
  CAST("lower" AS DOUBLE) AS "lower",
  CAST("upper" AS DOUBLE) AS "upper",
  CAST("coverage" AS DOUBLE) AS "coverage",
  entente_text("basis") AS "basis",
  entente_text("note") AS "note"
FROM read_csv(
  getvariable('pack') || '/data/indicators.csv', header = true, auto_detect = false,
  delim = ',', quote = '"', escape = '"', nullstr = '',
  columns = {
    'period': 'VARCHAR',
    'subject': 'VARCHAR',
    'reporter': 'VARCHAR',
    'partner': 'VARCHAR',
    'domain': 'VARCHAR',
    'indicator': 'VARCHAR',
    'breakdown': 'VARCHAR',
    'value': 'VARCHAR',
    'unit': 'VARCHAR',
    'status': 'VARCHAR',
    'lower': 'VARCHAR',
    'upper': 'VARCHAR',
    'coverage': 'VARCHAR',
    'basis': 'VARCHAR',
    'note': 'VARCHAR'
  });
COMMENT ON TABLE indicators IS 'Indicators';
COMMENT ON COLUMN indicators."period" IS 'Month that the figure is about';
COMMENT ON COLUMN indicators."subject" IS 'Partnership id, city id or network';
COMMENT ON COLUMN indicators."reporter" IS 'City id, where the indicator is directional';
COMMENT ON COLUMN indicators."partner" IS 'City id, where the indicator is directional';
COMMENT ON COLUMN indicators."domain" IS 'Domain of the indicator';
COMMENT ON COLUMN indicators."indicator" IS 'Name in the catalogue';
COMMENT ON COLUMN indicators."breakdown" IS 'key=value pairs joined with ;, sorted by key';
COMMENT ON COLUMN indicators."value" IS 'The figure; empty where unknown';
COMMENT ON COLUMN indicators."unit" IS 'Unit; the ISO 4217 code for money';
COMMENT ON COLUMN indicators."status" IS 'SDMX observation status';
COMMENT ON COLUMN indicators."lower" IS 'Lower bound of the 95 % interval';
COMMENT ON COLUMN indicators."upper" IS 'Upper bound of the 95 % interval';
COMMENT ON COLUMN indicators."coverage" IS 'Share of the expected records or weight that had data';
COMMENT ON COLUMN indicators."basis" IS 'Level of both ends of a trade figure';
COMMENT ON COLUMN indicators."note" IS 'Reason of an empty value, and notes, joined with ;';

CREATE OR REPLACE TABLE scorecard AS
SELECT
  CAST("period" || '-01' AS DATE) AS "period",
  coalesce(entente_text("partnership"), '') AS "partnership",
  CAST("score" AS DOUBLE) AS "score",
  CAST("rank" AS BIGINT) AS "rank",
  CAST("rank_low" AS BIGINT) AS "rank_low",
  CAST("rank_high" AS BIGINT) AS "rank_high",
  CAST("coverage" AS DOUBLE) AS "coverage",
  CAST("economy" AS DOUBLE) AS "economy",
  CAST("people" AS DOUBLE) AS "people",
  CAST("culture" AS DOUBLE) AS "culture",
  CAST("media" AS DOUBLE) AS "media",
  CAST("governance" AS DOUBLE) AS "governance"
FROM read_csv(
  getvariable('pack') || '/data/scorecard.csv', header = true, auto_detect = false,
  delim = ',', quote = '"', escape = '"', nullstr = '',
  columns = {
    'period': 'VARCHAR',
    'partnership': 'VARCHAR',
    'score': 'VARCHAR',
    'rank': 'VARCHAR',
    'rank_low': 'VARCHAR',
    'rank_high': 'VARCHAR',
    'coverage': 'VARCHAR',
    'economy': 'VARCHAR',
    'people': 'VARCHAR',
    'culture': 'VARCHAR',
    'media': 'VARCHAR',
    'governance': 'VARCHAR'
  });
COMMENT ON TABLE scorecard IS 'Partnership index';
COMMENT ON COLUMN scorecard."period" IS 'Month of the report';
COMMENT ON COLUMN scorecard."partnership" IS 'Partnership id';
COMMENT ON COLUMN scorecard."score" IS '0 to 100; empty where less of the weight than the threshold (2/3) has data';
COMMENT ON COLUMN scorecard."rank" IS '1 is the highest score; never without the interval; empty where bands stand for ranks';
COMMENT ON COLUMN scorecard."rank_low" IS '5th percentile of the rank over 1,000 draws';
COMMENT ON COLUMN scorecard."rank_high" IS '95th percentile of the rank over 1,000 draws';
COMMENT ON COLUMN scorecard."coverage" IS 'Share of the weight whose indicators have data';
COMMENT ON COLUMN scorecard."economy" IS 'Score of the pillar, 0 to 100';
COMMENT ON COLUMN scorecard."people" IS 'Score of the pillar, 0 to 100';
COMMENT ON COLUMN scorecard."culture" IS 'Score of the pillar, 0 to 100';
COMMENT ON COLUMN scorecard."media" IS 'Score of the pillar, 0 to 100';
COMMENT ON COLUMN scorecard."governance" IS 'Score of the pillar, 0 to 100';

CREATE OR REPLACE TABLE trade AS
SELECT
  CAST("period" || '-01' AS DATE) AS "period",
  coalesce(entente_text("reporter"), '') AS "reporter",
  coalesce(entente_text("partner"), '') AS "partner",
  coalesce(entente_text("flow"), '') AS "flow",
  coalesce(entente_text("commodity_code"), '') AS "commodity_code",
  coalesce(entente_text("basis"), '') AS "basis",
  coalesce(entente_text("valuation"), '') AS "valuation",
  coalesce(entente_text("status"), '') AS "status",
  coalesce(entente_text("currency"), '') AS "currency",
  coalesce(entente_text("unit"), '') AS "unit",
  CAST("value" AS DOUBLE) AS "value",
  CAST("quantity" AS DOUBLE) AS "quantity",
  CAST("report_value" AS DOUBLE) AS "report_value",
  CAST("rows" AS BIGINT) AS "rows"
FROM read_csv(
  getvariable('pack') || '/data/trade.csv', header = true, auto_detect = false,
  delim = ',', quote = '"', escape = '"', nullstr = '',
  columns = {
    'period': 'VARCHAR',
    'reporter': 'VARCHAR',
    'partner': 'VARCHAR',
    'flow': 'VARCHAR',
    'commodity_code': 'VARCHAR',
    'basis': 'VARCHAR',
    'valuation': 'VARCHAR',
    'status': 'VARCHAR',
    'currency': 'VARCHAR',
    'unit': 'VARCHAR',
    'value': 'VARCHAR',
    'quantity': 'VARCHAR',
    'report_value': 'VARCHAR',
    'rows': 'VARCHAR'
  });
COMMENT ON TABLE trade IS 'Monthly trade';
COMMENT ON COLUMN trade."period" IS 'Month';
COMMENT ON COLUMN trade."reporter" IS 'City id, ISO 3166-2 region or ISO 3166-1 country';
COMMENT ON COLUMN trade."partner" IS 'City id, region, country or World';
COMMENT ON COLUMN trade."flow" IS 'Direction seen from the reporter';
COMMENT ON COLUMN trade."commodity_code" IS 'HS code as text, or TOTAL';
COMMENT ON COLUMN trade."basis" IS 'Level of both ends';
COMMENT ON COLUMN trade."valuation" IS 'Valuation';
COMMENT ON COLUMN trade."status" IS 'SDMX observation status';
COMMENT ON COLUMN trade."currency" IS 'ISO 4217 code of value';
COMMENT ON COLUMN trade."unit" IS 'Unit of quantity';
COMMENT ON COLUMN trade."value" IS 'Exact sum in currency; empty where not reported';
COMMENT ON COLUMN trade."quantity" IS 'Exact sum in unit; empty where not reported';
COMMENT ON COLUMN trade."report_value" IS 'value at the month''s mean rate in USD, rounded to 6 decimals';
COMMENT ON COLUMN trade."rows" IS 'Rows of the inputs';

CREATE OR REPLACE TABLE exchanges AS
SELECT
  CAST("period" || '-01' AS DATE) AS "period",
  coalesce(entente_text("partnership"), '') AS "partnership",
  coalesce(entente_text("from"), '') AS "from",
  coalesce(entente_text("to"), '') AS "to",
  coalesce(entente_text("type"), '') AS "type",
  coalesce(entente_text("status"), '') AS "status",
  CAST("events" AS DOUBLE) AS "events",
  CAST("participants" AS DOUBLE) AS "participants",
  CAST("participant_days" AS DOUBLE) AS "participant_days",
  CAST("budget" AS DOUBLE) AS "budget",
  CAST("cost" AS DOUBLE) AS "cost"
FROM read_csv(
  getvariable('pack') || '/data/exchanges.csv', header = true, auto_detect = false,
  delim = ',', quote = '"', escape = '"', nullstr = '',
  columns = {
    'period': 'VARCHAR',
    'partnership': 'VARCHAR',
    'from': 'VARCHAR',
    'to': 'VARCHAR',
    'type': 'VARCHAR',
    'status': 'VARCHAR',
    'events': 'VARCHAR',
    'participants': 'VARCHAR',
    'participant_days': 'VARCHAR',
    'budget': 'VARCHAR',
    'cost': 'VARCHAR'
  });
COMMENT ON TABLE exchanges IS 'Monthly exchanges';
COMMENT ON COLUMN exchanges."period" IS 'Month in which the exchange began';
COMMENT ON COLUMN exchanges."partnership" IS 'Partnership id';
COMMENT ON COLUMN exchanges."from" IS 'City id of the guest side';
COMMENT ON COLUMN exchanges."to" IS 'City id of the host';
COMMENT ON COLUMN exchanges."type" IS 'Type of exchange';
COMMENT ON COLUMN exchanges."status" IS 'Status';
COMMENT ON COLUMN exchanges."events" IS 'Number of exchanges; one of k cities adds 1/C(k,2) to each pair';
COMMENT ON COLUMN exchanges."participants" IS 'Participants, where reported';
COMMENT ON COLUMN exchanges."participant_days" IS 'Participants times days, where reported';
COMMENT ON COLUMN exchanges."budget" IS 'Budget in USD';
COMMENT ON COLUMN exchanges."cost" IS 'Cost in USD';

CREATE OR REPLACE TABLE media AS
SELECT
  CAST("period" || '-01' AS DATE) AS "period",
  coalesce(entente_text("subject"), '') AS "subject",
  coalesce(entente_text("outlet"), '') AS "outlet",
  coalesce(entente_text("outlet_country"), '') AS "outlet_country",
  coalesce(entente_text("language"), '') AS "language",
  coalesce(entente_text("topic"), '') AS "topic",
  coalesce(entente_text("kind"), '') AS "kind",
  CAST("articles" AS BIGINT) AS "articles",
  CAST("tone_sum" AS DOUBLE) AS "tone_sum",
  CAST("favourable" AS BIGINT) AS "favourable",
  CAST("neutral" AS BIGINT) AS "neutral",
  CAST("unfavourable" AS BIGINT) AS "unfavourable",
  CAST("reach" AS DOUBLE) AS "reach",
  CAST("flagged" AS BIGINT) AS "flagged",
  CAST("corrected" AS BIGINT) AS "corrected",
  CAST("joint" AS BIGINT) AS "joint"
FROM read_csv(
  getvariable('pack') || '/data/media.csv', header = true, auto_detect = false,
  delim = ',', quote = '"', escape = '"', nullstr = '',
  columns = {
    'period': 'VARCHAR',
    'subject': 'VARCHAR',
    'outlet': 'VARCHAR',
    'outlet_country': 'VARCHAR',
    'language': 'VARCHAR',
    'topic': 'VARCHAR',
    'kind': 'VARCHAR',
    'articles': 'VARCHAR',
    'tone_sum': 'VARCHAR',
    'favourable': 'VARCHAR',
    'neutral': 'VARCHAR',
    'unfavourable': 'VARCHAR',
    'reach': 'VARCHAR',
    'flagged': 'VARCHAR',
    'corrected': 'VARCHAR',
    'joint': 'VARCHAR'
  });
COMMENT ON TABLE media IS 'Monthly media coverage';
COMMENT ON COLUMN media."period" IS 'Month of publication in the workspace''s time zone';
COMMENT ON COLUMN media."subject" IS 'City id written about';
COMMENT ON COLUMN media."outlet" IS 'Outlet';
COMMENT ON COLUMN media."outlet_country" IS 'ISO 3166-1 alpha-3; empty where unknown';
COMMENT ON COLUMN media."language" IS 'BCP 47; empty where unknown';
COMMENT ON COLUMN media."topic" IS 'Topic; empty where unknown';
COMMENT ON COLUMN media."kind" IS 'Kind of article; empty where unknown';
COMMENT ON COLUMN media."articles" IS 'Number of articles';
COMMENT ON COLUMN media."tone_sum" IS 'Exact sum of tone over the articles that have one';
COMMENT ON COLUMN media."favourable" IS 'Articles with tone above +1';
COMMENT ON COLUMN media."neutral" IS 'Articles with tone from -1 to +1';
COMMENT ON COLUMN media."unfavourable" IS 'Articles with tone below -1';
COMMENT ON COLUMN media."reach" IS 'Sum of reach over the articles that give one';
COMMENT ON COLUMN media."flagged" IS 'Articles flagged as misinformation';
COMMENT ON COLUMN media."corrected" IS 'Articles corrected';
COMMENT ON COLUMN media."joint" IS 'Articles that both sides produced';

CREATE OR REPLACE TABLE targets AS
SELECT
  CAST("period" || '-01' AS DATE) AS "period",
  coalesce(entente_text("partnership"), '') AS "partnership",
  coalesce(entente_text("indicator"), '') AS "indicator",
  CAST("period_start" || '-01' AS DATE) AS "period_start",
  CAST("period_end" || '-01' AS DATE) AS "period_end",
  coalesce(entente_text("kind"), '') AS "kind",
  CAST("baseline" AS DOUBLE) AS "baseline",
  CAST("target" AS DOUBLE) AS "target",
  CAST("actual" AS DOUBLE) AS "actual",
  CAST("expected" AS DOUBLE) AS "expected",
  CAST("progress" AS DOUBLE) AS "progress",
  entente_text("state") AS "state"
FROM read_csv(
  getvariable('pack') || '/data/targets.csv', header = true, auto_detect = false,
  delim = ',', quote = '"', escape = '"', nullstr = '',
  columns = {
    'period': 'VARCHAR',
    'partnership': 'VARCHAR',
    'indicator': 'VARCHAR',
    'period_start': 'VARCHAR',
    'period_end': 'VARCHAR',
    'kind': 'VARCHAR',
    'baseline': 'VARCHAR',
    'target': 'VARCHAR',
    'actual': 'VARCHAR',
    'expected': 'VARCHAR',
    'progress': 'VARCHAR',
    'state': 'VARCHAR'
  });
COMMENT ON TABLE targets IS 'Targets';
COMMENT ON COLUMN targets."period" IS 'Month of the report';
COMMENT ON COLUMN targets."partnership" IS 'Partnership id';
COMMENT ON COLUMN targets."indicator" IS 'Name in the catalogue';
COMMENT ON COLUMN targets."period_start" IS 'First month of the target''s period';
COMMENT ON COLUMN targets."period_end" IS 'Last month of the target''s period';
COMMENT ON COLUMN targets."kind" IS 'cumulative: adds up over the period; level: the latest value counts';
COMMENT ON COLUMN targets."baseline" IS 'Value before the period';
COMMENT ON COLUMN targets."target" IS 'Value aimed at';
COMMENT ON COLUMN targets."actual" IS 'Value so far';
COMMENT ON COLUMN targets."expected" IS 'Value expected by now';
COMMENT ON COLUMN targets."progress" IS 'Share of the way to the target';
COMMENT ON COLUMN targets."state" IS 'Judgement';

CREATE OR REPLACE TABLE actions AS
SELECT
  coalesce(entente_text("action_id"), '') AS "action_id",
  entente_text("partnership") AS "partnership",
  entente_text("working_group") AS "working_group",
  entente_text("activity") AS "activity",
  CAST("due" AS DATE) AS "due",
  entente_text("status") AS "status",
  CAST("completed" AS DATE) AS "completed",
  CAST("days_late" AS BIGINT) AS "days_late",
  CAST("budget" AS DOUBLE) AS "budget",
  CAST("funded" AS DOUBLE) AS "funded",
  CAST("spent" AS DOUBLE) AS "spent",
  entente_text("owner") AS "owner",
  entente_text("stakeholders") AS "stakeholders"
FROM read_csv(
  getvariable('pack') || '/data/actions.csv', header = true, auto_detect = false,
  delim = ',', quote = '"', escape = '"', nullstr = '',
  columns = {
    'action_id': 'VARCHAR',
    'partnership': 'VARCHAR',
    'working_group': 'VARCHAR',
    'activity': 'VARCHAR',
    'due': 'VARCHAR',
    'status': 'VARCHAR',
    'completed': 'VARCHAR',
    'days_late': 'VARCHAR',
    'budget': 'VARCHAR',
    'funded': 'VARCHAR',
    'spent': 'VARCHAR',
    'owner': 'VARCHAR',
    'stakeholders': 'VARCHAR'
  });
COMMENT ON TABLE actions IS 'Action plan';
COMMENT ON COLUMN actions."action_id" IS 'Identifier';
COMMENT ON COLUMN actions."partnership" IS 'Partnership id';
COMMENT ON COLUMN actions."working_group" IS 'Working group';
COMMENT ON COLUMN actions."activity" IS 'What is to be done';
COMMENT ON COLUMN actions."due" IS 'Due date';
COMMENT ON COLUMN actions."status" IS 'Status as the table gives it';
COMMENT ON COLUMN actions."completed" IS 'Date of completion';
COMMENT ON COLUMN actions."days_late" IS 'Days after the due date, at completion or at the month''s end';
COMMENT ON COLUMN actions."budget" IS 'Budget in USD';
COMMENT ON COLUMN actions."funded" IS 'Funds received for it in USD';
COMMENT ON COLUMN actions."spent" IS 'Cost of its held exchanges in USD';
COMMENT ON COLUMN actions."owner" IS 'Office in charge';
COMMENT ON COLUMN actions."stakeholders" IS 'Others involved, joined with ;';

CREATE OR REPLACE TABLE agreements AS
SELECT
  coalesce(entente_text("agreement_id"), '') AS "agreement_id",
  entente_text("partnership") AS "partnership",
  entente_text("kind") AS "kind",
  entente_text("title") AS "title",
  CAST("signed" AS DATE) AS "signed",
  CAST("expires" AS DATE) AS "expires",
  entente_text("state") AS "state",
  CAST("months_since_activity" AS BIGINT) AS "months_since_activity"
FROM read_csv(
  getvariable('pack') || '/data/agreements.csv', header = true, auto_detect = false,
  delim = ',', quote = '"', escape = '"', nullstr = '',
  columns = {
    'agreement_id': 'VARCHAR',
    'partnership': 'VARCHAR',
    'kind': 'VARCHAR',
    'title': 'VARCHAR',
    'signed': 'VARCHAR',
    'expires': 'VARCHAR',
    'state': 'VARCHAR',
    'months_since_activity': 'VARCHAR'
  });
COMMENT ON TABLE agreements IS 'Agreements';
COMMENT ON COLUMN agreements."agreement_id" IS 'Identifier';
COMMENT ON COLUMN agreements."partnership" IS 'Partnership id';
COMMENT ON COLUMN agreements."kind" IS 'Kind of agreement';
COMMENT ON COLUMN agreements."title" IS 'Title';
COMMENT ON COLUMN agreements."signed" IS 'Date of signature';
COMMENT ON COLUMN agreements."expires" IS 'Last day in force';
COMMENT ON COLUMN agreements."state" IS 'State on the last day of the month';
COMMENT ON COLUMN agreements."months_since_activity" IS 'Months since the partnership''s last held exchange, completed action or adopted practice';

CREATE OR REPLACE TABLE changes AS
SELECT
  coalesce(entente_text("subject"), '') AS "subject",
  coalesce(entente_text("reporter"), '') AS "reporter",
  coalesce(entente_text("partner"), '') AS "partner",
  coalesce(entente_text("indicator"), '') AS "indicator",
  coalesce(entente_text("breakdown"), '') AS "breakdown",
  CAST("previous_period" || '-01' AS DATE) AS "previous_period",
  CAST("previous_value" AS DOUBLE) AS "previous_value",
  CAST("period" || '-01' AS DATE) AS "period",
  CAST("value" AS DOUBLE) AS "value",
  CAST("change" AS DOUBLE) AS "change",
  entente_text("kind") AS "kind"
FROM read_csv(
  getvariable('pack') || '/data/changes.csv', header = true, auto_detect = false,
  delim = ',', quote = '"', escape = '"', nullstr = '',
  columns = {
    'subject': 'VARCHAR',
    'reporter': 'VARCHAR',
    'partner': 'VARCHAR',
    'indicator': 'VARCHAR',
    'breakdown': 'VARCHAR',
    'previous_period': 'VARCHAR',
    'previous_value': 'VARCHAR',
    'period': 'VARCHAR',
    'value': 'VARCHAR',
    'change': 'VARCHAR',
    'kind': 'VARCHAR'
  });
COMMENT ON TABLE changes IS 'Changes since the earlier pack';
COMMENT ON COLUMN changes."subject" IS 'Partnership id, city id or network';
COMMENT ON COLUMN changes."reporter" IS 'City id, where the indicator is directional';
COMMENT ON COLUMN changes."partner" IS 'City id, where the indicator is directional';
COMMENT ON COLUMN changes."indicator" IS 'Name in the catalogue';
COMMENT ON COLUMN changes."breakdown" IS 'key=value pairs joined with ;, sorted by key';
COMMENT ON COLUMN changes."previous_period" IS 'Month of the figure in the earlier pack';
COMMENT ON COLUMN changes."previous_value" IS 'The figure there; empty where unknown';
COMMENT ON COLUMN changes."period" IS 'Month of the figure in this pack';
COMMENT ON COLUMN changes."value" IS 'The figure here; empty where unknown';
COMMENT ON COLUMN changes."change" IS 'The difference; empty where a figure is unknown';
COMMENT ON COLUMN changes."kind" IS 'Why they differ';

CREATE OR REPLACE TABLE findings AS
SELECT
  entente_text("severity") AS "severity",
  entente_text("code") AS "code",
  entente_text("file") AS "file",
  CAST("line" AS BIGINT) AS "line",
  entente_text("column") AS "column",
  entente_text("value") AS "value",
  entente_text("message") AS "message",
  entente_text("suggestion") AS "suggestion"
FROM read_csv(
  getvariable('pack') || '/data/findings.csv', header = true, auto_detect = false,
  delim = ',', quote = '"', escape = '"', nullstr = '',
  columns = {
    'severity': 'VARCHAR',
    'code': 'VARCHAR',
    'file': 'VARCHAR',
    'line': 'VARCHAR',
    'column': 'VARCHAR',
    'value': 'VARCHAR',
    'message': 'VARCHAR',
    'suggestion': 'VARCHAR'
  });
COMMENT ON TABLE findings IS 'Problems found in the inputs';
COMMENT ON COLUMN findings."severity" IS 'How much it matters.';
COMMENT ON COLUMN findings."code" IS 'Kind of problem; `entente explain CODE` says what it means';
COMMENT ON COLUMN findings."file" IS 'Input file, relative to the workspace.';
COMMENT ON COLUMN findings."line" IS 'Physical line where the row begins, from 1.';
COMMENT ON COLUMN findings."column" IS 'Name of the column, else the number of the cell, from 1.';
COMMENT ON COLUMN findings."value" IS 'The value as the file has it, shortened.';
COMMENT ON COLUMN findings."message" IS 'What is wrong.';
COMMENT ON COLUMN findings."suggestion" IS 'What to do about it.';

CREATE OR REPLACE TABLE sources AS
SELECT
  coalesce(entente_text("file"), '') AS "file",
  entente_text("format") AS "format",
  entente_text("encoding") AS "encoding",
  entente_text("encoding_from") AS "encoding_from",
  CAST("bytes" AS BIGINT) AS "bytes",
  entente_text("sha256") AS "sha256",
  CAST("rows_read" AS BIGINT) AS "rows_read",
  CAST("used" AS BIGINT) AS "used",
  CAST("out_of_scope" AS BIGINT) AS "out_of_scope",
  CAST("rejected" AS BIGINT) AS "rejected",
  CAST("blank" AS BIGINT) AS "blank",
  CAST("first_month" || '-01' AS DATE) AS "first_month",
  CAST("last_month" || '-01' AS DATE) AS "last_month"
FROM read_csv(
  getvariable('pack') || '/data/sources.csv', header = true, auto_detect = false,
  delim = ',', quote = '"', escape = '"', nullstr = '',
  columns = {
    'file': 'VARCHAR',
    'format': 'VARCHAR',
    'encoding': 'VARCHAR',
    'encoding_from': 'VARCHAR',
    'bytes': 'VARCHAR',
    'sha256': 'VARCHAR',
    'rows_read': 'VARCHAR',
    'used': 'VARCHAR',
    'out_of_scope': 'VARCHAR',
    'rejected': 'VARCHAR',
    'blank': 'VARCHAR',
    'first_month': 'VARCHAR',
    'last_month': 'VARCHAR'
  });
COMMENT ON TABLE sources IS 'Sources';
COMMENT ON COLUMN sources."file" IS 'Path in the workspace';
COMMENT ON COLUMN sources."format" IS 'Layout that it was recognised as';
COMMENT ON COLUMN sources."encoding" IS 'Encoding that it was read in';
COMMENT ON COLUMN sources."encoding_from" IS 'How the encoding was chosen';
COMMENT ON COLUMN sources."bytes" IS 'Size of the file';
COMMENT ON COLUMN sources."sha256" IS 'SHA-256 of the file';
COMMENT ON COLUMN sources."rows_read" IS 'Rows; used + out_of_scope + rejected + blank';
COMMENT ON COLUMN sources."used" IS 'Rows that a figure may rest on';
COMMENT ON COLUMN sources."out_of_scope" IS 'Valid rows about what is not followed';
COMMENT ON COLUMN sources."rejected" IS 'Rows set aside, each with a finding';
COMMENT ON COLUMN sources."blank" IS 'Empty rows';
COMMENT ON COLUMN sources."first_month" IS 'First month of the used rows';
COMMENT ON COLUMN sources."last_month" IS 'Last month of the used rows';

CREATE OR REPLACE TABLE entente_labels (
  table_name VARCHAR, column_name VARCHAR, code VARCHAR, label VARCHAR);
INSERT INTO entente_labels VALUES
  ('indicators', 'status', 'A', 'normal'),
  ('indicators', 'status', 'E', 'estimated'),
  ('indicators', 'status', 'I', 'imputed'),
  ('indicators', 'status', 'M', 'missing'),
  ('indicators', 'status', 'P', 'provisional'),
  ('trade', 'flow', 'export', 'export'),
  ('trade', 'flow', 'import', 'import'),
  ('trade', 'valuation', 'FOB', 'free on board'),
  ('trade', 'valuation', 'CIF', 'cost, insurance, freight'),
  ('trade', 'status', 'A', 'normal'),
  ('trade', 'status', 'E', 'estimated'),
  ('trade', 'status', 'I', 'imputed'),
  ('trade', 'status', 'M', 'missing'),
  ('trade', 'status', 'P', 'provisional'),
  ('exchanges', 'type', 'delegation', 'delegation'),
  ('exchanges', 'type', 'roundtable', 'roundtable'),
  ('exchanges', 'type', 'fair', 'fair'),
  ('exchanges', 'type', 'business', 'business'),
  ('exchanges', 'type', 'student', 'student'),
  ('exchanges', 'type', 'faculty', 'faculty'),
  ('exchanges', 'type', 'youth', 'youth'),
  ('exchanges', 'type', 'cultural', 'cultural'),
  ('exchanges', 'type', 'sport', 'sport'),
  ('exchanges', 'type', 'journalist', 'journalist'),
  ('exchanges', 'type', 'knowledge', 'knowledge'),
  ('exchanges', 'type', 'campaign', 'campaign'),
  ('exchanges', 'status', 'planned', 'planned'),
  ('exchanges', 'status', 'held', 'held'),
  ('exchanges', 'status', 'cancelled', 'cancelled'),
  ('exchanges', 'status', 'postponed', 'postponed'),
  ('targets', 'kind', 'cumulative', 'cumulative'),
  ('targets', 'kind', 'level', 'level'),
  ('actions', 'status', 'planned', 'planned'),
  ('actions', 'status', 'in_progress', 'in_progress'),
  ('actions', 'status', 'done', 'done'),
  ('actions', 'status', 'dropped', 'dropped'),
  ('agreements', 'kind', 'sister_city', 'sister_city'),
  ('agreements', 'kind', 'friendship', 'friendship'),
  ('agreements', 'kind', 'memorandum', 'memorandum'),
  ('agreements', 'kind', 'sector', 'sector'),
  ('changes', 'kind', 'changed_coverage', 'changed coverage'),
  ('changes', 'kind', 'changed_method', 'changed method'),
  ('changes', 'kind', 'new_period', 'new period'),
  ('changes', 'kind', 'revised_data', 'revised data'),
  ('findings', 'severity', 'error', 'refuses the file or sets the row aside'),
  ('findings', 'severity', 'warning', 'used, but to be looked at'),
  ('findings', 'severity', 'note', 'for information'),
  ('sources', 'encoding_from', 'bom', 'bom'),
  ('sources', 'encoding_from', 'declared', 'declared'),
  ('sources', 'encoding_from', 'layout', 'layout'),
  ('sources', 'encoding_from', 'utf-8', 'utf-8');
