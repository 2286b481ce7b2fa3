CREATE TEMPORARY VIEW named AS
SELECT 0 AS file, CAST(0 AS BIGINT) AS block, place, CAST(NULL AS STRING) AS raw, class, false AS by_title,
  false AS ragged,
  period, reporter, partner, flow, commodity_code, value, currency, quantity, unit, valuation, status
FROM (
  SELECT *, CASE
      WHEN NOT is_valid_utf8(concat(period, reporter, partner, flow, commodity_code, value, currency, quantity, unit, valuation, status)) THEN 'open'
      WHEN concat(period, reporter, partner, flow, commodity_code, value, currency, quantity, unit, valuation, status) = '' THEN 'blank'
    END AS class
  FROM (
    SELECT _metadata.row_index AS place,
      coalesce(left(CAST(`period` AS STRING), 7), '') AS period,
      '' AS reporter,
      '' AS partner,
      '' AS flow,
      '' AS commodity_code,
      coalesce(IF(`Value` = 0, '0', coalesce(IF(abs(`Value`) >= 1e-9D, regexp_replace(CAST(try_cast(CAST(`Value` AS STRING) AS DECIMAL(38,19)) AS STRING), r'[.]?0+\z', ''), NULL), CAST(`Value` AS STRING))), '') AS value,
      '' AS currency,
      '' AS quantity,
      '' AS unit,
      '' AS valuation,
      '' AS status
    FROM parquet.`/data/a``b \[1\].parquet`));

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
  IF(verdict = 'whole', coalesce(raw, concat_ws(',', concat('"', translate(replace(period, '"', '""'), '\n\r', '  '), '"'), concat('"', translate(replace(reporter, '"', '""'), '\n\r', '  '), '"'), concat('"', translate(replace(partner, '"', '""'), '\n\r', '  '), '"'), concat('"', translate(replace(flow, '"', '""'), '\n\r', '  '), '"'), concat('"', translate(replace(commodity_code, '"', '""'), '\n\r', '  '), '"'), concat('"', translate(replace(value, '"', '""'), '\n\r', '  '), '"'), concat('"', translate(replace(currency, '"', '""'), '\n\r', '  '), '"'), concat('"', translate(replace(quantity, '"', '""'), '\n\r', '  '), '"'), concat('"', translate(replace(unit, '"', '""'), '\n\r', '  '), '"'), concat('"', translate(replace(valuation, '"', '""'), '\n\r', '  '), '"'), concat('"', translate(replace(status, '"', '""'), '\n\r', '  '), '"'))), NULL) AS whole_raw
FROM (
  SELECT *,
    IF(judged = 'used' AND (reporter IN ('Jiln', 'it\'s') OR partner IN ('Jiln', 'it\'s')), 'whole', judged) AS verdict
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
