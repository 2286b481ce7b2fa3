#!/usr/bin/env bash
# Compares packs of the native engine with packs of Apache Spark, byte for byte: rows of every kind
# on two threads; clean rows on separate executors, and on a master with two workers of which one is
# killed. Figures and findings of the same rows as Parquet, and of files that only Spark sees, are
# compared with those of the CSV.
#
#   Scripts/test-spark.sh ENTENTE        the command to test
#
# Needs Java 17 and, unless SPARK_HOME is set, pip: Spark comes out of the package pyspark and is
# kept in ENTENTE_SPARK_CACHE (default ~/.cache/entente). ENTENTE_SPARK_ROWS is how many rows are
# generated (default 20000). Everything listens on loopback; all it starts, it ends.
set -euo pipefail

entente=$(realpath -- "${1:?name the command entente}")
sample=$(realpath -- "$(dirname "${BASH_SOURCE[0]}")/../sample-data")
version=4.0.1
rows=${ENTENTE_SPARK_ROWS:-20000}
command -v java >/dev/null || { echo "test-spark: skipped, Java 17 is not installed" >&2; exit 0; }

if [[ -z ${SPARK_HOME:-} ]]; then
  cache=${ENTENTE_SPARK_CACHE:-$HOME/.cache/entente}
  if [[ ! -x $cache/pyspark-$version/deps/bin/spark-sql ]]; then
    mkdir -p "$cache"
    python3 -m pip download --quiet --no-deps --no-binary :all: -d "$cache" "pyspark==$version"
    tar -xzf "$cache/pyspark-$version.tar.gz" -C "$cache"
  fi
  export SPARK_HOME=$cache/pyspark-$version/deps
fi

dir=$(mktemp -d)
started=()
finish() {
  local process
  for process in "${started[@]}"; do kill -KILL -- "-$process" 2>/dev/null || true; done
  rm -rf -- "$dir"
}
trap finish EXIT
# Every job gets a process group of its own, so that a worker goes with its executors.
set -m

# --- Data: the sample, clean rows in bulk, and rows that a reader can get wrong ------------------

cp -R -- "$sample" "$dir/all"
python3 "$(dirname "${BASH_SOURCE[0]}")/spark-data.py" "$dir/all" "$rows"
cp -R -- "$dir/all" "$dir/clean"
rm -f -- "$dir"/clean/*/odd* "$dir"/clean/*/_odd* "$dir"/clean/*/values*

# --- Packs --------------------------------------------------------------------------------------

report() { # name data arguments…
  local name=$1 data=$2 status=0 start=$SECONDS
  shift 2
  "$entente" report --workspace "$dir/$data" --output "$dir/$name" "$@" \
    >"$dir/$name.out" 2>"$dir/$name.err" || status=$?
  # 1 = published, rows set aside and listed: the sample has a few on purpose.
  [[ $status -le 1 ]] || { cat "$dir/$name.err" >&2; exit 1; }
  printf '%-28s %3d s\n' "$name" $((SECONDS - start))
}

same() { # name, name of the native pack, least number of files
  diff -r "$dir/$2" "$dir/$1" || { echo "test-spark: $1 differs" >&2; exit 1; }
  # A fold that falls back to this machine would be the same for nothing.
  local folded
  folded=$(sed -n 's/^Spark *\([0-9]*\) files folded on the cluster.*/\1/p' "$dir/$1.err")
  [[ ${folded:-0} -ge $3 ]] ||
    { echo "test-spark: $1 folded ${folded:-0} files, not $3" >&2; cat "$dir/$1.err" >&2; exit 1; }
  grep '^Spark' "$dir/$1.err"
}

echo "$rows rows, Spark at $SPARK_HOME"
report native all
report threads all --engine spark --spark-master 'local[2]'
same threads native 24
report native-clean clean
report executors clean --engine spark --spark-master 'local-cluster[2,1,1024]'
same executors native-clean 16

# --- Parquet, and a store -------------------------------------------------------------------------

# The same rows as tables here, as Parquet, and as tables of a store that only Spark sees: a bucket
# that Hadoop shows of a folder.
far=$(dirname "${BASH_SOURCE[0]}")/spark-far.py
python3 "$far" workspaces "$sample" "$dir/all" "$dir"
(cd "$dir" && LC_ALL=C.UTF-8 SPARK_LOCAL_IP=127.0.0.1 "$SPARK_HOME/bin/spark-sql" \
  --master 'local[2]' -S -f "$dir/parquet.sql" --conf spark.sql.catalogImplementation=in-memory \
  --conf "spark.sql.warehouse.dir=$dir/warehouse" --conf spark.ui.enabled=false \
  --conf spark.sql.session.timeZone=UTC >"$dir/parquet.out" 2>&1) ||
  { cat "$dir/parquet.out" >&2; exit 1; }
python3 "$far" place "$dir"
mount=spark.hadoop.fs.viewfs
report csv csv-data
report parquet parquet-data --engine spark --spark-master 'local[2]'
python3 "$far" compare "$dir/csv" "$dir/parquet"
grep '^Spark' "$dir/parquet.err"
report far store-data --engine spark --spark-master 'local[2]' \
  --spark-conf spark.hadoop.fs.s3a.impl=org.apache.hadoop.fs.viewfs.ViewFileSystemOverloadScheme \
  --spark-conf "$mount.overload.scheme.target.file.impl=org.apache.hadoop.fs.LocalFileSystem" \
  --spark-conf "$mount.mounttable.bucket.link./data=file://$dir/store"
python3 "$far" compare "$dir/csv" "$dir/far"
grep '^Spark' "$dir/far.err"

# --- A cluster ----------------------------------------------------------------------------------

export SPARK_LOCAL_IP=127.0.0.1 SPARK_LOCAL_HOSTNAME=127.0.0.1 SPARK_DAEMON_MEMORY=256m
export SPARK_LOG_DIR=$dir/log SPARK_LOCAL_DIRS=$dir/local SPARK_NO_DAEMONIZE=1
export SPARK_DAEMON_JAVA_OPTS="-XX:+UseSerialGC -Dspark.master.rest.enabled=false"
mkdir "$dir/log" "$dir/local"

until_true() { # seconds command…
  local left=$(($1 * 10))
  shift
  while ((left-- > 0)); do
    if "$@"; then return 0; fi
    sleep 0.1
  done
  return 1
}
daemon() { # name class arguments…
  local name=$1
  shift
  "$SPARK_HOME/bin/spark-class" "$@" >"$dir/log/$name" 2>&1 </dev/null &
  started+=($!)
}
master() { sed -n 's/.*Starting Spark master at \(spark:[^ ]*\).*/\1/p' "$dir/log/master"; }
has_master() { [[ -n $(master) ]]; }
has_workers() { [[ $(grep -c 'Registering worker ' "$dir/log/master") -ge 2 ]]; }
is_working() { grep -qs 'Running task' "$dir"/apps1/app-*/*/stderr; }

daemon master org.apache.spark.deploy.master.Master --host 127.0.0.1 --port 0 --webui-port 0
until_true 60 has_master || { cat "$dir/log/master" >&2; exit 1; }
for number in 1 2; do
  daemon "worker$number" org.apache.spark.deploy.worker.Worker --host 127.0.0.1 --port 0 \
    --webui-port 0 --cores 1 --memory 1500m --work-dir "$dir/apps$number" "$(master)"
done
until_true 60 has_workers || { cat "$dir"/log/* >&2; exit 1; }

report worker-killed clean --engine spark --spark-master "$(master)" &
job=$!
until_true 120 is_working || { echo "test-spark: worker 1 was given nothing" >&2; exit 1; }
kill -KILL -- "-${started[1]}"
echo "worker 1 killed inside a task"
wait "$job"
same worker-killed native-clean 16
echo "test-spark: all packs are the same"
