#!/usr/bin/env python3
"""Breaks one file in a hundred in ten ways, and finds each in the ledger with its code.

    broken_inputs.py --fraga PROGRAM --source DIR    (DIR is changed)
"""

import argparse
import collections
import json
import sqlite3
import subprocess
import sys
import tempfile

import archive


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--fraga", required=True)
    parser.add_argument("--source", required=True)
    options = parser.parse_args()
    kinds = archive.damage(options.source)
    count = sum(1 for _ in archive.files(options.source))
    with tempfile.TemporaryDirectory(prefix="fraga-broken-") as dest:
        status = archive.run(options.fraga, "batch", options.source, dest)
        database = sqlite3.connect(f"{dest}/.fraga/ledger.sqlite")
        rows = {
            path.decode(): (outcome, code)
            for path, outcome, code in database.execute("SELECT path, outcome, code FROM input")
        }
        with open(f"{dest}/.fraga/report.json") as file:
            report = json.load(file)
    found = collections.Counter()
    for path, (name, code) in kinds.items():
        if code is None:
            # Which of its codes fits is the reader's affair; the ledger has to have the same.
            line = subprocess.run(
                [options.fraga, "check", "--format", "concise", f"{options.source}/{path}"],
                stdout=subprocess.PIPE, text=True).stdout.splitlines()[0]
            code = line[line.rindex("[") + 1 : line.rindex("]")]
        if rows.get(path) != ("failed", code):
            print(f"{path}, {name}: {rows.get(path)}, expected {code}", file=sys.stderr)
            return 1
        found[name] += 1
    others = [path for path, row in rows.items() if path not in kinds and row != ("converted", None)]
    sums = report["converted"] + report["failed"] + report["skipped"]
    if others or status != 65 or not len(rows) == count == report["inputs"] == sums:
        print(f"{others[:3]}, exit {status}, {count} files, {report}", file=sys.stderr)
        return 1
    print(f"{count} inputs, {sum(found.values())} broken in {len(found)} ways, all with their codes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
