CREATE TEMPORARY VIEW file0 (value STRING)
USING text OPTIONS (path '/data/it\'s \\[1\\].csv', lineSep '\n');

CREATE TEMPORARY VIEW file1 (value STRING)
USING text OPTIONS (path '/data/b.ndjson', lineSep '\n');

CREATE TEMPORARY VIEW named AS
SELECT 0 AS file, block, place, raw, class, false AS by_title,
  size(c) <> 2 AS ragged,
  get(c, 0) AS period, '' AS reporter, get(c, 1) AS partner, '' AS flow, '' AS commodity_code, '' AS value, '' AS currency, '' AS quantity, '' AS unit, '' AS valuation, '' AS status
FROM (
  SELECT block, place, raw, class, IF(contains(line, '"'),
    transform(regexp_extract_all(concat(',', line), r',((?:"[^"]*+(?:""[^"]*+)*+"|[^",]*+))', 1),
      x -> IF(startswith(x, '"'), replace(substr(x, 2, length(x) - 2), '""', '"'), x)),
    split(line, ',', -1)) AS c
  FROM (
    SELECT block, place, raw, line, CASE
      WHEN NOT is_valid_utf8(line) OR contains(line, '\r') THEN 'open'
      WHEN line IN ('period,it\'s', concat('\ufeff', 'period,it\'s')) THEN 'header'
      WHEN (line = '' OR startswith(line, ',')) AND line RLIKE r'\A,*+\z' THEN 'blank'
      WHEN contains(line, '"') AND (octet_length(line) > 65536
        OR NOT line RLIKE r'\A(?:"[^"]*+(?:""[^"]*+)*+"|[^",]*+)(?:,(?:"[^"]*+(?:""[^"]*+)*+"|[^",]*+)){0,63}+\z') THEN 'open'
      WHEN octet_length(line) > 65536 OR contains(line, '\0') THEN 'whole'
    END AS class
    FROM (
      SELECT block, place, raw,
        IF(endswith(raw, '\r'), left(raw, length(raw) - 1), raw) AS line
      FROM (SELECT value AS raw, input_file_block_start() AS block, monotonically_increasing_id() AS place FROM file0))))
UNION ALL
SELECT 1 AS file, block, place, raw, class, false AS by_title,
  false AS ragged,
  coalesce(o.period, '') AS period,
  coalesce(o.reporter, '') AS reporter,
  coalesce(o.partner, '') AS partner,
  coalesce(o.flow, '') AS flow,
  coalesce(o.commodity_code, '') AS commodity_code,
  regexp_extract(raw, r'"value"[ \t]*+:[ \t]*+(-?[0-9.]++)', 1) AS value,
  coalesce(o.currency, '') AS currency,
  regexp_extract(raw, r'"quantity"[ \t]*+:[ \t]*+(-?[0-9.]++)', 1) AS quantity,
  coalesce(o.unit, '') AS unit,
  coalesce(o.valuation, '') AS valuation,
  coalesce(o.status, '') AS status
FROM (
  SELECT block, place, raw, class,
    from_json(IF(coalesce(class, 'whole') = 'whole', raw, NULL), 'period STRING, reporter STRING, partner STRING, flow STRING, commodity_code STRING, currency STRING, unit STRING, valuation STRING, status STRING') AS o
  FROM (
    SELECT block, place, raw, CASE
      WHEN NOT is_valid_utf8(raw) THEN 'open'
      WHEN NOT startswith(raw, '{') AND raw RLIKE r'\A[ \t\r]*+\z' THEN 'blank'
      WHEN octet_length(raw) > 65536
        OR NOT raw RLIKE r'\A[ \t]*+\{[ \t]*+(?:"period"[ \t]*+:[ \t]*+(?:null|"[^"\\\x00-\x1F]*+(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\x00-\x1F]*+)*+")|"reporter"[ \t]*+:[ \t]*+(?:null|"[^"\\\x00-\x1F]*+(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\x00-\x1F]*+)*+")|"partner"[ \t]*+:[ \t]*+(?:null|"[^"\\\x00-\x1F]*+(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\x00-\x1F]*+)*+")|"flow"[ \t]*+:[ \t]*+(?:null|"[^"\\\x00-\x1F]*+(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\x00-\x1F]*+)*+")|"commodity_code"[ \t]*+:[ \t]*+(?:null|"[^"\\\x00-\x1F]*+(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\x00-\x1F]*+)*+")|"value"[ \t]*+:[ \t]*+(?:null|-?(?:0|[1-9][0-9]*+)(?:\.[0-9]++)?)|"currency"[ \t]*+:[ \t]*+(?:null|"[^"\\\x00-\x1F]*+(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\x00-\x1F]*+)*+")|"quantity"[ \t]*+:[ \t]*+(?:null|-?(?:0|[1-9][0-9]*+)(?:\.[0-9]++)?)|"unit"[ \t]*+:[ \t]*+(?:null|"[^"\\\x00-\x1F]*+(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\x00-\x1F]*+)*+")|"valuation"[ \t]*+:[ \t]*+(?:null|"[^"\\\x00-\x1F]*+(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\x00-\x1F]*+)*+")|"status"[ \t]*+:[ \t]*+(?:null|"[^"\\\x00-\x1F]*+(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\x00-\x1F]*+)*+"))(?:[ \t]*+,[ \t]*+(?:"period"[ \t]*+:[ \t]*+(?:null|"[^"\\\x00-\x1F]*+(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\x00-\x1F]*+)*+")|"reporter"[ \t]*+:[ \t]*+(?:null|"[^"\\\x00-\x1F]*+(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\x00-\x1F]*+)*+")|"partner"[ \t]*+:[ \t]*+(?:null|"[^"\\\x00-\x1F]*+(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\x00-\x1F]*+)*+")|"flow"[ \t]*+:[ \t]*+(?:null|"[^"\\\x00-\x1F]*+(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\x00-\x1F]*+)*+")|"commodity_code"[ \t]*+:[ \t]*+(?:null|"[^"\\\x00-\x1F]*+(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\x00-\x1F]*+)*+")|"value"[ \t]*+:[ \t]*+(?:null|-?(?:0|[1-9][0-9]*+)(?:\.[0-9]++)?)|"currency"[ \t]*+:[ \t]*+(?:null|"[^"\\\x00-\x1F]*+(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\x00-\x1F]*+)*+")|"quantity"[ \t]*+:[ \t]*+(?:null|-?(?:0|[1-9][0-9]*+)(?:\.[0-9]++)?)|"unit"[ \t]*+:[ \t]*+(?:null|"[^"\\\x00-\x1F]*+(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\x00-\x1F]*+)*+")|"valuation"[ \t]*+:[ \t]*+(?:null|"[^"\\\x00-\x1F]*+(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\x00-\x1F]*+)*+")|"status"[ \t]*+:[ \t]*+(?:null|"[^"\\\x00-\x1F]*+(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\x00-\x1F]*+)*+"))){0,10}+[ \t]*+\}[ \t\r]*+\z'
        OR size(regexp_extract_all(raw, r'"(period|reporter|partner|flow|commodity_code|value|currency|quantity|unit|valuation|status)"[ \t]*+:', 1)) <> size(array_distinct(regexp_extract_all(raw, r'"(period|reporter|partner|flow|commodity_code|value|currency|quantity|unit|valuation|status)"[ \t]*+:', 1)))
        OR raw RLIKE r'\\u(?:[dD][89a-fA-F]|0000)' THEN 'whole'
    END AS class
    FROM (SELECT value AS raw, input_file_block_start() AS block, monotonically_increasing_id() AS place FROM file1)));

CREATE TEMPORARY VIEW checked AS
SELECT *, CASE
    WHEN class IS NOT NULL THEN class
    WHEN ragged
    OR NOT period RLIKE r'\A(?:[0-9]{4}-(?:0[1-9]|1[0-2]))\z'
    OR reporter = ''
    OR partner = ''
    OR flow NOT IN ('export', 'import')
    OR NOT commodity_code RLIKE r'\A(?:[0-9]{2,10}|TOTAL)\z'
    OR value <> '' AND NOT value RLIKE r'\A(?:-?[0-9]{1,18}([.][0-9]{1,6})?)\z'
    OR NOT currency RLIKE r'\A(?:[A-Z]{3})\z'
    OR quantity <> '' AND NOT quantity RLIKE r'\A(?:-?[0-9]{1,18}([.][0-9]{1,6})?)\z'
    OR valuation <> '' AND valuation NOT IN ('CIF', 'FOB')
    OR status <> '' AND status NOT IN ('final', 'provisional') THEN 'whole'
    ELSE 'used'
  END AS judged
FROM named;

CREATE TEMPORARY VIEW fact AS
SELECT file, verdict, octet_length(coalesce(raw, '')) + 1 AS bytes,
  IF(verdict = 'used', period, NULL) AS key_period,
  IF(verdict = 'used', reporter, NULL) AS key_reporter,
  IF(verdict = 'used', partner, NULL) AS key_partner,
  IF(verdict = 'used', flow, NULL) AS key_flow,
  IF(verdict = 'used', commodity_code, NULL) AS key_commodity_code,
  IF(verdict = 'used', currency, NULL) AS key_currency,
  IF(verdict = 'used', IF(quantity = '', '', unit), NULL) AS key_unit,
  IF(verdict = 'used', valuation, NULL) AS key_valuation,
  IF(verdict = 'used', status, NULL) AS key_status,
  CAST(IF(verdict = 'used', nullif(value, ''), NULL) AS DECIMAL(24,6)) AS value,
  CAST(IF(verdict = 'used', nullif(quantity, ''), NULL) AS DECIMAL(24,6)) AS quantity,
  IF(verdict = 'whole', block, NULL) AS whole_block,
  IF(verdict = 'whole', place, NULL) AS whole_place,
  IF(verdict = 'whole', raw, NULL) AS whole_raw
FROM (
  SELECT *,
    judged AS verdict
  FROM checked);

SELECT concat_ws('|', 'entente',
  coalesce(CAST(file AS STRING), ''),
  coalesce(verdict, ''),
  coalesce(key_period, ''),
  coalesce(hex(key_reporter), ''),
  coalesce(hex(key_partner), ''),
  coalesce(key_flow, ''),
  coalesce(key_commodity_code, ''),
  coalesce(key_currency, ''),
  coalesce(hex(key_unit), ''),
  coalesce(key_valuation, ''),
  coalesce(key_status, ''),
  coalesce(CAST(n AS STRING), ''),
  coalesce(CAST(bytes AS STRING), ''),
  coalesce(CAST(m_valued AS STRING), ''),
  coalesce(CAST(m_value AS STRING), ''),
  coalesce(CAST(m_quantified AS STRING), ''),
  coalesce(CAST(m_quantity AS STRING), ''),
  coalesce(CAST(whole_block AS STRING), ''),
  coalesce(CAST(whole_place AS STRING), ''),
  coalesce(hex(whole_raw), ''),
  'entente') AS line
FROM (
  SELECT file, verdict, key_period, key_reporter, key_partner, key_flow, key_commodity_code, key_currency, key_unit, key_valuation, key_status, whole_block, whole_place, whole_raw, sum(n) AS n, sum(bytes) AS bytes,
    sum(m_valued) AS m_valued, sum(m_value) AS m_value, sum(m_quantified) AS m_quantified, sum(m_quantity) AS m_quantity
  FROM (
    SELECT file, verdict, key_period, key_reporter, key_partner, key_flow, key_commodity_code, key_currency, key_unit, key_valuation, key_status, whole_block, whole_place, whole_raw, count(*) AS n, sum(bytes) AS bytes,
      count(value) AS m_valued, sum(value) AS m_value, count(quantity) AS m_quantified, sum(quantity) AS m_quantity
    FROM fact
    GROUP BY file, verdict, key_period, key_reporter, key_partner, key_flow, key_commodity_code, key_currency, key_unit, key_valuation, key_status, whole_block, whole_place, whole_raw)
  GROUP BY GROUPING SETS ((file, verdict, key_period, key_reporter, key_partner, key_flow, key_commodity_code, key_currency, key_unit, key_valuation, key_status, whole_block, whole_place, whole_raw), ()));
