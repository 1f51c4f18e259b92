"""The DAG is what its page says."""

import subprocess
import sys
from datetime import UTC, datetime, timedelta

import pytest
from airflow.sdk import CronDataIntervalTimetable
from conftest import DAGS


def test_every_file_imports_and_there_is_one_dag(bag):
    assert bag.import_errors == {}
    assert list(bag.dags) == ["polyphony_monthly"]


def test_a_broken_file_would_be_noticed(tmp_path):
    from airflow.dag_processing.dagbag import DagBag

    (tmp_path / "broken.py").write_text("import nothing_of_that_name\n")
    assert len(DagBag(dag_folder=str(tmp_path), safe_mode=False).import_errors) == 1


def test_four_tasks_in_a_row(dag):
    assert {t.task_id: t.downstream_task_ids for t in dag.tasks} == {
        "ready": {"run"},
        "run": {"reports"},
        "reports": {"deliver"},
        "deliver": set(),
    }


def test_each_run_is_about_a_calendar_month(dag):
    assert dag.timetable == CronDataIntervalTimetable("0 0 1 * *", timezone="UTC")
    assert dag.max_active_runs == 1


def test_a_run_is_over_before_the_next_one(dag):
    assert timedelta(seconds=dag.get_task("ready").timeout) < dag.dagrun_timeout < timedelta(days=28)


def test_no_task_runs_for_ever(dag):
    assert all(t.execution_timeout == timedelta(hours=6) for t in dag.tasks)
    assert dag.get_task("ready").mode == "reschedule"


def test_retries_wait_longer_each_time(bag):
    tasks = bag.dags["polyphony_monthly"].tasks
    assert {t.task_id: t.retries for t in tasks} == {"ready": 0, "run": 4, "reports": 4, "deliver": 4}
    assert all(t.retry_exponential_backoff > 1 for t in tasks)


def test_it_can_be_found_and_explains_itself(dag):
    assert dag.tags == {"polyphony", "monthly"}
    assert {t.owner for t in dag.tasks} == {"polyphony"}
    assert "By hand" in dag.doc_md


@pytest.mark.parametrize(
    ("first_month", "start", "catchup"),
    [(None, datetime(2015, 1, 1, tzinfo=UTC), False), ("2026-05", datetime(2026, 5, 1, tzinfo=UTC), True)],
)
def test_nothing_is_caught_up_from_before_the_first_month(bag, monkeypatch, first_month, start, catchup):
    if first_month:
        monkeypatch.setenv("POLYPHONY_FIRST_MONTH", first_month)
    from airflow.dag_processing.dagbag import DagBag

    dag = DagBag(dag_folder=str(DAGS), safe_mode=False).dags["polyphony_monthly"]
    assert (dag.start_date, dag.catchup) == (start, catchup)


def test_no_month_comes_from_a_clock():
    for file in DAGS.glob("*.py"):
        assert not any(clock in file.read_text() for clock in ("now(", "today(", "time.time("))


def test_the_spark_provider_is_needed_only_where_it_is_chosen():
    without = "import sys; sys.modules['airflow.providers.apache.spark.hooks'] = None; import "
    assert subprocess.run([sys.executable, "-c", without + "polyphony_monthly"], cwd=DAGS, check=False).returncode == 0
    assert subprocess.run([sys.executable, "-c", without + "polyphony_spark"], cwd=DAGS, check=False).returncode == 1
