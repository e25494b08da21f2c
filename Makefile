# Every target sets up what it needs: a virtualenv, the locked Python packages, Node.js where it is missing, the
# locked npm packages, a Chromium. What is there already costs nothing the second time.

.DEFAULT_GOAL := help
.NOTPARALLEL:

PYTHON ?= python3
HOST ?= 127.0.0.1
PORT ?= 8000
# More for pytest: make test ARGS="-k search"
ARGS ?=

NAME := machine-learning-interviews-offline
VENV := .venv
BIN := $(VENV)/bin
export PATH := $(CURDIR)/$(BIN):$(PATH)
export PIP_DISABLE_PIP_VERSION_CHECK := 1
# The theme's notice of its end of life, at every build: known, and no news to who runs these.
export NO_MKDOCS_2_WARNING := 1

# Stamps: a target that failed half-way leaves none, so that the next run takes it up again.
VENV_READY := $(VENV)/.ready
SITE_READY := $(VENV)/.site-ready
DEV_READY := $(VENV)/.dev-ready
NPM_READY := node_modules/.ready
LIGHTHOUSE_READY := benchmarks/node_modules/.ready

# An environment variable, so that a browser is looked for (or installed) once, and only by what needs one.
WITH_CHROMIUM = CHROMIUM="$$($(BIN)/python -m tools.find_chromium)" && export CHROMIUM &&

.PHONY: help serve build offline test lint format figures bench lighthouse links lock clean distclean node node-lighthouse

help: ## Say what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-11s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)
	@echo
	@echo "  Settings: PYTHON=$(PYTHON) HOST=$(HOST) PORT=$(PORT), and ARGS= for pytest and the benchmarks"

serve: $(SITE_READY) $(NPM_READY) ## Build the site and serve it, reloading whenever a file changes
	$(BIN)/mkdocs serve --livereload --dev-addr $(HOST):$(PORT)

build: $(SITE_READY) $(NPM_READY) ## Write the site to site/
	$(BIN)/mkdocs build --strict

offline: $(SITE_READY) $(NPM_READY) ## Write a copy that opens from disk, and its zip
	OFFLINE=true $(BIN)/mkdocs build --strict --site-dir site-offline
	$(BIN)/python -m tools.zip_site site-offline $(NAME).zip

test: lint ## Run every check and every test
	$(WITH_CHROMIUM) $(BIN)/pytest -n auto --dist loadgroup $(ARGS)

lint: $(DEV_READY) $(NPM_READY) ## Check style, types, the data's schema and the workflows
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m tools.check_schema
	$(BIN)/python -m tools.lint_workflows

format: $(DEV_READY) ## Put the Python files into shape, and the schema up to date
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	$(BIN)/python -m macros.schema

figures: $(DEV_READY) ## Draw the figures
	$(BIN)/python -m figures

bench: $(DEV_READY) $(NPM_READY) ## Measure builds and search, and print the tables
	$(WITH_CHROMIUM) $(BIN)/python -m benchmarks $(ARGS)

lighthouse: build $(DEV_READY) $(LIGHTHOUSE_READY) ## Measure the built site with Lighthouse
	$(WITH_CHROMIUM) $(BIN)/python -m benchmarks.lighthouse $(ARGS)

links: build ## Look for dead links to other sites
	$(BIN)/python -m tools.check_links site $(ARGS)

lock: $(DEV_READY) node ## Bring the lock files up to the .in files and package.json
	$(BIN)/python -m tools.lock $(ARGS)

clean: ## Remove what was built
	rm -rf site site.building site-offline site-offline.building $(NAME).zip
	rm -rf .cache .hypothesis .mypy_cache .pytest_cache .ruff_cache

distclean: clean ## Remove what was installed as well
	rm -rf $(VENV) node_modules benchmarks/node_modules

# What the targets above stand on

$(VENV_READY):
	@bash tools/create_venv.sh "$(PYTHON)" $(VENV)
	@touch $@

$(SITE_READY): requirements.txt | $(VENV_READY)
	@bash tools/install_python.sh $(BIN)/python requirements.txt
	@touch $@

$(DEV_READY): requirements-dev.txt | $(VENV_READY)
	@bash tools/install_python.sh $(BIN)/python requirements-dev.txt
	@touch $@ $(SITE_READY)

# Looked at every time (one `node --version`), since the system's Node can come and go.
node: | $(VENV_READY)
	@bash tools/ensure_node.sh $(BIN)/python 18.0

$(NPM_READY): package.json package-lock.json | node
	@bash tools/install_npm.sh .
	@touch $@

node-lighthouse: | node
	@bash tools/ensure_node.sh $(BIN)/python 22.19

$(LIGHTHOUSE_READY): benchmarks/package.json benchmarks/package-lock.json | node-lighthouse
	@bash tools/install_npm.sh benchmarks
	@touch $@
