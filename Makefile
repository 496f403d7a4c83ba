# Two commands from a bare machine: `make serve` and `make test`.
PORT ?= 8000
HOST ?= 127.0.0.1
WORKERS ?= 1
PYTHON ?= python3
BIN := .venv/bin

# Three engines going back and forth want the machine to themselves.
ALONE := tests/browser/test_leaving_engines.py

# `always` is never made: what needs it is looked at every time.
.PHONY: always serve test bench check lock build browsers clean help

help:
	@echo "make serve   the site on http://$(HOST):$(PORT) (PORT=, HOST=, WORKERS=)"
	@echo "make test    every test, those in a real browser too"
	@echo "make bench   sizes, speeds and their ratios, in one run"
	@echo "make check   the content: guide check"
	@echo "make lock    the lock files, made anew from pyproject.toml"

.venv/serve: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed; set PYTHON=path/to/python3.11"; exit 1; }
	@$(PYTHON) -m venv .venv || { echo "The venv module is missing; on Debian: apt-get install python3-venv"; exit 1; }
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

.venv/test: .venv/serve requirements-test.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-test.lock
	@touch $@

browsers: .venv/test
	@sh tests/install-browsers $(BIN)

FIND := find content/faq content/followups content/language content/offtopic content/safety content/smalltalk app/text app/search app/safety app/storage.py app/conversation/knowledge.py app/conversation/likely_talk.py app/conversation/likely_worry.py app/conversation/sayings.py locales app/i18n app/content app/journey -type f -not -name '*.pyc'
SOURCES := $(shell $(FIND) 2>/dev/null)

# Whatever goes away or gets another name makes the build look again too.
build/sources: always
	@mkdir -p build
	@$(FIND) | sort > $@.new; if cmp -s $@.new $@; then rm $@.new; else mv $@.new $@; fi

build/made: .venv/serve $(SOURCES) build/sources
	@$(BIN)/guide build --if-stale
	@touch $@

build: build/made

serve: build
	@exec $(BIN)/guide serve --host $(HOST) --port $(PORT) --workers $(WORKERS)

test: browsers build
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/guide check
	$(BIN)/pytest -n 2 --dist loadfile --ignore=$(ALONE)
	$(BIN)/pytest $(ALONE)

bench: browsers build
	$(BIN)/python -m benchmarks

check: .venv/serve
	$(BIN)/guide check

lock: .venv/test
	$(BIN)/pip install --quiet pip-tools
	$(BIN)/pip-compile --quiet --extra build --generate-hashes --allow-unsafe --strip-extras --no-emit-index-url --no-emit-trusted-host --no-emit-find-links -o requirements.lock pyproject.toml
	$(BIN)/pip-compile --quiet --extra build --extra test --generate-hashes --allow-unsafe --strip-extras --no-emit-index-url --no-emit-trusted-host --no-emit-find-links -o requirements-test.lock pyproject.toml

clean:
	rm -rf .venv build
