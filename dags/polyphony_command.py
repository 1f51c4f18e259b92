"""How a task calls Polyphony, what its exit codes ask for, and which month a run is about."""

import logging
import os
import subprocess
from collections import deque
from enum import IntEnum
from pathlib import Path

from airflow.sdk import Variable
from airflow.sdk.exceptions import AirflowException, AirflowFailException

log = logging.getLogger(__name__)

LAUNCHER = Path(__file__).resolve().parents[1] / "polyphony"
LAST_LINES = 15
GRACE = 30  # seconds from TERM to KILL


class Exit(IntEnum):
    """As io.polyphony.cli.ExitCode."""

    DONE = 0
    FAILED = 1
    USAGE = 2
    INPUT = 3
    AUDIT = 4
    OUTSIDE = 5
    NOT_YET = 6


ADVICE = {
    Exit.FAILED: "Read the last lines of the log. If they do not help, run the command by hand with --verbose.",
    Exit.USAGE: "A setting is wrong: mend the POLYPHONY_* variable that the last lines name, then clear this task.",
    Exit.INPUT: "The delivered files break their contract: `polyphony rejects --month {month}` tells the rows. "
    "Have them delivered again, then clear this task.",
    Exit.AUDIT: "Nothing was published; readers still see what was there before. The last lines say which check "
    "failed; trying again does not help. Mend the input or report a defect.",
    Exit.OUTSIDE: "Something outside failed, or another command holds the warehouse. Once it is back, clear this task.",
    Exit.NOT_YET: "The month still waits for its sources.",
}


class CommandFailed(AirflowException):
    """A command failed and may succeed if it is tried again."""

    def __init__(self, message, code=Exit.FAILED):
        super().__init__(message)
        self.code = code


class CommandRefused(AirflowFailException):
    """A command failed and would fail again: no retry."""

    def __init__(self, message, code=Exit.USAGE):
        super().__init__(message)
        self.code = code


def settings():
    """POLYPHONY_* variables of the worker, and over them the JSON object in Airflow's variable `polyphony`."""
    environment = {k: v for k, v in os.environ.items() if k.startswith("POLYPHONY_")}
    return environment | Variable.get("polyphony", default={}, deserialize_json=True)


def month_of(dag_run):
    """
    The month in `conf`; of scheduled and backfilled runs also the one of their data interval.

    Not of others: the interval of a run that somebody triggers is the month before its logical date, that of a
    backfill with the same logical date the month after it.
    """
    conf = dag_run.conf or {}
    if unknown := conf.keys() - {"month"}:
        raise CommandRefused(f"conf has {', '.join(sorted(unknown))}, known is month alone")
    if conf.get("month"):
        return conf["month"]
    if dag_run.run_type not in ("scheduled", "backfill"):
        raise CommandRefused('This run does not say which month it is about: give conf {"month": "YYYY-MM"}')
    return f"{dag_run.data_interval_start:%Y-%m}"


def call(*arguments):
    """Runs a command; returns its exit code and its last lines."""
    chosen = settings()
    if "POLYPHONY_SPARK_CONNECTION" in chosen:
        from polyphony_spark import submit  # only here is the Spark provider needed

        return submit(arguments, chosen)
    return launch(chosen.get("POLYPHONY_LAUNCHER", LAUNCHER), *arguments)


def launch(*command):
    """Runs a program whose lines go to the task's log; it ends when the task is ended."""
    last = deque(maxlen=LAST_LINES)
    streams = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.STDOUT}
    log.info("Running %s", " ".join(map(str, command)))
    process = subprocess.Popen(command, env=os.environ | settings(), text=True, errors="backslashreplace", **streams)
    try:
        for line in process.stdout:
            log.info("%s", line.rstrip())
            last.append(line)
        return process.wait(), "".join(last)
    finally:
        end(process)


def end(process):
    """Of a process that has ended nothing is left to end; the time-out of a task finds one that runs."""
    process.terminate()
    try:
        process.wait(GRACE)
    except subprocess.TimeoutExpired:
        process.kill()


def fail_unless_done(number, last):
    """Turns an exit code into success, a failure that is retried, or one that is not."""
    code = Exit(number) if number in list(Exit) else Exit.FAILED
    if code is Exit.DONE:
        return
    kind = CommandRefused if code in (Exit.USAGE, Exit.INPUT, Exit.AUDIT) else CommandFailed
    raise kind(f"exit {number}\n{last}", code)


def advise(context):
    """Says at the end of a failed task's log what to do."""
    failure = context.get("exception")
    advice = ADVICE[getattr(failure, "code", Exit.FAILED)]
    try:
        month = month_of(context["dag_run"])
    except CommandRefused:
        month = "YYYY-MM"
    log.error("%s of %s failed: %s\n%s", context["ti"].task_id, month, failure, advice.format(month=month))
