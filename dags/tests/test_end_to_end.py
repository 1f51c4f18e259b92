"""A small company's months through a real Airflow: backfilled, on a Spark cluster, after a killed scheduler."""

import json
import os
import signal
import subprocess
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest
from conftest import DAGS
from standalone import Spark

from polyphony_command import LAUNCHER

AIRFLOW = DAGS / "dev" / "airflow"
MONTHS = ["2026-05", "2026-06", "2026-07"]
APP = LAUNCHER.parent / "cli/target/polyphony"
PATIENCE = 1200


class Server:
    """The development Airflow over plain HTTP."""

    def __init__(self, told):
        self.url = told["POLYPHONY_AIRFLOW_URL"]
        self.pids = Path(told["POLYPHONY_AIRFLOW_PIDS"])
        words = {
            "username": told["POLYPHONY_AIRFLOW_USER"],
            "password": Path(told["POLYPHONY_AIRFLOW_PASSWORD_FILE"]).read_text(),
        }
        self.told = told
        self.token = None
        self.token = self.ask("POST", "/auth/token", words)["access_token"]

    def ask(self, method, path, body=None):
        headers = {"Content-Type": "application/json", "Authorization": f"Bearer {self.token}"}
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.url + path, data, headers, method=method)
        with urllib.request.urlopen(request, timeout=60) as answer:
            return json.load(answer)

    def runs(self, run_type):
        """State by month of the runs of a type, found by logical date: run ids tell the month after."""
        found = self.ask("GET", f"/api/v2/dags/polyphony_monthly/dagRuns?run_type={run_type}")["dag_runs"]
        return {r["logical_date"][:7]: r["state"] for r in found}

    def tasks(self, month):
        runs = self.ask("GET", "/api/v2/dags/polyphony_monthly/dagRuns")["dag_runs"]
        run = next(r["dag_run_id"] for r in runs if r["logical_date"].startswith(month))
        told = self.ask("GET", f"/api/v2/dags/polyphony_monthly/dagRuns/{run}/taskInstances")
        return {t["task_id"]: (t["state"], t["try_number"]) for t in told["task_instances"]}

    def backfill(self, first, last, behaviour):
        """Makes a backfill; one that is over stays active for half a minute and refuses the next."""
        eventually(
            lambda: self.ask("GET", "/api/v2/backfills?dag_id=polyphony_monthly")["backfills"],
            lambda active: all(b["completed_at"] for b in active),
            90,
        )
        days = {"from_date": f"{first}-01T00:00:00Z", "to_date": f"{last}-01T00:00:00Z"}
        body = {"dag_id": "polyphony_monthly", "reprocess_behavior": behaviour, "max_active_runs": 1, **days}
        return self.ask("POST", "/api/v2/backfills", body)


def eventually(look, wanted, patience=PATIENCE):
    """Looks until it sees what is wanted; then, or at the end, what it saw."""
    end = time.monotonic() + patience
    while not wanted(seen := look()) and time.monotonic() < end:
        time.sleep(1)
    return seen


@pytest.fixture(scope="module")
def company(tmp_path_factory):
    folder = tmp_path_factory.mktemp("company")
    size = ["--people", "26", "--months", "3", "--seed", "5"]
    subprocess.run([LAUNCHER, "simulate", *size, "--out", folder / "input"], check=True)
    return folder


@pytest.fixture(scope="module")
def cluster(company):
    spark = Spark(company / "spark", APP / "lib")
    yield spark
    spark.stop()


@pytest.fixture(scope="module")
def environment(company, cluster):
    names = ["input", "warehouse", "out"]
    paths = {f"POLYPHONY_{n.upper()}": str(company / n) for n in names}
    paths["POLYPHONY_COPY_TO"] = f"file://{company / 'web'}"
    home = {"POLYPHONY_AIRFLOW_HOME": str(company / "airflow"), "POLYPHONY_KEY_FILE": str(company / "key")}
    return os.environ | paths | home | {"PATH": f"{cluster.home / 'bin'}:{os.environ['PATH']}"}


@pytest.fixture(scope="module")
def server(environment):
    try:
        subprocess.run([AIRFLOW, "up"], env=environment, check=True)
        lines = subprocess.run([AIRFLOW, "env"], env=environment, check=True, capture_output=True, text=True).stdout
        yield Server(dict(line.removeprefix("export ").split("=", 1) for line in lines.splitlines()))
        subprocess.run([AIRFLOW, "down"], env=environment, check=True)
        assert subprocess.run([AIRFLOW, "status"], env=environment, check=False).returncode == 3
    finally:
        subprocess.run([AIRFLOW, "down", "--wipe"], env=environment, check=True)


def test_the_dag_is_there_and_can_be_unpaused(server):
    found = eventually(lambda: server.ask("GET", "/api/v2/dags")["dags"], bool, 60)
    assert [d["dag_id"] for d in found] == ["polyphony_monthly"]
    assert server.ask("GET", "/api/v2/importErrors")["import_errors"] == []
    assert not server.ask("PATCH", "/api/v2/dags/polyphony_monthly", {"is_paused": False})["is_paused"]


def test_a_month_that_is_none_is_refused(server):
    body = {"logical_date": None, "conf": {"month": "2026-13"}}
    with pytest.raises(urllib.error.HTTPError, match="400"):
        server.ask("POST", "/api/v2/dags/polyphony_monthly/dagRuns", body)


def test_three_months_are_backfilled_while_the_newest_waits(server, company):
    client = os.environ | server.told | {"POLYPHONY_AIRFLOW_TIMEOUT": "60"}
    words = ["airflow", "backfill", "--from", MONTHS[0], "--to", MONTHS[-1]]
    subprocess.run([LAUNCHER, *words], env=client, check=True, timeout=PATIENCE)
    assert server.runs("backfill") == dict.fromkeys(MONTHS, "success")
    for month in MONTHS:
        written = {f.name: f.read_bytes() for f in (company / "out" / month).iterdir()}
        assert {"marketing.html", "marketing.pdf", "metrics.csv"} <= written.keys()
        assert {f.name: f.read_bytes() for f in (company / "web" / month).iterdir()} == written
        assert server.tasks(month)["run"] == ("success", 1)
    told = server.ask("GET", "/api/v2/assets/events")["asset_events"]
    assert [e["extra"]["month"] for e in told] == MONTHS


def test_a_month_without_data_waits_and_holds_no_worker(server):
    [newest] = server.runs("scheduled")
    assert server.runs("scheduled") == {newest: "running"}
    ready = eventually(lambda: server.tasks(newest)["ready"][0], lambda state: state == "up_for_reschedule", 300)
    assert ready == "up_for_reschedule"


def test_a_spark_worker_publishes_the_same_bytes(server, company, cluster):
    cluster.start()
    connection = {"connection_id": "cluster", "conn_type": "spark", "host": "spark://127.0.0.1", "port": cluster.port}
    there = {f"POLYPHONY_{n.upper()}": str(company / "cluster" / n) for n in ("warehouse", "out")}
    chosen = {"POLYPHONY_SPARK_CONNECTION": "cluster", "POLYPHONY_JAR": str(APP / "polyphony.jar"), **there}
    server.ask("POST", "/api/v2/connections", connection)
    server.ask("POST", "/api/v2/variables", {"key": "polyphony", "value": json.dumps(chosen)})
    server.backfill(MONTHS[0], MONTHS[-1], "completed")
    for month in MONTHS:
        done = eventually(lambda m=month: server.runs("backfill")[m], lambda state: state in ("success", "failed"))
        assert done == "success"
        written = {f.name: f.read_bytes() for f in (company / "out" / month).iterdir()}
        assert {f.name: f.read_bytes() for f in (company / "cluster/out" / month).iterdir()} == written
    assert cluster.executors() >= 3 * len(MONTHS), "each command of each month has its own"
    server.ask("PATCH", "/api/v2/variables/polyphony", {"key": "polyphony", "value": "{}"})


def test_a_killed_scheduler_loses_no_month(server, company, environment):
    month = MONTHS[-1]
    before = (company / "out" / month / "metrics.csv").read_bytes()
    server.backfill(month, month, "completed")
    assert eventually(lambda: server.tasks(month)["run"][0], lambda state: state == "running", 300) == "running"
    os.kill(json.loads(server.pids.read_text())["scheduler"][0], signal.SIGKILL)
    subprocess.run([AIRFLOW, "up"], env=environment, check=True)
    done = eventually(lambda: server.runs("backfill")[month], lambda state: state in ("success", "failed"))
    assert done == "success"
    assert (company / "out" / month / "metrics.csv").read_bytes() == before
