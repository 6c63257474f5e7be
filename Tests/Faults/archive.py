"""A tree of inputs, one in a hundred of them broken in one of ten ways, and what a batch made of it."""

import hashlib
import json
import os
import sqlite3
import subprocess

OFFICE = bytes.fromhex("D0CF11E0A1B11AE1") + bytes(504)
BROKEN = [
    ("empty", b"", "input.empty"),
    ("blank", b" \n\t\n", "text.blank"),
    ("nul", b"Fr\x00ga 2017/18:14\n", "text.control-characters"),
    ("mixed", "Fråga om broar och vägar\n".encode() + b"\xe5\xe4\xf6 \xff\xfe \x81\n", None),
    ("picture", bytes.fromhex("89504E470D0A1A0A00"), "type.unsupported"),
    ("archive", bytes.fromhex("1F8B0800"), "type.unsupported"),
    ("rich", rb"{\rtf1\ansi Fr\'e5ga}", "type.legacy-word"),
    ("word", OFFICE, None),
    ("record", b'{"dokumentstatus": {"dokument": ', "json.malformed"),
    ("markup", b"<dokumentstatus><dokument><titel>", "xml.malformed"),
]


def damage(root):
    """Puts something broken in the place of every hundredth file; gives the kind by path."""
    kinds = {}
    for index, path in enumerate(sorted(files(root))):
        if index % 100 == 50:
            name, content, code = BROKEN[index // 100 % len(BROKEN)]
            with open(os.path.join(root, path), "wb") as file:
                # Duplicates are marked as such; most broken files are none.
                file.write(content)
            kinds[path] = (name, code)
    return kinds


def files(root):
    for folder, folders, names in os.walk(root):
        folders[:] = [name for name in folders if name != ".fraga"]
        for name in names:
            yield os.path.relpath(os.path.join(folder, name), root)


def tree(root):
    """The hash of each output by its path."""
    hashes = {}
    for path in files(root):
        with open(os.path.join(root, path), "rb") as file:
            hashes[path] = hashlib.sha256(file.read()).hexdigest()
    return hashes


def ledger(root):
    """The rows without what differs from run to run: times, inodes, numbers of runs."""
    database = sqlite3.connect(os.path.join(root, ".fraga", "ledger.sqlite"))
    rows = {}
    for path, outputs, *rest in database.execute(
        "SELECT path, outputs, sha256, size, outcome, code, warnings, errors, documents, contested,"
        " lines_start, lines_count, lines_sha256, diagnostics, duplicate_of FROM input"
    ):
        made = [(one["part"], one["format"], one["sha256"], one["size"]) for one in json.loads(outputs)]
        rows[path] = (made, rest)
    leftovers = sorted(database.execute("SELECT path, sha256 FROM leftover"))
    database.close()
    with open(os.path.join(root, ".fraga", "report.json"), "rb") as file:
        return rows, leftovers, file.read()


def run(program, *arguments, **options):
    return subprocess.run(
        [program, *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **options
    ).returncode
