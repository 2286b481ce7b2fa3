# Entente: a city's own files in, a monthly report on its partnerships out.
#
#   make report    builds and runs the report on sample-data into reports
#   make test      runs every test
#
# Both install what is missing first (Scripts/bootstrap.sh). `make help` lists the rest.

SWIFT ?= swift
PREFIX ?= /usr/local
DESTDIR ?=

# Homebrew's headers and libraries are outside the folders that the compiler searches by itself.
ifeq ($(shell uname -s),Darwin)
BREW := $(shell brew --prefix 2>/dev/null)
ifneq ($(BREW),)
export CPATH := $(BREW)/include$(if $(CPATH),:$(CPATH))
export LIBRARY_PATH := $(BREW)/lib$(if $(LIBRARY_PATH),:$(LIBRARY_PATH))
endif
endif

# On Linux the command brings Swift's libraries along: it starts in half the time, calls them directly,
# and runs where there is no Swift. On macOS they are part of the system.
SWIFT_STATIC = $(shell $(SWIFT) -print-target-info 2>/dev/null | \
  sed -n 's/.*"runtimeResourcePath": *"\(.*\)".*/\1_static/p')
RELEASE_OPTIONS = -c release $(if $(wildcard $(SWIFT_STATIC)/linux),--static-swift-stdlib)
RELEASE = $$($(SWIFT) build $(RELEASE_OPTIONS) --show-bin-path)

.DEFAULT_GOAL := help
.PHONY: help bootstrap build report test proofs test-spark soak asan tsan fuzz conformance lint format docs man bench install uninstall clean

help: ## List what make can do
	@sed -n 's/^\([a-z][a-z-]*\):.*## \(.*\)/  make \1|\2/p' Makefile | awk -F'|' '{ printf "%-18s %s\n", $$1, $$2 }'

bootstrap: ## Install the system libraries that are missing
	@SWIFT="$(SWIFT)" sh Scripts/bootstrap.sh

build: bootstrap ## Build the command in release mode
	$(SWIFT) build $(RELEASE_OPTIONS) --product entente

# Exit code 1 means: published, with rows that were set aside and are listed in the pack.
report: build ## Make the monthly report of sample-data in reports
	@"$(RELEASE)/entente" report --workspace sample-data --output reports || \
	  { code=$$?; [ $$code -eq 1 ] || exit $$code; }

test: bootstrap ## Run every test; a warning of the compiler is an error
	ENTENTE_WARNINGS_AS_ERRORS=1 $(SWIFT) test

# Skipped with a message where there is no Java.
test-spark: bootstrap ## Compare packs with those of Apache Spark
	$(SWIFT) build --product entente
	Scripts/test-spark.sh "$$($(SWIFT) build --show-bin-path)/entente"

# What it promises stands at its head; SOAK=20 makes it shorter. Full disks need the right to mount.
soak: build ## Kill, fill the disk and repeat, many times (minutes)
	@sh Scripts/soak.sh "$(RELEASE)/entente" $(SOAK)
	ENTENTE_SOAK=1 $(SWIFT) test --filter HostileContentTests

# Leaks of the test runtime itself would fail every run.
asan: bootstrap ## Run every test under the address sanitizer (long); FILTER=CommandTests for some
	ASAN_OPTIONS=detect_leaks=0 $(PATIENCE) $(SWIFT) test --sanitize address --scratch-path .build-asan $(ONLY)

# On Linux half of Swift's Mutex is in a library that the sanitizer does not see into; what is loaded
# before the tests tells it. Scripts/tsan-mutex.c says why.
TSAN_MUTEX = $(CURDIR)/.build-tsan/tsan-mutex.so
tsan: bootstrap ## Run every test under the thread sanitizer (long); FILTER=Fold for some
	$(SWIFT) build --build-tests --sanitize thread --scratch-path .build-tsan
ifeq ($(shell uname -s),Linux)
	"$$(dirname "$$(command -v $(SWIFT))")/clang" -O1 -shared -fPIC -o "$(TSAN_MUTEX)" \
	  Scripts/tsan-mutex.c
	LD_PRELOAD="$(TSAN_MUTEX)" ENTENTE_SANITIZER=thread $(PATIENCE) \
	  $(SWIFT) test --skip-build --sanitize thread --scratch-path .build-tsan $(ONLY)
else
	ENTENTE_SANITIZER=thread $(PATIENCE) $(SWIFT) test --skip-build --sanitize thread --scratch-path .build-tsan $(ONLY)
endif

# Under a sanitizer everything takes longer; a command that hangs still ends.
PATIENCE = ENTENTE_PATIENCE=10
ONLY = $(if $(FILTER),--filter "$(FILTER)")

# With the programs and Python packages that are there; the others are named.
PACK ?= $(lastword $(sort $(wildcard reports/20??-??)))
proofs: ## Read a pack with independent programs and compare (PACK=reports/2026-09)
	@python3 Scripts/proofs.py "$(PACK)"

# The suites lie in a folder of their own, which ENTENTE_SHARED names; without it this prints why not.
conformance: bootstrap ## Print what public suites of CSV and JSON give (ENTENTE_SHARED=folder)
	@test -n "$(ENTENTE_SHARED)" || { echo "Set ENTENTE_SHARED to the folder with the suites."; exit 64; }
	@$(SWIFT) test --filter ConformanceTests 2>&1 | grep -E "^conformance:|✘|error:"

lint: ## Check the format of all Swift files
	$(SWIFT) format lint --strict -r Sources Tests Benchmarks Fuzz Package.swift

format: ## Format all Swift files in place
	$(SWIFT) format -i -r Sources Tests Benchmarks Fuzz Package.swift

# Recording fails on purpose, so that it cannot pass for a check; the second run is the check.
docs: bootstrap ## Make docs/indicators.md anew from the definitions
	-RECORD_GOLDEN=1 $(SWIFT) test --filter IndicatorPageTests >/dev/null 2>&1
	$(SWIFT) test --filter IndicatorPageTests

man: bootstrap ## Make docs/man anew from the commands
	$(SWIFT) package --disable-sandbox --allow-writing-to-package-directory \
	  generate-manual --multi-page --output-directory docs/man

bench: bootstrap ## Compare with DuckDB, Polars and pandas; BENCH="--quick" for less
	SWIFT="$(SWIFT)" Benchmarks/compare $(BENCH)

# Promises: no input that was tried crashed, hung, read memory it should not, or came out other than
# the reference of its target says. Not that no such input exists.
fuzz: bootstrap ## Feed every parser with mutated fixtures, TIME=60 seconds each; FUZZ="csv json" for some
	SWIFT="$(SWIFT)" TIME="$(or $(TIME),60)" Fuzz/run $(FUZZ)

install: build ## Install the command, its manual pages and completions below PREFIX (/usr/local)
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/man/man1" \
	  "$(DESTDIR)$(PREFIX)/share/bash-completion/completions" \
	  "$(DESTDIR)$(PREFIX)/share/zsh/site-functions" \
	  "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d"
	install -m 755 "$(RELEASE)/entente" "$(DESTDIR)$(PREFIX)/bin/entente"
	install -m 644 docs/man/*.1 "$(DESTDIR)$(PREFIX)/share/man/man1/"
	"$(RELEASE)/entente" --generate-completion-script bash \
	  > "$(DESTDIR)$(PREFIX)/share/bash-completion/completions/entente"
	"$(RELEASE)/entente" --generate-completion-script zsh \
	  > "$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_entente"
	"$(RELEASE)/entente" --generate-completion-script fish \
	  > "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/entente.fish"

uninstall: ## Remove what install put there
	rm -f "$(DESTDIR)$(PREFIX)/bin/entente" \
	  "$(DESTDIR)$(PREFIX)"/share/man/man1/entente.1 \
	  "$(DESTDIR)$(PREFIX)"/share/man/man1/entente.*.1 \
	  "$(DESTDIR)$(PREFIX)/share/bash-completion/completions/entente" \
	  "$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_entente" \
	  "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/entente.fish"

clean: ## Remove what was built
	rm -rf .build .build-asan .build-tsan
