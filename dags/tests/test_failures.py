"""What a failed task says, and what becomes of its process."""

import logging
import os
import subprocess
import sys
import time
from types import SimpleNamespace

import pytest
from airflow.sdk.exceptions import AirflowException
from conftest import DAGS

from polyphony_command import ADVICE, CommandFailed, CommandRefused, Exit, advise, fail_unless_done

MARCH = SimpleNamespace(conf={"month": "2025-03"}, run_type="manual")


def said_about(caplog, exception, dag_run=MARCH):
    caplog.set_level(logging.ERROR)
    advise({"exception": exception, "dag_run": dag_run, "ti": SimpleNamespace(task_id="run")})
    return caplog.text


@pytest.mark.parametrize("code", [1, 2, 3, 4, 5, 6])
def test_a_failure_says_what_to_do(caplog, code):
    with pytest.raises((CommandFailed, CommandRefused)) as raised:
        fail_unless_done(code, "posts.csv row 7: no date\n")
    text = said_about(caplog, raised.value)
    assert f"run of 2025-03 failed: exit {code}\nposts.csv row 7: no date" in text
    assert ADVICE[Exit(code)].format(month="2025-03") in text


def test_so_does_a_failure_that_is_not_of_the_command(caplog):
    assert ADVICE[Exit.FAILED] in said_about(caplog, AirflowException("timed out"))


def test_and_one_without_a_month(caplog):
    nobody = SimpleNamespace(conf={}, run_type="manual")
    assert "run of YYYY-MM failed" in said_about(caplog, CommandRefused("no month"), nobody)


def test_the_last_lines_are_kept_but_not_all(tmp_path):
    from polyphony_command import LAST_LINES, launch

    many = tmp_path / "many"
    many.write_text("#!/usr/bin/env bash\nseq 1000\nexit 3\n")
    many.chmod(0o755)
    assert launch(many) == (3, "".join(f"{n}\n" for n in range(1001 - LAST_LINES, 1001)))


def test_a_task_that_ends_takes_its_process_along(tmp_path):
    program = tmp_path / "long"
    program.write_text(f"#!/usr/bin/env bash\necho $$ >{tmp_path}/pid\nexec sleep 600\n")
    program.chmod(0o755)
    raises = "import signal; signal.alarm(2); signal.signal(signal.SIGALRM, signal.default_int_handler)"
    code = f"{raises}; from polyphony_command import launch; launch({str(program)!r})"
    begun = time.monotonic()
    done = subprocess.run([sys.executable, "-c", code], cwd=DAGS, capture_output=True, check=False)
    assert done.returncode != 0
    assert time.monotonic() - begun < 60
    with pytest.raises(ProcessLookupError):
        os.kill(int((tmp_path / "pid").read_text()), 0)
