# Everything a newcomer needs: `make demo` runs the main job, `make test` passes the tests.
# PYTHON chooses the interpreter (3.11 or newer), VENV where the environment goes, GROUP what is in it.
PYTHON ?= python3
VENV ?= .venv
GROUP ?= dev
# Tests run side by side in so many processes; a file's tests stay in one.
WORKERS ?= 2
TESTS := -n $(WORKERS) --dist loadfile
BIN := $(VENV)/bin
UV := $(shell command -v uv 2>/dev/null)
# Compiled once, so that no command has to: neither uv nor an editable install does it.
COMPILE := $(BIN)/python -m compileall -q graph loaders loregraph queries viz

.PHONY: all demo installed fetch test test-all lint types format check audit docs site bench clean

all: lint types test

# The main job: Mission: Impossible as a store, a page and GraphML, in demo/.
demo: $(VENV)/.core
	$(BIN)/loregraph demo demo

# The environment with all that tests and checks need.
installed: $(VENV)/.dev

# What the tests drive and compare with, where it can be fetched: a browser and Neo4j.
fetch:
	sh scripts/fetch-browser.sh
	sh scripts/fetch-neo4j.sh

# Every test that this machine can run.
test: $(VENV)/.dev fetch
	$(BIN)/python -m pytest $(TESTS) $(PYTEST)

# The long sweeps as well.
test-all: $(VENV)/.dev fetch
	$(BIN)/python -m pytest $(TESTS) -m "slow or not slow"

# Style, as CI sees it.
lint: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

# Types, as CI sees them.
types: $(VENV)/.dev
	$(BIN)/mypy

# Put the source into the house style.
format: $(VENV)/.dev
	$(BIN)/ruff check --fix-only .
	$(BIN)/ruff format .

# Known vulnerabilities in what we depend on.
audit: $(VENV)/.dev
	$(BIN)/pip-audit --skip-editable

# Write again the docs that are generated from the code.
docs: $(VENV)/.dev
	$(BIN)/python scripts/generate_docs.py

# The docs as a site, in site/; a warning is an error.
site: $(VENV)/.dev
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict

# The figures that README and ARCHITECTURE.md state.
bench: $(VENV)/.dev
	$(BIN)/python benchmarks/startup.py
	$(BIN)/python benchmarks/store.py
	$(BIN)/python benchmarks/fast.py
	$(BIN)/python benchmarks/page.py
	$(BIN)/python benchmarks/neo4j_load.py

clean:
	rm -rf $(VENV) demo site dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis

$(VENV)/.made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Loregraph needs Python 3.11 or newer; say which with: make PYTHON=/path/to/python3.11"; exit 1; }
ifdef UV
	uv venv --python $(PYTHON) $(VENV)
else
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
endif
	@touch $@

$(VENV)/.core: $(VENV)/.made pyproject.toml
ifdef UV
	uv pip install --quiet --python $(BIN)/python --editable .
else
	$(BIN)/python -m pip install --quiet --editable .
endif
	@$(COMPILE)
	@touch $@

$(VENV)/.dev: $(VENV)/.made pyproject.toml
ifdef UV
	uv pip install --quiet --python $(BIN)/python --editable . --group $(GROUP)
else
	$(BIN)/python -m pip install --quiet --editable . --group $(GROUP)
endif
	@$(COMPILE)
	@touch $@ $(VENV)/.core
