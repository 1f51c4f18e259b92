#!/usr/bin/env python3
"""Breaks the handling of each trap of real exports, one break at a time, and shows that the trap's test then fails.

Nothing in the tree is changed: broken is a copy of the built classes. Writes docs/traps.md. Exit 1 if
a test passes in spite of its break, or fails without one. Needs PyYAML; some fifteen minutes.

    dev/break-traps.py [TRAP…]    the traps by number; with none, all of them
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path

import yaml

HOME = Path(__file__).resolve().parent.parent
RUNNER = HOME / "dev/traps/RunTests.java"
PAGE = HOME / "docs/traps.md"
TESTS = "io.polyphony.jobs."


def build(folder):
    """The class path of the jobs' tests, and the options of their JVM."""
    listed = folder / "classpath"
    subprocess.run(
        ["./mvnw", "-B", "-q", "-ntp", "-pl", "schemas,jobs", "-DskipTests", "test-compile",
         "dependency:build-classpath", f"-Dmdep.outputFile={listed}.${{project.artifactId}}"],
        cwd=HOME, check=True)
    found = Path(f"{listed}.polyphony-jobs").read_text(encoding="utf-8").split(os.pathsep)
    engine = next(p for p in found if "junit-platform-engine" in p)
    own = [shutil.copytree(HOME / p, folder / p)
           for p in ("jobs/target/test-classes", "jobs/target/classes", "schemas/target/classes")]
    opens = re.search(r"<spark.opens>(.*?)</spark.opens>", (HOME / "pom.xml").read_text(encoding="utf-8")).group(1)
    return [str(p) for p in own] + found + [engine.replace("junit-platform-engine", "junit-platform-launcher")], opens.split()


@contextmanager
def broken(each, folder, classpath):
    """The class path with one file broken: a class comes first in it, a resource takes its place in the copied classes."""
    path = HOME / each["file"]
    text = path.read_text(encoding="utf-8")
    assert text.count(each["from"]) == 1, f"{each['file']} has {text.count(each['from'])} times: {each['from']}"
    text = text.replace(each["from"], each["to"])
    module, below = re.fullmatch(r"(\w+)/src/main/(?:java|resources)/(.*)", each["file"]).groups()
    if path.suffix == ".java":
        with tempfile.TemporaryDirectory(dir=folder) as overlay:
            copy = Path(overlay) / path.name
            copy.write_text(text, encoding="utf-8")
            subprocess.run(["javac", "-nowarn", "-proc:none", "-cp", os.pathsep.join(classpath), "-d", overlay, str(copy)],
                           check=True)
            yield [overlay] + classpath
    else:
        copy = folder / module / "target/classes" / below
        copy.write_text(text, encoding="utf-8")
        yield classpath
        shutil.copy(path, copy)


def run(test, classpath, options):
    """What the tests of one class say, a line each."""
    name, *methods = test.split("#")
    out = subprocess.run(
        ["java", "-Xmx2g", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=240m", *options,
         "-cp", os.pathsep.join(classpath), str(RUNNER), TESTS + name, *methods],
        cwd=HOME / "jobs", capture_output=True, text=True, check=False)
    lines = [line for line in out.stdout.splitlines() if line.startswith(("PASSED", "FAILED"))]
    assert lines, out.stdout[-2000:] + out.stderr[-2000:]
    return lines


def shown(failure):
    """The beginning of a failure, fit for a cell."""
    kind, _, text = failure.removeprefix("FAILED ").partition(": ")
    text = text.replace("|", "\\|").replace("`", "'").replace("/tmp/", "")
    return f"{kind}: {text[:90]}{'…' if len(text) > 90 else ''}"


def rows(trap, classpath, options, folder):
    """A row for each break of one trap, and whether its test failed."""
    for each in trap["breaks"]:
        test = each.get("test", trap["test"])
        with broken(each, folder, classpath) as path:
            said = run(test, path, options)
        failure = next((s for s in said if s.startswith("FAILED")), None)
        print(f"trap {trap['trap']}: {each['break']}: {failure or 'PASSED in spite of it'}"[:200], flush=True)
        name, method = test.rsplit(".", 1)[-1].split("#")
        handling = Path(each["file"]).name
        yield failure is not None, (f"| {trap['trap']} {trap['name']} | `{handling}` | {each['break']} | "
                                    f"`{name}`: `{method}` | {shown(failure) if failure else '**passes**'} |")


def write(new):
    """Puts rows into the page, in place of the old ones of their traps."""
    number = re.compile(r"\| (\d+) ")
    old = PAGE.read_text(encoding="utf-8").splitlines() if PAGE.exists() else []
    traps = {number.match(row).group(1) for row in new}
    kept = [row for row in old if number.match(row) and number.match(row).group(1) not in traps]
    rows = sorted(kept + new, key=lambda row: int(number.match(row).group(1)))
    head = (HOME / "dev/traps/head.md").read_text(encoding="utf-8")
    PAGE.write_text(head + "\n".join(rows) + "\n", encoding="utf-8")


def main():
    wanted = [int(a) for a in sys.argv[1:]]
    traps = yaml.safe_load((HOME / "dev/traps/traps.yaml").read_text(encoding="utf-8"))
    traps = [t for t in traps if not wanted or t["trap"] in wanted]
    with tempfile.TemporaryDirectory() as temp:
        classpath, options = build(Path(temp))
        tests = sorted({e.get("test", t["test"]) for t in traps for e in t["breaks"]})
        whole = {t: run(t, classpath, options) for t in tests}
        ill = [t for t, said in whole.items() if any(s.startswith("FAILED") for s in said)]
        found = [r for t in traps for r in rows(t, classpath, options, Path(temp))]
    write([row for _, row in found])
    print(f"{len(found)} breaks, {sum(f for f, _ in found)} found; failing without a break: {ill or 'none'}")
    return 0 if all(f for f, _ in found) and not ill else 1


if __name__ == "__main__":
    sys.exit(main())
