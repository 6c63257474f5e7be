#!/usr/bin/env python3
"""Compares the body of Markdown files, as cmark reads it, with the JSON documents beside them.

    markdown_body.py DIRECTORY...

For each `NAME.md` there must be a `NAME.json`, one document. What cmark finds below the front
matter must hold the text of each block and of each entry of a list, whole, in its order, and the
attribution at the end. Prints what is missing; exits 1 if something is or if no file was found.
"""

import json
import pathlib
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

COMMONMARK = "{http://commonmark.org/xml/1.0}"


def body(markdown):
    """What stands below the front matter."""
    lines = markdown.split("\n")
    if lines[0] != "---":
        raise ValueError("no front matter")
    return "\n".join(lines[lines.index("---", 1) + 1 :])


def texts(markdown):
    """The text of each paragraph and heading, in order, as cmark reads it."""
    xml = subprocess.run(
        ["cmark", "--to", "xml"], input=markdown.encode(), capture_output=True, check=True
    ).stdout
    for node in ElementTree.fromstring(xml).iter():
        if node.tag in (COMMONMARK + "paragraph", COMMONMARK + "heading"):
            yield "".join(
                "\n" if part.tag.endswith("break") else part.text or "" for part in node.iter()
            )


def expected(document):
    """The texts of a document's body, in order."""
    for block in document["body"]:
        if "items" in block:
            yield from block["items"]
        elif "rows" in block:
            yield from (cell for row in block["rows"] for cell in row)
        else:
            yield block["text"]
    yield document["attribution"]


def missing(path):
    """Yields what of a document is not in its Markdown."""
    document = json.loads(path.with_suffix(".json").read_bytes())
    found = texts(body(path.read_bytes().decode("utf-8")))
    for text in expected(document):
        # Marks and labels may stand before a text, and nothing behind it. Once one is missing
        # the search is over: all that follow would be missing too.
        if text and not any(candidate.endswith(text) for candidate in found):
            yield text
            return


def main(arguments):
    paths = [path for name in arguments for path in sorted(pathlib.Path(name).rglob("*.md"))]
    wrong = 0
    for path in paths:
        for text in missing(path):
            print(f"{path}: not found in its place: {text[:80]!r}")
            wrong += 1
    print(f"{len(paths)} files, {wrong} of them wrong")
    return 1 if wrong or not paths else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
