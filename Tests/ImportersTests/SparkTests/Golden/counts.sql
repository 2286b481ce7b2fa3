CREATE TEMPORARY VIEW file2 (value STRING)
USING text OPTIONS (path 's3a://bucket/a.csv', lineSep '\n');

CREATE TEMPORARY VIEW file5 (value STRING)
USING text OPTIONS (path 's3a://bucket/b.csv', lineSep '\n');

SELECT concat_ws('|', 'entente', CAST(file AS STRING), CAST(block AS STRING), CAST(count(*) AS STRING), 'entente') AS line
FROM (
SELECT 2 AS file, input_file_block_start() AS block FROM file2
UNION ALL
SELECT 5 AS file, input_file_block_start() AS block FROM file5)
GROUP BY file, block;
