#!/usr/bin/env python3
"""Kills batches at random moments, resumes them, and compares with an undisturbed run.

    killed_runs.py --fraga PROGRAM --source DIR [--runs N] [--seed N]

After each kill what stands among the outputs must be whole, and what the ledger says be true; in the
end outputs, ledger and report must be those of the undisturbed run. Half of the runs begin where
another recipe has been.
"""

import argparse
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time

import archive


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--fraga", required=True)
    parser.add_argument("--source", required=True)
    parser.add_argument("--runs", type=int, default=20)
    parser.add_argument("--seed", type=int, default=random.randrange(1 << 32))
    options = parser.parse_args()
    chance = random.Random(options.seed)
    work = tempfile.mkdtemp(prefix="fraga-killed-")
    batch = [options.fraga, "batch", "--quiet", options.source]
    # Outputs of one's own are made beside those of formats, by a process that is killed as well.
    template = os.path.join(work, "card.txt")
    with open(template, "w", encoding="utf-8") as file:
        file.write("{{title}}\n")
    own = ["--template", template, "--extension", "length", "--to-program",
           """while IFS= read -r line; do printf '{"ok":true,"text":"%s"}\\n' "${#line}"; done"""]

    earlier = os.path.join(work, "earlier")
    archive.run(*batch, earlier, "--to", "json,markdown")
    references = {}
    for name, start in [("fresh", None), ("upgrade", earlier)]:
        wanted = os.path.join(work, name)
        if start:
            shutil.copytree(start, wanted)
        begun = time.monotonic()
        status = archive.run(*batch, wanted, "--to", "json,xml,jsonl", *own)
        references[name] = (
            start, time.monotonic() - begun, status, archive.tree(wanted), archive.ledger(wanted))

    kills = 0
    for number in range(options.runs):
        start, seconds, status, tree, ledger = references[["fresh", "upgrade"][number % 2]]
        wanted = os.path.join(work, "run")
        if start:
            shutil.copytree(start, wanted)
        else:
            os.mkdir(wanted)
        command = [*batch, wanted, "--to", "json,xml,jsonl", *own, "--jobs",
                   str(chance.choice([1, 2, 4]))]
        for _ in range(chance.randint(1, 4)):
            process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(chance.random() * seconds * 1.1)
            process.send_signal(signal.SIGKILL)
            process.wait()
            kills += process.returncode == -signal.SIGKILL
            for path, found in archive.tree(wanted).items():
                # The tree of an upgrade holds outputs of the other recipe, which are whole as well.
                if found != tree.get(path) and path != "documents.jsonl":
                    return fail(options, number, f"{path} is not whole")
            if os.path.exists(os.path.join(wanted, ".fraga", "ledger.sqlite")):
                verified = archive.run(options.fraga, "verify", wanted)
                if verified not in (0, 74):
                    return fail(options, number, f"the ledger is not true: {verified}")
        ended = archive.run(*command)
        if ended != status:
            return fail(options, number, f"exit {ended}, expected {status}")
        if archive.tree(wanted) != tree:
            return fail(options, number, "the tree is another")
        if archive.ledger(wanted) != ledger:
            return fail(options, number, "the ledger is another")
        shutil.rmtree(wanted)
    shutil.rmtree(work)
    print(f"{options.runs} runs, {kills} kills, seed {options.seed}: all ended as an undisturbed run")
    return 0


def fail(options, number, what):
    print(f"run {number} of seed {options.seed}: {what}", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
