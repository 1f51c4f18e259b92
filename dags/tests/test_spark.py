"""On a cluster the same commands go through spark-submit."""

import pytest

STUB = """#!/usr/bin/env bash
printf '%s\\n' "$@" >"$(dirname "$0")/arguments"
exit {code}
"""


@pytest.fixture
def spark_submit(tmp_path, monkeypatch):
    monkeypatch.setenv("POLYPHONY_SPARK_CONNECTION", "polyphony_cluster")
    monkeypatch.setenv("POLYPHONY_JAR", "app/polyphony.jar")
    monkeypatch.setenv("POLYPHONY_JAVA_OPTS", "-Xshare:auto")
    monkeypatch.setenv("AIRFLOW_CONN_POLYPHONY_CLUSTER", '{"conn_type":"spark","host":"spark://127.0.0.1","port":7077}')
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")

    def exits(code):
        program = tmp_path / "spark-submit"
        program.write_text(STUB.format(code=code))
        program.chmod(0o755)

    exits(0)
    return exits


def test_a_command_is_submitted_with_its_arguments(states, launcher, spark_submit, tmp_path):
    assert states({"month": "2025-03"})[0] == "success"
    assert launcher.calls == []
    arguments = (tmp_path / "arguments").read_text().splitlines()
    assert arguments[:2] == ["--master", "spark://127.0.0.1:7077"]
    where = ["--master", "spark://127.0.0.1:7077"]
    assert arguments[-6:] == ["app/polyphony.jar", "report", "--month", "2025-03", *where]
    assert {"io.polyphony.cli.Main", "app/lib/*.jar", "spark.driver.extraJavaOptions=-Xshare:auto"} <= set(arguments)


def test_its_exit_codes_decide_as_those_of_the_launcher(states, spark_submit):
    spark_submit(3)
    state, tasks = states({"month": "2025-03"})
    assert (state, tasks["ready"]) == ("failed", ("failed", 1))
