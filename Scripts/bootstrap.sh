#!/bin/sh
# Makes sure that what Entente is built on is there; installs only what is missing.
#
# `make report` and `make test` run this first. It wants Swift and git, looks for libxlsxwriter,
# simdjson, zlib and what they need, and asks apt-get (Debian and its relatives) or Homebrew (macOS)
# for the rest. Where nothing is missing it changes nothing and says nothing.
set -eu

swift=${SWIFT:-swift}
needed=6.2

say() { printf 'bootstrap: %s\n' "$*" >&2; }

fail() {
  say "$@"
  exit 1
}

# --- Swift and git ------------------------------------------------------------------------------

check_swift() {
  command -v "${swift%% *}" >/dev/null 2>&1 ||
    fail "Swift is not installed. Get $needed or later from https://www.swift.org/install/"
  version=$($swift --version 2>/dev/null |
    sed -n 's/.*Swift version \([0-9][0-9]*\.[0-9][0-9]*\).*/\1/p' | head -n 1)
  [ -n "$version" ] || fail "'$swift --version' does not work; is the installation complete?"
  major=${version%%.*}
  minor=${version#*.}
  if [ "$major" -lt "${needed%%.*}" ] ||
    { [ "$major" -eq "${needed%%.*}" ] && [ "$minor" -lt "${needed#*.}" ]; }; then
    fail "Swift $version is too old; $needed or later is needed: https://www.swift.org/install/"
  fi
}

check_git() {
  command -v git >/dev/null 2>&1 ||
    fail "git is not installed; the package manager of Swift fetches its packages with it."
}

# --- What is there ------------------------------------------------------------------------------

# Whether one of the folders in $1 (separated by blanks) has a file that matches one of the others.
in_folders() {
  folders=$1
  shift
  for folder in $folders; do
    for name in "$@"; do
      [ -e "$folder/$name" ] && return 0
    done
  done
  return 1
}

# Whether the compiler finds the header $1 and the linker the library $2 by their names alone.
found() {
  in_folders "$include_folders" "$1" && in_folders "$library_folders" "lib$2.so" "lib$2.dylib" "lib$2.tbd" "lib$2.a"
}

# Whether pkg-config knows the package $1.
known() { command -v pkg-config >/dev/null 2>&1 && pkg-config --exists "$1" 2>/dev/null; }

missing=
need() { missing="$missing $*"; }

# --- Debian and its relatives -------------------------------------------------------------------

check_linux() {
  include_folders="$(printf '%s' "${CPATH:-}" | tr ':' ' ') /usr/local/include /usr/include"
  library_folders="$(printf '%s' "${LIBRARY_PATH:-}" | tr ':' ' ') /usr/local/lib /usr/local/lib64"
  library_folders="$library_folders /usr/lib /usr/lib64 $(echo /usr/lib/*-linux-gnu*)"

  known xlsxwriter || found xlsxwriter.h xlsxwriter || need libxlsxwriter-dev
  known zlib || found zlib.h z || need zlib1g-dev
  # simdjson is used through its header and library, never through pkg-config.
  found simdjson.h simdjson || need libsimdjson-dev
  in_folders "$(echo /usr/include/c++/*)" cstdint || need g++
  # Without it the package manager does not see the multiarch folders of Debian, and warns.
  command -v pkg-config >/dev/null 2>&1 || need pkg-config
  # git fetches the Swift packages over HTTPS.
  in_folders "/etc/ssl/certs /etc/pki/tls/certs /etc/ssl" \
    ca-certificates.crt ca-bundle.crt cert.pem || need ca-certificates
}

# Asks for a password only where somebody is there to type it.
sudo_options=-n
[ -t 0 ] && sudo_options=

as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  else
    # shellcheck disable=SC2086
    sudo $sudo_options "$@"
  fi
}

apt() {
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=300 "$@" \
    </dev/null >"$log" 2>&1
}

install_linux() {
  command -v apt-get >/dev/null 2>&1 ||
    fail "there is no apt-get here. Install the packages that correspond to Debian's$missing, and run again."
  if [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null 2>&1; then
    fail "sudo is not installed. As root, run: apt-get update && apt-get install$missing"
  fi
  say "installing$missing"
  log=$(mktemp)
  trap 'rm -f "$log"' EXIT
  # Lists that are absent or stale make the first attempt fail.
  # shellcheck disable=SC2086
  apt install -y --no-install-recommends $missing ||
    { apt update && apt install -y --no-install-recommends $missing; } ||
    {
      tail -n 20 "$log" >&2
      fail "apt-get could not install them. As root, run: apt-get update && apt-get install$missing"
    }
}

# --- macOS --------------------------------------------------------------------------------------

check_macos() {
  command -v brew >/dev/null 2>&1 ||
    fail "Homebrew is not installed, and libxlsxwriter and simdjson come from it: https://brew.sh"
  prefix=$(brew --prefix)
  include_folders="$prefix/include /usr/local/include"
  library_folders="$prefix/lib /usr/local/lib"
  # zlib comes with the system.
  command -v pkg-config >/dev/null 2>&1 || need pkgconf
  found xlsxwriter.h xlsxwriter || need libxlsxwriter
  found simdjson.h simdjson || need simdjson
}

install_macos() {
  say "installing$missing"
  # shellcheck disable=SC2086
  HOMEBREW_NO_ENV_HINTS=1 HOMEBREW_NO_INSTALL_CLEANUP=1 brew install --quiet $missing </dev/null >&2 ||
    fail "Homebrew could not install them. Run: brew install$missing"
}

# --- The whole ----------------------------------------------------------------------------------

check_swift
check_git
case $(uname -s) in
Linux) system=linux ;;
Darwin) system=macos ;;
*) fail "Entente is built on Linux and macOS; this is $(uname -s)." ;;
esac

check_$system
if [ -n "$missing" ]; then
  install_$system
  missing=
  check_$system
  [ -z "$missing" ] || fail "still missing after the installation:$missing"
fi
