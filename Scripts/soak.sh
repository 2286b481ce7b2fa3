#!/bin/sh
# What takes too long for `make test`, on a finished command:
#
#   1. kill -9 at a random moment, 200 times: at the pack's place stands the old pack or the new one,
#      whole (`entente verify`, and every byte compared); what was left behind is gone after the next
#      run.
#   2. A full disk, of every size from nothing to more than the pack takes: exit 73, the pack that
#      was there has the same bytes, nothing is left behind. The same with a full folder for
#      temporary files, and with a disk that is mounted read-only.
#   3. The same bytes 20 times, on one core and on all, in several time zones and locales, whatever
#      the order of the files on disk.
#   4. Hostile files of 1 GB and archives of 4 GiB, pipes, links and folders in the place of files:
#      each ends with the exit code and the sentence that docs/reliability.md promises, takes at most
#      256 MB of memory (`ulimit -d`, where the system heeds it), and nothing is written.
#
# Usage: soak.sh ENTENTE [RUNS]; SEED=n repeats the same moments; LARGE=20000000 or more makes the
# files of part 4 smaller; PARTS="2 4" runs some of the parts. Part 2 needs the right to mount.

set -eu

entente=$1
runs=${2:-200}
seed=${SEED:-$(date +%s)}
large=${LARGE:-1000000000}
parts=${PARTS:-1 2 3 4}
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d "${TMPDIR:-/tmp}/entente-soak.XXXXXX")
mounted=
process=
clean_up() {
  [ -z "$process" ] || kill "$process" 2> /dev/null || true
  [ -z "$mounted" ] || umount "$mounted" || true
  rm -rf "${work:?}"
}
trap clean_up EXIT
trap 'exit 130' INT TERM

fail() {
  echo "soak: $*" >&2
  exit 1
}

# Publishes the workspace $1 into $2; the exit code is that of the command.
report() {
  "$entente" report --quiet --workspace "$work/$1" --output "$2" 2> "$work/errors"
}

same() { diff -rq "$1" "$2" > /dev/null 2>&1; }

wanted() { case " $parts " in *" $1 "*) true ;; *) false ;; esac; }

# Nothing but the pack may stand in the output $1.
no_debris() {
  [ "$(ls -A "$1")" = 2026-09 ] || fail "left behind in the output: $(ls -A "$1")"
}

cp -R "$root/Tests/CommandTests/Workspaces/small" "$work/old"
cp -R "$work/old" "$work/new"
echo "2026-09,siheung,jilin,export,85,4321.00,USD,,,FOB,final" >> "$work/new/trade/trade.csv"
for state in old new; do report $state "$work/pack-$state" || fail "cannot make the pack $state"; done
same "$work/pack-old" "$work/pack-new" && fail "the two packs are the same"

echo "soak: seed $seed"

# --- 1. kill -9 ---------------------------------------------------------------------------------

if wanted 1; then
output=$work/killed
cp -R "$work/pack-old" "$output"
# The mean of eight runs, from whole seconds, since not every date knows smaller ones.
begun=$(date +%s)
for _ in 1 2 3 4 5 6 7 8; do
  report new "$work/timed"
  rm -rf "${work:?}/timed"
done
duration=$((($(date +%s) - begun + 1) * 1000 / 8))
killed=0
new=0
debris=0
run=0
while [ "$run" -lt "$runs" ]; do
  run=$((run + 1))
  state=$([ $((run % 2)) -eq 1 ] && echo new || echo old)
  # Half of the moments lie in the last quarter, where files are written and names change.
  moment=$(awk -v seed="$seed" -v run="$run" -v ms="$duration" 'BEGIN {
    srand(seed * 1000 + run); u = rand(); v = rand()
    printf "%.4f", (v < 0.5 ? u : 0.75 + 0.35 * u) * ms / 1000 }')
  # Not through the function, whose shell would be killed in the place of the command.
  "$entente" report --quiet --workspace "$work/$state" --output "$output" 2> /dev/null &
  process=$!
  sleep "$moment"
  kill -9 "$process" 2> /dev/null && killed=$((killed + 1)) || true
  wait "$process" 2> /dev/null || true
  process=
  "$entente" verify "$output/2026-09" > /dev/null 2>&1 ||
    fail "run $run, killed after $moment s: the pack does not verify"
  if same "$output/2026-09" "$work/pack-new/2026-09"; then
    new=$((new + 1))
  else
    same "$output/2026-09" "$work/pack-old/2026-09" ||
      fail "run $run, killed after $moment s: neither the old pack nor the new one"
  fi
  [ "$(ls -A "$output")" = 2026-09 ] || debris=$((debris + 1))
done
report old "$output" || fail "the run after the last kill failed"
no_debris "$output"
same "$output" "$work/pack-old" || fail "the run after the last kill published something else"
echo "soak: kill -9: $runs runs of about $duration ms, $killed killed, $debris with something left for" \
  "the next run to clear, $new times the new pack; always one of the two, whole"
fi

# --- 2. Full disks ------------------------------------------------------------------------------

disk=$work/disk
mkdir "$disk"
if ! wanted 2; then
  :
elif mount -t tmpfs -o size=16k soak "$disk" 2> /dev/null; then
  umount "$disk"
  full=0
  size=16
  while [ "$size" -le 4096 ]; do
    mount -t tmpfs -o size=4m soak "$disk"
    mounted=$disk
    cp -R "$work/pack-old/2026-09" "$disk/2026-09"
    used=$(du -sk "$disk" | cut -f 1)
    mount -o "remount,size=$((used + size))k" "$disk"
    code=0
    report new "$disk" || code=$?
    case $code in
      0) same "$disk" "$work/pack-new" || fail "$size KiB of room: exit 0 without the new pack" ;;
      73)
        full=$((full + 1))
        same "$disk" "$work/pack-old" || fail "$size KiB of room: the old pack is not as it was"
        grep -q 'nothing was published' "$work/errors" || fail "$size KiB of room: no message"
        ! grep -q '^\[' "$work/errors" || fail "$size KiB of room: a library's own message"
        ;;
      *) fail "$size KiB of room: exit $code instead of 73: $(cat "$work/errors")" ;;
    esac
    no_debris "$disk"
    umount "$disk"
    mounted=
    size=$((size + size / 8 + 4))
  done
  [ "$full" -gt 0 ] || fail "no disk was too small"
  echo "soak: full disks: $full sizes too small for the pack, each refused with 73, the old pack whole"

  mount -t tmpfs -o size=64k soak "$disk"
  mounted=$disk
  cp -R "$work/old" "$work/packed"
  awk 'NR == 1 || NR == 2 { row = $0; print } END { for (i = 0; i < 9000; i++) print row }' \
    "$work/old/trade/trade.csv" > "$work/packed/trade/more.csv"
  gzip "$work/packed/trade/more.csv"
  code=0
  TMPDIR=$disk report packed "$work/pack-old" || code=$?
  [ "$code" -eq 73 ] || fail "a full folder for temporary files: exit $code instead of 73"
  [ -z "$(ls -A "$disk")" ] || fail "left behind in the folder for temporary files"
  no_debris "$work/pack-old"
  # The workbook's temporary files lie in the pack's own folder, whatever TMPDIR says.
  head -c 100000 /dev/zero > "$disk/full" 2> /dev/null || true
  TMPDIR=$disk report new "$work/elsewhere" || fail "a full TMPDIR stopped a run that has no use of it"
  same "$work/elsewhere" "$work/pack-new" || fail "a full TMPDIR changed the pack"
  umount "$disk"
  mounted=
  echo "soak: full folder for temporary files: refused with 73, or without effect"

  mount -t tmpfs -o size=4m soak "$disk"
  mounted=$disk
  cp -R "$work/pack-old/2026-09" "$disk/2026-09"
  mount -o remount,ro "$disk"
  code=0
  report new "$disk" || code=$?
  [ "$code" -eq 73 ] || fail "a read-only disk: exit $code instead of 73"
  same "$disk" "$work/pack-old" || fail "a read-only disk: the old pack is not as it was"
  umount "$disk"
  mounted=
  echo "soak: read-only disk: refused with 73, the old pack whole"
else
  echo "soak: full disks: SKIPPED, since mounting needs the superuser"
fi

# --- 3. The same bytes --------------------------------------------------------------------------

times=0
wanted 3 && turns="1 2 3 4 5" || turns=
for turn in $turns; do
  for surroundings in "TZ=Pacific/Kiritimati" "LC_ALL=tr_TR.UTF-8 TZ=America/Adak" "LC_ALL=C" one-core; do
    # Copied in another order each time, which is the order of many file systems' lists.
    rm -rf "${work:?}/again" "${work:?}/out"
    (cd "$work/new" && find . -type d | while read -r folder; do mkdir -p "$work/again/$folder"; done
      find . -type f | awk -v seed="$seed$times" 'BEGIN { srand(seed) } { print rand() "\t" $0 }' |
        sort | cut -f 2 | while read -r file; do cp "$file" "$work/again/$file"; done)
    if [ "$surroundings" = one-core ]; then
      command -v taskset > /dev/null || continue
      taskset -c 0 "$entente" report --quiet --workspace "$work/again" --output "$work/out"
    else
      # shellcheck disable=SC2086 # the words are several variables
      env $surroundings "$entente" report --quiet --workspace "$work/again" --output "$work/out"
    fi
    same "$work/out" "$work/pack-new" || fail "turn $turn, $surroundings: other bytes"
    times=$((times + 1))
  done
done
[ -z "$turns" ] || echo "soak: the same bytes $times times"

# --- 4. Hostile files ---------------------------------------------------------------------------

mib=1048576
hostile=$work/hostile
most=0

# Runs the command with little memory; `code`, `seconds` and `anonymous` (MB, where /proc tells) are
# what became of it.
limited() {
  begun=$(date +%s)
  (ulimit -d 262144 && exec "$entente" "$@") > "$work/output" 2> "$work/errors" &
  process=$!
  anonymous=0
  while kill -0 "$process" 2> /dev/null && [ -r "/proc/$process/status" ]; do
    now=$(awk '/^RssAnon/ { print $2 }' "/proc/$process/status" 2> /dev/null || true)
    [ -n "$now" ] || break
    [ "$now" -le "$anonymous" ] || anonymous=$now
    sleep 0.1
  done
  code=0
  wait "$process" || code=$?
  process=
  anonymous=$((anonymous / 1024))
  [ "$anonymous" -le "$most" ] || most=$anonymous
  seconds=$(($(date +%s) - begun))
}

# attack NAME EXIT WORDS [EXIT WORDS]: `report` and `clean` say so of the file `make_it` made.
attack() {
  rm -rf "${hostile:?}"
  cp -R "$work/old" "$hostile"
  file=$hostile/trade/$1
  make_it
  limited report --quiet --workspace "$hostile" --output "$work/none"
  [ "$code" -eq "$2" ] || fail "$1: report: exit $code instead of $2: $(head -c 500 "$work/errors")"
  grep -q "$3" "$work/errors" || fail "$1: report does not say '$3': $(head -c 500 "$work/errors")"
  [ "$(wc -c < "$work/errors")" -lt 4000 ] || fail "$1: a message of $(wc -c < "$work/errors") bytes"
  [ ! -e "$work/none" ] || fail "$1: something was written"
  told="report $code, $seconds s, $anonymous MB"
  if [ $# -gt 3 ]; then
    limited clean --quiet "$file"
    [ "$code" -eq "$4" ] || fail "$1: clean: exit $code instead of $4: $(head -c 500 "$work/errors")"
    [ -z "$5" ] || grep -q "$5" "$work/errors" || fail "$1: clean does not say '$5': $(head -c 500 "$work/errors")"
    [ "$code" -ne 2 ] || [ ! -s "$work/output" ] || fail "$1: clean printed something"
    told="$told; clean $code, $seconds s, $anonymous MB"
  fi
  echo "soak: $1: $told"
}

# LENGTH times the byte, or the text over and over up to that length.
bytes() { head -c "$1" /dev/zero | tr '\0' "$2"; }
again() { yes "$2" | tr -d '\n' | head -c "$1"; }
# 16 MiB of the standard input, so often or as often as fit into 4 GiB, as an archive of as many
# members.
bomb() {
  head -c $((16 * mib)) | gzip -9 > "$work/member"
  for _ in $(seq 1 "${1:-256}"); do cat "$work/member"; done
}

if wanted 4; then
  header=$(head -n 1 "$work/old/trade/trade.csv")
  row=$(sed -n 2p "$work/old/trade/trade.csv")
  cell="1,048,576 bytes in a cell"
  element="16,777,216 bytes of one JSON element"

  make_it() { bytes "$large" x > "$file"; }
  attack line.csv 2 "$cell" 2 "$cell"
  make_it() { bytes "$large" x | gzip -1 > "$file"; }
  attack line.csv.gz 2 "$cell" 2 "$cell"
  make_it() { { echo "$header"; bytes "$large" x; } > "$file"; }
  attack cell.csv 2 "$cell" 2 "$cell"
  make_it() { { echo "$header"; printf '"'; yes x | head -c "$large"; } > "$file"; }
  attack open-quote.csv 2 "$cell" 2 "$cell"
  make_it() { { echo "$header"; again "$large" "$row,"; } > "$file"; }
  attack cells.csv 2 "16,384 columns" 2 "16,384 columns"
  make_it() { { printf '[{"period":"'; bytes "$large" x; } > "$file"; }
  attack string.json 2 "$element" 2 "$element"
  make_it() { { printf '[{"period":"'; bytes "$large" x; } | gzip -1 > "$file"; }
  attack string.json.gz 2 "$element" 2 "$element"
  make_it() { { printf '[{"value":'; bytes "$large" 9; } > "$file"; }
  attack number.json 2 "$element" 2 "$element"
  make_it() { bytes "$large" '[' > "$file"; }
  attack deep.json 2 "512 levels" 2 "512 levels"
  make_it() { again "$large" '{"a":' > "$file"; }
  attack deep-objects.json 2 "512 levels" 2 "512 levels"
  make_it() { again "$large" '{"period":"2026-09"} ' > "$file"; }
  attack one-line.ndjson 2 "error\[" 1 "too long"

  make_it() { awk 'BEGIN { for (i = 1; i < 10000; i++) printf "c%d,", i; print "c10000"
    for (row = 0; row < 1000; row++) {
      for (i = 1; i < 10000; i++) printf "1,"; print "1" } }' > "$file"; }
  attack columns.csv 2 "no known table" 0 ""

  make_it() { head -c $((16 * mib)) /dev/zero | bomb > "$file"; }
  attack zeros.csv.gz 2 "error\[" 2 "error\["
  make_it() { { head -c $((16 * mib)) /dev/zero | bomb; echo | gzip; } > "$file"; }
  attack more-zeros.csv.gz 2 "4,294,967,296 unpacked" 2 "4,294,967,296 unpacked"
  # Rows of 64 bytes, so that members end between rows; the header has a member of its own and takes
  # the archive over the limit.
  wide=$(printf '%s' "2024-09,siheung,jilin,export,84,1.00,USD,1,kg,FOB,final" | awk '{
    while (length($0) < 63) sub(/1\.00/, "11.00"); print }')
  make_it() { { echo "$header" | gzip; yes "$wide" | bomb; } > "$file"; }
  attack more-rows.csv.gz 2 "4,294,967,296 unpacked" 2 "4,294,967,296 unpacked"

  # As many rows as there is room for, to the last byte: each of them counts.
  rm -rf "${hostile:?}"
  cp -R "$work/old" "$hostile"
  rm "$hostile/trade/trade.csv"
  room=$((16 * mib - $(echo "$header" | wc -c)))
  rows=$((room / 64))
  last=$(echo "$wide" | awk -v more=$((room % 64)) '{
    unit = "kg"; while (length(unit) < 2 + more) unit = unit "g"; sub(/,kg,/, "," unit ","); print }')
  { { echo "$header"; yes "$wide" | head -n $((rows - 1)); echo "$last"; } | gzip -9
    yes "$wide" | bomb 255; } > "$hostile/trade/rows.csv.gz"
  rows=$((rows + 255 * 16 * mib / 64))
  limited table sources --quiet --workspace "$hostile"
  [ "$code" -eq 0 ] || fail "4 GiB of rows: exit $code: $(head -c 500 "$work/errors")"
  grep -q "^trade/rows.csv.gz,.*,$rows,$rows,0,0,0," "$work/output" ||
    fail "4 GiB of $rows rows: counted otherwise: $(grep rows.csv.gz "$work/output")"
  told="table sources $seconds s, $anonymous MB"
  limited table trade --quiet --workspace "$hostile"
  [ "$code" -eq 0 ] || fail "4 GiB of rows: exit $code: $(head -c 500 "$work/errors")"
  total=$(echo "$wide" | awk -F, -v rows=$rows '{ printf "%d %.0f", rows, rows * $6 }')
  found=$(awk -F, '$1 == "2024-09" { rows += $14; value += $11 }
    END { printf "%d %.0f", rows, value }' "$work/output")
  [ "$found" = "$total" ] || fail "4 GiB of rows: rows and value are $found, not $total"
  echo "soak: rows.csv.gz, 4 GiB: $rows rows, every one counted; $told; table trade $seconds s," \
    "$anonymous MB"

  make_it() { mkfifo "$file"; }
  attack pipe.csv 2 "a pipe, a socket or a device" 2 "a pipe, a socket or a device"
  make_it() { mkfifo "$work/pipe"; ln -s "$work/pipe" "$file"; }
  attack link-to-pipe.csv 2 "a pipe, a socket or a device" 2 "a pipe, a socket or a device"
  make_it() { ln -s nowhere "$file"; }
  attack link-to-nothing.csv 2 "not there" 2 "not there"
  make_it() { ln -s /dev/zero "$file"; }
  attack device.json 2 "a pipe, a socket or a device" 2 "a pipe, a socket or a device"
  make_it() { rm "$hostile/actions.csv"; file=$hostile/actions.csv; mkdir "$file"; }
  attack folder 2 "This is a folder" 2 "This is a folder"
  make_it() { rm "$hostile/entente.yaml"; mkfifo "$hostile/entente.yaml"; }
  attack settings 2 "a pipe, a socket or a device"

  # Outputs that are none of ours; what they are stays as it is.
  rm -rf "${hostile:?}"
  mkdir "$hostile"
  mkfifo "$hostile/pipe"
  ln -s nowhere "$hostile/dangling"
  echo precious > "$hostile/file"
  mkdir -p "$hostile/taken/2026-09" "$hostile/linked" "$hostile/piped" "$hostile/filed"
  echo mine > "$hostile/taken/2026-09/notes.txt"
  ln -s ../taken "$hostile/linked/2026-09"
  mkfifo "$hostile/piped/2026-09"
  echo mine > "$hostile/filed/2026-09"
  (cd "$hostile" && find . | sort) > "$work/before"
  for output in pipe dangling file file/below taken linked piped filed; do
    limited report --quiet --workspace "$work/old" --output "$hostile/$output"
    [ "$code" -eq 73 ] || fail "the output $output: exit $code instead of 73"
    grep -q 'nothing was published' "$work/errors" || fail "the output $output: no message"
  done
  (cd "$hostile" && find . | sort) | diff - "$work/before" || fail "an output was changed"
  [ "$(cat "$hostile/file")" = precious ] || fail "a file was overwritten"
  echo "soak: hostile files: each ended as promised, with at most $most MB of memory of its own"
fi

echo "soak: all promises held"
