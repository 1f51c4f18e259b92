"""The built product, for scripts that run it without its launcher."""

import re
import subprocess
import sys
from pathlib import Path

HOME = Path(__file__).resolve().parent.parent
APP = HOME / "cli/target/polyphony"


def java(*options):
    """How a process of the product starts: with what this Java needs, and the modules that Spark needs open."""
    said = subprocess.run(["java", "-version"], capture_output=True, text=True, check=True).stderr
    needs = HOME / f"cli/launcher/java-{re.search(r'version .([0-9]+)', said)[1]}.args"
    opens = re.search(r"<spark.opens>(.*?)</spark.opens>", (HOME / "pom.xml").read_text(encoding="utf-8"))[1].split()
    return ["java", *opens, "-XX:+UseSerialGC", "-Djava.awt.headless=true", f"@{needs}", *options]


class Commands:
    """Commands one after the other in one process: only the first pays for starting."""

    def __init__(self, log):
        self.log = log
        command = java("-Xmx3g", "-cp", str(APP / "polyphony.jar"), str(HOME / "dev/Commands.java"))
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        stderr=log.open("w"), text=True)

    def __call__(self, *arguments):
        self.process.stdin.write("\t".join(map(str, arguments)) + "\n")
        self.process.stdin.flush()
        answer = self.process.stdout.readline().strip()
        if answer != "0":
            print(self.log.read_text()[-2000:], file=sys.stderr)
            sys.exit(f"{arguments[0]} ended with {answer}")
