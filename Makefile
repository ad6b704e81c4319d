# Everything a person does with the tree. `make` alone lists it.
# Each target makes the environment it needs by itself: .venv, from hashed requirements.

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-print-directory

PY := .venv/bin/python
SHEETS := build/sheets
# The very command that tests/test_layers.py holds against planted faults.
LINT_LAYERS := lint-imports --no-cache

ifeq ($(shell uname -s)$(DISPLAY)$(WAYLAND_DISPLAY),Linux)
WINDOW :=
else
WINDOW := yes
endif

.PHONY: help run sheets test coverage mutants fuzz soak growth pictures alterations offline check format schema handbook lock translations conformance bundle deb smoke trial bench speed clean environment

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' Makefile

run: ## open the window on the bundled data (with no display: write the sheets)
ifdef WINDOW
	@packaging/environment.sh run window
	@$(PY) -m pkviewer
else
	@echo "There is no display here: writing the fact sheets to $(SHEETS)/ instead." >&2
	@$(MAKE) sheets
endif

sheets: ## write every fact sheet to build/sheets/
	@packaging/environment.sh run
	@$(PY) -m pkviewer export --all --pack data/pakistan --force --to $(SHEETS)

test: environment ## run the whole suite
	@$(PY) -m pytest --numprocesses auto --dist loadfile

coverage: environment ## run the suite with branch coverage: all of model, facts, claims; 92 % over all
	@packaging/coverage.sh

mutants: environment ## alter what counts and judges at 1,000 places (MUTANTS=N): tests must notice 85 %
	@[ -x build/mutants/bin/mutmut ] || $(PY) -m venv build/mutants
	@$(PY) -c 'import sysconfig; print(sysconfig.get_path("purelib"))' > \
		"$$(build/mutants/bin/python -c 'import sysconfig; print(sysconfig.get_path("purelib"))')/dev.pth"
	@build/mutants/bin/python -m pip --disable-pip-version-check --quiet install 'mutmut>=3.8,<4'
	@$(PY) packaging/mutants.py $(MUTANTS)

fuzz: environment ## spoil 15,000 inputs at random (FUZZ=N for another number), and count them
	@FUZZ=$(or $(FUZZ),15000) $(PY) -m pytest tests/hostile/test_fuzz.py --timeout 36000 --quiet

soak: environment ## open and close windows, tabs and sheets by the thousand: memory stays flat
	@$(PY) packaging/soak.py $(SOAK)

pictures: environment ## make the pictures of README from today's program (PICTURES=DIR: a grid of all looks)
	@$(PY) benchmarks/pictures.py $(if $(PICTURES),--grid $(PICTURES))

growth: environment ## show how the work of each reader grows with its input
	@$(PY) benchmarks/growth.py

alterations: environment ## alter every page in every way somebody might, and count what the check catches
	@$(PY) -m benchmarks.alterations $(ALTERATIONS)

offline: bundle ## drive the bundle without a network, and fail on any socket that is not local
	@packaging/offline.sh dist/pkviewer

conformance: environment ## hold every sheet against PDF/UA-1 and PDF/A-3a, and against what is promised
	@$(PY) packaging/conformance/conformance.py

check: environment ## formatting, lint, types, layers, translations, schemas and the data pack
	.venv/bin/ruff format --check .
	.venv/bin/ruff check .
	.venv/bin/mypy
	.venv/bin/$(LINT_LAYERS)
	$(PY) packaging/translations.py check
	$(PY) -m pkviewer schema --check
	$(PY) -m pkviewer document --pack data/pakistan --to docs/data.md --check
	$(PY) -m pkviewer check --pack data/pakistan

format: environment ## format the code and mend what can be mended by itself
	.venv/bin/ruff check --fix-only .
	.venv/bin/ruff format .

schema: environment ## write data/schema/ anew from the model
	$(PY) -m pkviewer schema --to data/schema

translations: environment ## take up the window's texts in each language's file, and compile them
	$(PY) packaging/translations.py update
	$(PY) packaging/translations.py compile
	$(PY) packaging/translations.py check

handbook: environment ## write docs/data.md anew from the data pack
	$(PY) -m pkviewer document --pack data/pakistan --to docs/data.md

LOCK = build/lock/bin/uv pip compile --no-config --quiet --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-annotate --custom-compile-command "make lock" \
	$(LOCK_OPTIONS) pyproject.toml

lock: environment ## resolve requirements/*.txt anew (LOCK_OPTIONS=--upgrade for newer releases)
	$(PY) -m venv build/lock
	build/lock/bin/python -m pip --disable-pip-version-check --quiet install uv
	$(LOCK) --group build -o requirements/run.txt
	$(LOCK) --group dev -c requirements/run.txt -o requirements/dev.txt
	$(LOCK) --group package -c requirements/run.txt -o requirements/package.txt

bundle: ## freeze the program to dist/pkviewer, which runs without Python
	@packaging/environment.sh run window
	@packaging/bundle.sh

deb: bundle ## pack the bundle as dist/pkviewer_….deb and .tar.gz, with list of contents and checksums
	@packaging/linux/deb.sh

smoke: bundle ## drive the bundle as a user would, on a virtual display
	@[ "$$(uname -s)" != Linux ] || { . packaging/linux/apt.sh && apt_need Xvfb xvfb; }
	@$(PY) packaging/smoke.py dist/pkviewer

trial: deb ## install, use and remove the .deb in an empty Debian of its own (as root)
	@packaging/linux/trial.sh packages

bench: bundle ## size and start-up of the bundle against an unpruned one and against the source
	@packaging/bundle.sh --unpruned
	@$(PY) benchmarks/bundle_size.py
	@$(PY) benchmarks/bundle_start.py

speed: environment ## measure the window and the commands against what is aimed at
	@$(PY) benchmarks/window.py
	@$(PY) benchmarks/commands.py

clean: ## remove what was built, and caches; .venv stays
	rm -rf build dist .hypothesis .mypy_cache .pytest_cache .ruff_cache .import_linter_cache
	find src tests -name __pycache__ -type d -prune -exec rm -rf {} +

environment:
	@packaging/environment.sh dev
