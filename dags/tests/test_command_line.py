"""The DAG and the command line do not drift apart."""

import re
import subprocess

import pytest
from conftest import DAGS

from polyphony_command import ADVICE, LAUNCHER, Exit

EXIT_CODES = DAGS.parent / "cli/src/main/java/io/polyphony/cli/ExitCode.java"


def test_exit_codes_are_those_of_the_command_line():
    java = dict(re.findall(r"^    ([A-Z_]+)\((\d+)\)[,;]", EXIT_CODES.read_text(), re.M))
    assert {e.name: str(e.value) for e in Exit} == java


def test_every_failure_has_its_advice():
    assert set(ADVICE) == set(Exit) - {Exit.DONE}


@pytest.fixture(scope="module")
def help_of():
    """What the command line says of a command; builds the product if that was not done."""

    def ask(command):
        return subprocess.run([LAUNCHER, command, "--help"], capture_output=True, text=True, check=True).stdout

    return ask


def test_every_command_and_flag_is_known_to_the_command_line(states, launcher, help_of):
    states({"month": "2025-03"})
    assert len(launcher.calls) == 3
    for command, *arguments in map(str.split, launcher.calls):
        known = help_of(command)
        for flag in [a for a in arguments if a.startswith("--")] + ["--master"]:
            assert re.search(rf"^ +{flag}\b", known, re.M), f"polyphony {command} has no {flag}"


def test_a_command_that_advice_names_is_known_to_the_command_line(help_of):
    for command, flag in re.findall(r"`polyphony (\w+) (--\w+)", " ".join(ADVICE.values())):
        assert flag in help_of(command)
