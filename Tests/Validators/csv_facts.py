#!/usr/bin/env python3
"""Reads a table by csvw, with its metadata, and compares its rows with JSON documents.

    csv_facts.py TABLE DOCUMENTS

TABLE is a table with its metadata beside it (`TABLE-metadata.json`), DOCUMENTS the same documents as
JSON, one a line in the same order. csvw must find the table valid: each cell of its datatype, no key
twice. Each row must say what its document says. Prints what differs; exits 1 if something does.
"""

import datetime
import json
import pathlib
import sys

from csvw import Table


def unmarked(value):
    """A text without the apostrophe that keeps spreadsheets from computing it."""
    return value[1:] if isinstance(value, str) and value.startswith("'") else value


def spelled(value, column):
    """A value as the JSON document spells it: csvw makes moments of days and times as well."""
    if not isinstance(value, datetime.datetime):
        return value
    if value.tzinfo:
        return value.isoformat()
    return value.strftime("%H:%M") if column.endswith(".time") else value.date().isoformat()


def at(document, names):
    """What a document has under names one below the other; of a list, of each of its entries."""
    if not names or document is None:
        return document
    if isinstance(document, list):
        return [at(entry, names) for entry in document]
    return at(document[names[0]], names[1:])


def lines(document):
    """The lines of the text, as type, role and text, and the marks of entries."""
    marks, found = [], []
    for block in document["body"]:
        if block["type"] == "list":
            marks += block["marks"]
            texts = block["items"] or [""]
        elif block["type"] == "table":
            texts = ["\t".join(row) for row in block["rows"]] or [""]
        else:
            texts = [block["text"]]
        found += [(block["type"], block["role"], text) for text in texts]
    return found, marks


def expected(document, column):
    """What the cell of a column must hold."""
    found, marks = lines(document)
    match column.split("."):
        case ["body", "mark"]:
            return marks
        case ["body", part]:
            return [line[["type", "role", "text"].index(part)] for line in found]
        case ["designation"]:
            return at(document, ["designation", "text"])
        case ["answers", "designation"]:
            return at(document, ["answers", "designation", "text"])
        case ["unclaimed"]:
            return "\n".join(piece["text"] for piece in document["unclaimed"])
        case ["diagnostics"]:
            return [diagnostic["code"] for diagnostic in document["diagnostics"]]
        case names:
            return at(document, names)


def differences(row, document):
    for column, value in row.items():
        if isinstance(value, list):
            value = [spelled(entry, column) for entry in value]
            if value:
                value[0] = unmarked(value[0])
            value = [entry or "" for entry in value]
        else:
            value = unmarked(spelled(value, column)) or ""
        wanted = expected(document, column)
        if isinstance(wanted, list):
            wanted = [entry or "" for entry in wanted]
            # A list in which no entry says anything is an empty cell.
            wanted = wanted if any(wanted) else []
        if wanted is None:
            wanted = [] if isinstance(value, list) else ""
        if value != wanted:
            yield f"{column}: {value!r}, not {wanted!r}"


def main(arguments):
    table = pathlib.Path(arguments[0])
    documents = [json.loads(line) for line in pathlib.Path(arguments[1]).open(encoding="utf-8")]
    described = Table.from_file(table.with_name(table.name + "-metadata.json"))
    rows = list(described.iterdicts(strict=True))
    wrong = 0
    if len(rows) != len(documents):
        print(f"{len(rows)} rows, {len(documents)} documents")
        wrong += 1
    if not described.check_primary_key():
        print("a key stands twice")
        wrong += 1
    for number, (row, document) in enumerate(zip(rows, documents), 1):
        for difference in differences(row, document):
            print(f"{table}: row {number}: {difference}"[:400])
            wrong += 1
    print(f"{len(rows)} rows, {wrong} differences")
    return 1 if wrong or not rows else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
