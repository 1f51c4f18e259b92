#!/usr/bin/env python3
"""Checks the contracts against the JSON schema of the Open Data Contract Standard, as its own package has it.

Exit 1 on any departure; prints each with its place. Needs dev/requirements.txt.

    dev/check-contracts.py FOLDER
"""

import datetime
import json
import sys
from importlib.resources import files
from pathlib import Path

import yaml
from jsonschema.validators import validator_for


def departures(validator, contract):
    found = yaml.safe_load(contract.read_text(encoding="utf-8"))
    plain = json.loads(json.dumps(found, default=lambda d: d.isoformat() if isinstance(d, datetime.date) else str(d)))
    for error in validator.iter_errors(plain):
        yield f"{contract.name}: {'/'.join(map(str, error.absolute_path))}: {error.message[:200]}"


def main():
    schema = json.loads((files("open_data_contract_standard") / "schema.json").read_text(encoding="utf-8"))
    validator = validator_for(schema)(schema)
    contracts = sorted(Path(sys.argv[1]).glob("*.yaml"))
    wrong = [d for c in contracts for d in departures(validator, c)]
    print("\n".join(wrong) if wrong else f"{len(contracts)} contracts checked; all keep the standard")
    return 1 if wrong or not contracts else 0


if __name__ == "__main__":
    sys.exit(main())
