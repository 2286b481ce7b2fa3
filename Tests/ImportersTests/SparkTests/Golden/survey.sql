CREATE TEMPORARY VIEW listed0
USING binaryFile OPTIONS (path 's3a://bucket/it\'s/2026', recursiveFileLookup 'true');

SELECT concat_ws('|', 'entente', '0', hex(path), CAST(length AS STRING), date_format(modificationTime, "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'"), 'entente') AS line
FROM listed0;

CREATE TEMPORARY VIEW listed1
USING binaryFile OPTIONS (path 'hdfs://host:8020/a.parquet', recursiveFileLookup 'true');

SELECT concat_ws('|', 'entente', '1', hex(path), CAST(length AS STRING), date_format(modificationTime, "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'"), 'entente') AS line
FROM listed1;

SELECT 'entente|end|entente' AS line;
CREATE TEMPORARY VIEW file0 (value STRING)
USING text OPTIONS (path 's3a://bucket/a.csv', lineSep '\n');

SELECT concat_ws('|', 'entente', '0', hex(value), 'entente') AS line FROM file0 LIMIT 5;

SELECT concat_ws('|', 'entente', '1', 'rows', CAST(count(*) AS STRING), 'entente') AS line FROM parquet.`/data/a.parquet`;

DESCRIBE QUERY SELECT * FROM parquet.`/data/a.parquet`;

SELECT 'entente|end|entente' AS line;
