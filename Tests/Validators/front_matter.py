#!/usr/bin/env python3
"""Compares the front matter of Markdown files with the JSON documents beside them.

    front_matter.py FILE_OR_DIRECTORY...

For each `NAME.md` there must be a `NAME.json`, one document. The front matter, read by PyYAML,
must have the same keys in the same order and the same values, but for those that Markdown leaves
to JSON. Prints what differs; exits 1 if something does or if no file was found.
"""

import json
import pathlib
import sys

import yaml

LEFT_TO_JSON = {"body", "metadata", "spans", "unclaimed", "diagnostics"}


class UniqueKeys(yaml.SafeLoader):
    """Refuses what PyYAML would let pass: a key that stands twice."""

    def construct_mapping(self, node, deep=False):
        keys = [self.construct_object(key) for key, _ in node.value]
        if len(set(keys)) != len(keys):
            raise yaml.constructor.ConstructorError(
                None, None, "a key stands twice", node.start_mark
            )
        return super().construct_mapping(node, deep)


def front_matter(text):
    """The text between the first two lines of three hyphens, split as site tools split it."""
    lines = text.split("\n")
    if lines[0] != "---" or "---" not in lines[1:]:
        raise ValueError("no front matter")
    return "\n".join(lines[1 : lines.index("---", 1)]) + "\n"


def differences(found, expected, place=""):
    """Yields where two values differ, in type too: 1 is not true, and not "1"."""
    if type(found) is not type(expected):
        yield f"{place}: {found!r} is not of the type of {expected!r}"
    elif isinstance(found, dict):
        if list(found) != list(expected):
            yield f"{place}: keys {list(found)}, not {list(expected)}"
        for key in found.keys() & expected.keys():
            yield from differences(found[key], expected[key], f"{place}/{key}")
    elif isinstance(found, list):
        if len(found) != len(expected):
            yield f"{place}: {len(found)} entries, not {len(expected)}"
        for index, pair in enumerate(zip(found, expected)):
            yield from differences(*pair, f"{place}/{index}")
    elif found != expected:
        yield f"{place}: {found!r}, not {expected!r}"


def check(path):
    """Yields what is wrong with one Markdown file."""
    try:
        # Bytes, so that no line end is translated.
        found = yaml.load(front_matter(path.read_bytes().decode("utf-8")), UniqueKeys)
        document = json.loads(path.with_suffix(".json").read_bytes())
    except (OSError, ValueError, yaml.YAMLError) as error:
        yield str(error)
        return
    yield from differences(
        found, {key: value for key, value in document.items() if key not in LEFT_TO_JSON}
    )


def main(arguments):
    paths = []
    for argument in map(pathlib.Path, arguments):
        paths += sorted(argument.rglob("*.md")) if argument.is_dir() else [argument]
    wrong = 0
    for path in paths:
        for difference in check(path):
            print(f"{path}: {difference}")
            wrong += 1
    print(f"{len(paths)} files, {wrong} differences")
    return 1 if wrong or not paths else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
