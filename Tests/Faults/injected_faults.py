#!/usr/bin/env python3
"""Lets calls of a batch fail one at a time, fills its disk, and takes files away under it.

    injected_faults.py --fraga PROGRAM --source DIR [--each N]

Whatever fails, outputs must be whole, the ledger true, the exit code one of those documented, and the
next run without a fault must end as if nothing had been. Mounts a small tmpfs, so it needs root.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time

import archive

KINDS = ["open", "create", "write", "sync", "rename", "mkdir", "pwrite", "copy"]


class Trouble(Exception):
    pass


def expect(condition, what):
    if not condition:
        raise Trouble(what)


class Faults:
    def __init__(self, options, work):
        self.program = options.fraga
        self.source = options.source
        self.work = work
        self.wanted = os.path.join(work, "undisturbed")
        self.status = self.batch(self.wanted)
        self.tree = archive.tree(self.wanted)
        self.ledger = archive.ledger(self.wanted)

    def batch(self, dest, source=None, **options):
        return archive.run(
            self.program, "batch", "--quiet", source or self.source, dest, "--to", "json,jsonl",
            "--jobs", "2", **options)

    def is_whole(self, dest, what):
        for path, found in archive.tree(dest).items():
            # Lines of inputs that failed are not in their file; `verify` looks at the others.
            if path != "documents.jsonl":
                expect(found == self.tree.get(path), f"{what}: {path} is not whole")
        if os.path.exists(os.path.join(dest, ".fraga", "ledger.sqlite")):
            # 74: killed before the ledger was made, or opened where nothing can be written.
            verified = archive.run(self.program, "verify", dest)
            expect(verified in (0, 74), f"{what}: the ledger is not true")

    def resumes(self, dest, what):
        expect(self.batch(dest) == self.status, f"{what}: the next run fails")
        expect(archive.tree(dest) == self.tree, f"{what}: the tree is another")
        expect(archive.ledger(dest) == self.ledger, f"{what}: the ledger is another")

    def calls(self, each):
        library = os.path.join(self.work, "faults.so")
        code = os.path.join(os.path.dirname(os.path.abspath(__file__)), "faults.c")
        subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-o", library, code, "-ldl"], check=True)
        hit = 0
        for kind in KINDS:
            for number in [0, 1, 2, 3, 5, 9, 40, 333][:each]:
                for error in ["EIO", "+ENOSPC", "EACCES"]:
                    what = f"{kind}:{number}:{error}"
                    dest = os.path.join(self.work, "dest")
                    environment = {**os.environ, "FAULT": what, "LD_PRELOAD": library}
                    status = self.batch(dest, env=environment)
                    expect(status in (0, 65, 66, 73, 74), f"{what}: exit {status}")
                    hit += status not in (0, self.status) or archive.tree(dest) != self.tree
                    if os.path.isdir(dest):
                        self.is_whole(dest, what)
                    self.resumes(dest, what)
                    shutil.rmtree(dest)
        expect(hit > len(KINDS), "hardly a fault was felt")
        print(f"{hit} faults were felt, and nothing came of them")

    def full_disk(self):
        dest = os.path.join(self.work, "small")
        os.mkdir(dest)
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", dest], check=True)
        try:
            expect(self.batch(dest) in (73, 74), "a full disk is no failure")
            self.is_whole(dest, "full disk")
            subprocess.run(["mount", "-o", "remount,size=200m", dest], check=True)
            self.resumes(dest, "full disk")
            subprocess.run(["mount", "-o", "remount,ro", dest], check=True)
            expect(self.batch(dest) in (73, 74), "a read-only disk is no failure")
            self.is_whole(dest, "read-only disk")
            subprocess.run(["mount", "-o", "remount,rw", dest], check=True)
            self.resumes(dest, "read-only disk")
        finally:
            subprocess.run(["umount", dest], check=True)
        print("a full disk and a read-only one stop a run, and it goes on afterwards")

    def moving_source(self):
        """Files vanish and directories become links while they are read."""
        source = os.path.join(self.work, "moving")
        outside = os.path.join(self.work, "outside")
        os.mkdir(outside)
        with open(os.path.join(outside, "secret.txt"), "w") as file:
            file.write("2017/18:14 Hemligt\n")
        for _ in range(5):
            shutil.copytree(self.source, source)
            dest = os.path.join(self.work, "moved")
            stop = threading.Event()

            def move():
                for folder in sorted(os.listdir(source), reverse=True):
                    path = os.path.join(source, folder)
                    os.rename(path, path + ".away")
                    os.symlink(outside, path)
                    time.sleep(0.001)
                    if stop.is_set():
                        break

            mover = threading.Thread(target=move)
            mover.start()
            status = self.batch(dest, source)
            stop.set()
            mover.join()
            expect(status in (0, 65), f"moving source: exit {status}")
            for path in archive.files(dest):
                expect("secret" not in path, "a link was followed out of the tree")
            expect(archive.run(self.program, "verify", dest) == 0, "moving source: not true")
            shutil.rmtree(source)
            shutil.rmtree(dest)
        print("directories that become links are not followed")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--fraga", required=True)
    parser.add_argument("--source", required=True)
    parser.add_argument("--each", type=int, default=8)
    options = parser.parse_args()
    work = tempfile.mkdtemp(prefix="fraga-faults-")
    try:
        faults = Faults(options, work)
        faults.calls(options.each)
        faults.full_disk()
        faults.moving_source()
    except Trouble as trouble:
        print(f"{trouble} (in {work})", file=sys.stderr)
        return 1
    shutil.rmtree(work)
    return 0


if __name__ == "__main__":
    sys.exit(main())
