#!/usr/bin/env python3
"""Starts commands that write to one warehouse at once, kills some of them, and looks what a reader sees meanwhile.

    dev/concurrency.py [ROUNDS [SEED]]      30 rounds by default, an hour or more; needs dev/requirements.txt

Each round starts `run`, `forget`, `run` and `run --retain-months` of a small company at random moments. In two rounds of
three one of them is killed with -9 at a random moment. A reader polls all the while, with none of our code: it reads
`runs`, and every table that the runs in force name, from Iceberg's own files. A month that is not whole, or a file that is
missing although `runs` still names it, is a failure; so is a command that does not end well, or one after a kill that
does not.
"""

import json
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile
import threading
import time

import fastavro
import pyarrow.parquet

HOME = pathlib.Path(__file__).resolve().parent.parent
MONTHS = ["2026-05", "2026-06"]
COMMANDS = 4


def path(location):
    return pathlib.Path(location.removeprefix("file:"))


class Warehouse:
    def __init__(self, folder):
        self.tables = pathlib.Path(folder) / "polyphony"

    def metadata(self, table):
        folder = self.tables / table / "metadata"
        version = int((folder / "version-hint.text").read_text())
        while (folder / f"v{version + 1}.metadata.json").exists():
            version += 1
        return json.loads((folder / f"v{version}.metadata.json").read_text())

    def rows(self, table, snapshot=None, month=None):
        """Rows of a table's snapshot, the current one by default; raises where a file is missing."""
        metadata = self.metadata(table)
        wanted = snapshot or metadata["current-snapshot-id"]
        found = next(s for s in metadata["snapshots"] if s["snapshot-id"] == wanted)
        rows = []
        with open(path(found["manifest-list"]), "rb") as stream:
            manifests = [m for m in fastavro.reader(stream)]
        for manifest in manifests:
            with open(path(manifest["manifest_path"]), "rb") as stream:
                for entry in fastavro.reader(stream):
                    data = entry["data_file"]
                    if entry["status"] != 2 and month in (None, data["partition"]["month"]):
                        rows += pyarrow.parquet.ParquetFile(path(data["file_path"])).read().to_pylist()
        return rows

    def in_force(self):
        runs = {}
        for run in sorted(self.rows("runs"), key=lambda r: r["sequence"]):
            if run["state"] == "published":
                runs[run["month"]] = run
        return runs


class Reader(threading.Thread):
    """Polls until it is told to stop."""

    def __init__(self, warehouse, whole):
        super().__init__(daemon=True)
        self.warehouse, self.whole = warehouse, whole
        self.looks, self.again, self.failures, self.stopped = 0, 0, [], False

    def run(self):
        while not self.stopped:
            self.look()
            time.sleep(0.05)

    def look(self):
        for _ in range(20):
            runs = self.warehouse.in_force()
            problem = self.problem(runs)
            self.looks += 1
            if problem is None:
                return
            if self.warehouse.in_force() == runs:
                self.failures.append(problem)
                return
            self.again += 1

    def problem(self, runs):
        if sorted(runs) != MONTHS:
            return f"published are {sorted(runs)}"
        for month, run in runs.items():
            for pair in run["snapshots"].split(";"):
                table, snapshot = pair.split("=")
                try:
                    rows = self.warehouse.rows(table, int(snapshot), month)
                except (OSError, StopIteration) as error:
                    return f"{month} {table}: {error!r}"
                if table == "metric_values":
                    ids = {(r["metric_id"], r["grain"]) for r in rows}
                    if len(ids) != len(rows) or len(rows) < self.whole:
                        return f"{month} has {len(rows)} values, {len(ids)} of them different"
        return None


def command(*words, folder):
    options = [f"--warehouse={folder}/warehouse", f"--out={folder}/out", f"--key-file={folder}/key"]
    return subprocess.Popen(
        [str(HOME / "polyphony"), *words, *options], cwd=folder, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env={**os.environ, "POLYPHONY_NO_ARCHIVE": "1"})


def ended(process):
    said = process.communicate()[0]
    return process.returncode, said


def expect(process, what):
    code, said = ended(process)
    if code != 0:
        raise SystemExit(f"{what} ended with {code}:\n{said}")


def one_round(number, dice, folder, pristine, people):
    # Iceberg's metadata name files by their whole paths: every round is in the same place.
    shutil.rmtree(folder)
    shutil.copytree(pristine, folder)
    warehouse = Warehouse(f"{folder}/warehouse")
    whole = min(len(warehouse.rows("metric_values", month=m)) for m in MONTHS) // 2
    reader = Reader(warehouse, whole)
    reader.start()
    person = dice.choice(people)
    lines = [
        ("run", f"--month={MONTHS[0]}", f"--input={folder}/input"),
        ("forget", f"--person={person}"),
        ("run", f"--month={MONTHS[1]}", f"--input={folder}/input"),
        ("run", f"--month={MONTHS[1]}", f"--input={folder}/input", "--retain-months=1"),
    ]
    dice.shuffle(lines)
    killed = dice.randrange(COMMANDS) if number % 3 else None
    offsets = sorted(dice.uniform(0, 12) for _ in lines)
    began, processes = time.monotonic(), []
    for line, offset in zip(lines, offsets):
        time.sleep(max(0, began + offset - time.monotonic()))
        processes.append(command(*line, folder=folder))
    if killed is not None:
        time.sleep(dice.uniform(0, 25))
        # The launcher has become the process itself.
        processes[killed].kill()
    results = [(line, *ended(p)) for line, p in zip(lines, processes)]
    problems = [f"{' '.join(line[:2])} ended with {code}:\n{said}" for i, (line, code, said) in enumerate(results)
                if code != 0 and not (i == killed and code == -9)]
    for line in lines if killed is None else [lines[killed]]:
        code, said = ended(command(*line, folder=folder))
        if code != 0:
            problems.append(f"afterwards {' '.join(line[:2])} ended with {code}:\n{said}")
    reader.stopped = True
    reader.join()
    left = os.listdir(f"{folder}/warehouse.tmp") if os.path.isdir(f"{folder}/warehouse.tmp") else []
    print(f"round {number}: {reader.looks} looks, {reader.again} again, "
          f"{'killed ' + lines[killed][0] if killed is not None else 'none killed'}, "
          f"{len(reader.failures)} torn, {len(problems)} failed", flush=True)
    return reader.failures + problems + [f"left behind: {left}"] * bool(left)


def main(rounds=30, seed=1):
    dice = random.Random(seed)
    with tempfile.TemporaryDirectory() as place:
        start, pristine = f"{place}/work", f"{place}/pristine"
        os.mkdir(start)
        expect(subprocess.Popen(
            [str(HOME / "polyphony"), "simulate", "--people=26", "--months=2", "--seed=5", f"--out={start}/input"],
            text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT), "simulate")
        expect(command("backfill", f"--from={MONTHS[0]}", f"--to={MONTHS[1]}", f"--input={start}/input", folder=start),
               "backfill")
        lines = (pathlib.Path(start) / "input/people.csv").read_text().splitlines()[1:]
        people = [line.split(",")[0] for line in lines if "T" in line or "20" in line]
        shutil.copytree(start, pristine)
        failures = []
        for number in range(1, rounds + 1):
            failures += one_round(number, dice, start, pristine, people)
    for failure in failures:
        print(failure)
    print(f"{rounds} rounds, {len(failures)} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
