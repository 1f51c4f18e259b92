"""A throw-away Airflow without servers, and a launcher that records how it is called."""

import os
import subprocess
import sys
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

DAGS = Path(__file__).resolve().parents[1]
HOME = tempfile.TemporaryDirectory(prefix="polyphony-airflow-test-")

# Airflow reads its settings when it is imported. SQLite is good enough here: nothing makes a backfill.
for variable in [v for v in os.environ if v.startswith(("AIRFLOW", "POLYPHONY_"))]:
    del os.environ[variable]
os.environ |= {
    "AIRFLOW_HOME": HOME.name,
    "AIRFLOW__CORE__DAGS_FOLDER": str(DAGS),
    "AIRFLOW__CORE__DAG_DISCOVERY_SAFE_MODE": "False",
    "AIRFLOW__CORE__LOAD_EXAMPLES": "False",
}
sys.path.insert(0, str(DAGS))

STUB = """#!/usr/bin/env bash
cd "$(dirname "$0")"
echo "$*" >>calls
echo "$1 says something"
code=$(head -n 1 "$1.exits" 2>/dev/null)
sed -i 1d "$1.exits" 2>/dev/null
exit "${code:-0}"
"""


@pytest.fixture(scope="session")
def database():
    airflow = Path(sys.executable).parent / "airflow"
    subprocess.run([airflow, "db", "migrate"], check=True, capture_output=True)


@pytest.fixture
def bag(database):
    from airflow.dag_processing.dagbag import DagBag

    return DagBag(dag_folder=str(DAGS), safe_mode=False)


@pytest.fixture
def dag(bag):
    """The monthly DAG, which waits for nothing."""
    dag = bag.dags["polyphony_monthly"]
    for task in dag.tasks:
        task.retry_delay = timedelta(0)
        task.retry_exponential_backoff = 0
    dag.get_task("ready").poke_interval = 0
    return dag


class Launcher:
    """A launcher that records its calls and exits as it is told."""

    def __init__(self, folder):
        self.folder = folder
        self.path = folder / "polyphony"
        self.path.write_text(STUB)
        self.path.chmod(0o755)

    def exits(self, command, *codes):
        (self.folder / f"{command}.exits").write_text("".join(f"{code}\n" for code in codes))

    @property
    def calls(self):
        file = self.folder / "calls"
        return file.read_text().splitlines() if file.exists() else []


@pytest.fixture
def launcher(tmp_path, monkeypatch):
    stub = Launcher(tmp_path)
    monkeypatch.setenv("POLYPHONY_LAUNCHER", str(stub.path))
    return stub


def name(instance):
    return instance.task_id if instance.map_index < 1 else f"{instance.task_id}[{instance.map_index}]"


@pytest.fixture
def states(dag, launcher):
    """Runs the DAG once, for a date that is always given, and tells the state of each task and delivery."""

    def run(conf, deliveries=1):
        dag_run = dag.test(logical_date=datetime(2025, 3, 1, tzinfo=UTC), run_conf=conf)
        instances = dag_run.get_task_instances()
        assert len(instances) == 3 + deliveries, "a DAG without task instances succeeds, too"
        return str(dag_run.state), {name(i): (str(i.state), i.try_number) for i in instances}

    return run
