# What there is to run; `make` alone sets up and runs what a change has to pass before it is shared.
PYTHON = .venv/bin/python
export PATH := $(CURDIR)/.venv/bin:$(PATH)

.PHONY: quick setup lock test slow lint types generate coverage hardening hardening-long bench
.PHONY: calibration lowest pythons dist ci

quick: setup lint types test

setup: .venv/ready

.venv/ready: pyproject.toml requirements/dev.txt
	python3 -m venv .venv
	$(PYTHON) -m pip install -q --require-hashes -r requirements/dev.txt
	$(PYTHON) -m pip install -q --no-deps --no-build-isolation -e .
	touch $@

# The newest versions that pyproject.toml allows, each file with its hash, for every platform.
lock: setup
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --upgrade \
	  --no-header --no-emit-index-url --extra dev pyproject.toml -o requirements/dev.txt

# The fast tests: those of the README's command.
test: setup
	$(PYTHON) -m pytest

# Real terminals, a real browser, the wheel in a clean environment.
slow: setup
	$(PYTHON) -m pytest -m 'slow or system or terminal'

lint: setup
	ruff check .
	ruff format --check .

types: setup
	mypy
	mypy scripts
	mypy benchmarks

# The schemas and the bank's quick copy, from the types and the bank's files.
generate: setup
	$(PYTHON) scripts/generate.py

# Every test, with the branches that they take in this process and in those that they start.
coverage: export COVERAGE_FILE = $(CURDIR)/.coverage
coverage: setup
	coverage erase
	coverage run -m pytest -m ''
	coverage combine -q
	coverage report

# Attacks whose figures are printed; the tests make the same ones, with fewer inputs.
hardening: setup
	$(PYTHON) tests/hardening/colours.py
	$(PYTHON) tests/hardening/readability.py
	$(PYTHON) tests/hardening/fuzz.py
	$(PYTHON) tests/hardening/killed.py
	$(PYTHON) tests/hardening/mutants.py

hardening-long: setup
	$(PYTHON) tests/hardening/fuzz.py --long
	$(PYTHON) tests/hardening/fuzz.py --long --guided
	$(PYTHON) tests/hardening/killed.py --long
	STEMWIJZER_LONG=1 $(PYTHON) -m pytest tests/bank
	$(PYTHON) tests/hardening/mutants.py --long

# Times are printed, with the limits beside them; a slow machine fails nothing.
bench: setup
	-$(PYTHON) benchmarks/startup.py
	-$(PYTHON) benchmarks/checking.py
	-$(PYTHON) benchmarks/computation.py
	-$(PYTHON) benchmarks/large.py
	-$(PYTHON) benchmarks/transfer.py
	-$(PYTHON) benchmarks/stats.py

# Whether the band still holds what it says, on three elections and the shipped bank.
calibration: setup
	$(PYTHON) benchmarks/calibration.py --short

# The fast tests with the lowest versions that pyproject.toml allows.
lowest:
	.ci/lowest

# The fast tests with every later Python that can be had.
pythons:
	.ci/pythons

# The wheel, the sdist and a list of what the wheel brings along, in dist/.
dist: export SOURCE_DATE_EPOCH = $(shell git log -1 --format=%ct)
dist: setup
	rm -rf dist build/wheel
	$(PYTHON) -m build -q --no-isolation
	python3 -m venv build/wheel
	build/wheel/bin/pip install -q dist/*.whl
	cyclonedx-py environment build/wheel --pyproject pyproject.toml \
	  --output-reproducible -o dist/sbom.cdx.json

ci:
	.ci/run
