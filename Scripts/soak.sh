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
#
# Usage: soak.sh ENTENTE [RUNS]; SEED=n repeats the same moments. Part 2 needs the right to mount.

set -eu

entente=$1
runs=${2:-200}
seed=${SEED:-$(date +%s)}
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d "${TMPDIR:-/tmp}/entente-soak.XXXXXX")
mounted=
clean_up() {
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

# --- 2. Full disks ------------------------------------------------------------------------------

disk=$work/disk
mkdir "$disk"
if mount -t tmpfs -o size=16k soak "$disk" 2> /dev/null; then
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
for turn in 1 2 3 4 5; do
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
echo "soak: the same bytes $times times"
echo "soak: all promises held"
