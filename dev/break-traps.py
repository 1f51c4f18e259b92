#!/usr/bin/env python3
"""Breaks the handling of each trap of real exports, one break at a time, and shows that the trap's test then fails.

Nothing in the tree is changed: a broken source or mapping lies before the built classes. Writes docs/traps.md. Exit 1 if
a test passes in spite of its break, or fails without one. Needs PyYAML; some fifteen minutes.

    dev/break-traps.py [TRAP…]    the traps by number; with none, all of them, and the page is written
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
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


def broken(overlay, each, classpath):
    """Lays a broken copy of a file into the overlay, compiled if it is a class."""
    path = HOME / each["file"]
    text = path.read_text(encoding="utf-8")
    assert text.count(each["from"]) == 1, f"{each['file']} has {text.count(each['from'])} times: {each['from']}"
    copy = overlay / re.sub(r".*/src/main/(java|resources)/", "", each["file"])
    copy.parent.mkdir(parents=True)
    copy.write_text(text.replace(each["from"], each["to"]), encoding="utf-8")
    if copy.suffix == ".java":
        subprocess.run(["javac", "-nowarn", "-proc:none", "-cp", os.pathsep.join(classpath), "-d", str(overlay),
                        str(copy)], check=True)


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
    for number, each in enumerate(trap["breaks"]):
        test = each.get("test", trap["test"])
        overlay = folder / f"{trap['trap']}-{number}"
        broken(overlay, each, classpath)
        said = run(test, [str(overlay)] + classpath, options)
        failure = next((s for s in said if s.startswith("FAILED")), None)
        print(f"trap {trap['trap']}: {each['break']}: {failure or 'PASSED in spite of it'}"[:200], flush=True)
        name, method = test.rsplit(".", 1)[-1].split("#")
        handling = Path(each["file"]).name
        yield failure is not None, (f"| {trap['trap']} {trap['name']} | `{handling}` | {each['break']} | "
                                    f"`{name}`: `{method}` | {shown(failure) if failure else '**passes**'} |")


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
    if not wanted:
        head = (HOME / "dev/traps/head.md").read_text(encoding="utf-8")
        PAGE.write_text(head + "\n".join(r for _, r in found) + "\n", encoding="utf-8")
    print(f"{len(found)} breaks, {sum(f for f, _ in found)} found; failing without a break: {ill or 'none'}")
    return 0 if all(f for f, _ in found) and not ill else 1


if __name__ == "__main__":
    sys.exit(main())
