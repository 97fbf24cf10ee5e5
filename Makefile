.DEFAULT_GOAL := help
.PHONY: run test check stop lock help

PORT ?= 8000

run: ## start everything and serve it (PORT=8000; DATABASE_URL= for your own PostgreSQL)
	@PORT="$(PORT)" sh scripts/run.sh

test: ## run the whole test suite
	@sh scripts/environment.sh dev
	@sh scripts/test.sh

check: ## the gate: format, lint, types, floors, migrations, deployment, then make test
	@sh scripts/environment.sh dev
	@sh scripts/check.sh
	@$(MAKE) --no-print-directory test

stop: ## stop the web server and the database
	@sh scripts/stop.sh

lock: ## renew the locked requirements from pyproject.toml (UPGRADE=1 takes newer versions)
	@sh scripts/environment.sh dev
	@UPGRADE="$(UPGRADE)" sh scripts/lock.sh

help: ## show these lines
	@sed -n "s/^\([a-z]*\):.*## /make \1|/p" Makefile | awk -F"|" "{ printf \"%-12s %s\n\", \$$1, \$$2 }"
