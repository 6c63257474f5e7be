#!/usr/bin/env python3
"""Times batches, each beside a control that does the least that must be done, in one run.

    batch.py --fraga PROGRAM --corpus-by FRAGABENCHMARKS [--files N] [--rounds N] [--work DIR]

Only the ratios tell something: machines differ, and so do hours. Every measurement that writes does
so into a fresh directory, and its control ran just before it. The figure is the median.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time


def timed(command, **options):
    """Seconds and peak memory in MB of a command that has to succeed."""
    begun = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, **options)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.monotonic() - begun
    if status != 0:
        sys.exit(f"{command}: {status}")
    return seconds, usage.ru_maxrss / 1024


class Bench:
    def __init__(self, options, work):
        self.options = options
        self.work = work
        self.source = self.corpus(options.files)
        self.loop = os.path.join(work, "loop")
        here = os.path.dirname(os.path.abspath(__file__))
        subprocess.run(["cc", "-O2", "-o", self.loop, os.path.join(here, "loop.c")], check=True)
        self.numbers = 0

    def corpus(self, count):
        path = os.path.join(self.work, f"corpus-{count}")
        os.mkdir(path)
        subprocess.run([self.options.corpus_by, "corpus", path, str(count)], check=True)
        return path

    def fresh(self):
        self.numbers += 1
        return os.path.join(self.work, f"out-{self.numbers}")

    def batch(self, dest, *arguments, source=None):
        return [self.options.fraga, "batch", "--quiet", source or self.source, dest, *arguments]

    def compare(self, name, control, measured, goal):
        """Rounds of control and measured, one after the other."""
        pairs = []
        for _ in range(self.options.rounds):
            pairs.append((timed(control()), timed(measured())))
        least = statistics.median(pair[0][0] for pair in pairs)
        seconds = statistics.median(pair[1][0] for pair in pairs)
        memory = max(pair[1][1] for pair in pairs)
        print(
            f"{name:32} {seconds:8.3f} s  {least:8.3f} s  {seconds / least:6.2f}  {goal:>6}"
            f"  {memory:6.1f} MB", flush=True)
        # Nothing is deleted between rounds: a file system is slow to create after that.

    def all(self):
        files = self.options.files
        print(f"{files} files, median of {self.options.rounds}")
        print(f"{'':32} {'measured':>10}  {'control':>10}  {'ratio':>6}  {'goal':>6}  {'memory':>9}")
        subprocess.run(["grep", "-rc", "Besvaras", self.source], stdout=subprocess.DEVNULL)
        loop = lambda: [self.loop, self.source, self.fresh()]
        lines = lambda jobs: lambda: self.batch(self.fresh(), "--to", "jsonl", "--jobs", jobs)
        self.compare("grep -rc : C loop", loop, lambda: ["grep", "-rc", "Besvaras", self.source], "-")
        self.compare("to lines, 1 job : C loop", loop, lines("1"), "2.6")
        self.compare("to lines, 2 jobs : C loop", loop, lines("2"), "1.5")
        copy = lambda: ["cp", "-r", self.source, self.fresh()]
        self.compare(
            "to files, 2 jobs : cp -r", copy,
            lambda: self.batch(self.fresh(), "--jobs", "2"), "1.8")
        standing = self.fresh()
        timed(self.batch(standing))
        find = lambda: ["find", self.source, "-printf", "%s %T@"]
        self.compare("rerun : find", find, lambda: self.batch(standing), "3")
        lined = self.fresh()
        timed(self.batch(lined, "--to", "jsonl"))
        self.compare(
            "rerun of lines : find", find, lambda: self.batch(lined, "--to", "jsonl"), "3")
        letter = next(
            os.path.join(folder, names[0]) for folder, _, names in os.walk(self.source) if names)
        self.compare(
            "convert one letter : jq -n 1", lambda: ["jq", "-n", "1"],
            lambda: [self.options.fraga, "convert", letter], "-")
        small = self.corpus(1000)
        few = timed(self.batch(self.fresh(), "--jobs", "2", source=small))[1]
        many = timed(self.batch(self.fresh(), "--jobs", "2"))[1]
        print(f"memory: {few:.1f} MB for 1000 files, {many:.1f} MB for {files}; goal 48, growing 4")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--fraga", required=True)
    parser.add_argument("--corpus-by", required=True)
    parser.add_argument("--files", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--work", help="an empty directory on the disk in question")
    options = parser.parse_args()
    work = tempfile.mkdtemp(prefix="fraga-bench-", dir=options.work)
    try:
        Bench(options, work).all()
    finally:
        shutil.rmtree(work)


if __name__ == "__main__":
    main()
