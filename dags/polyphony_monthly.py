"""
### Polyphony, every month

`ready` waits until the month's sources are there and its posts are old enough, `run` publishes the month, `reports`
writes its reports, `deliver` hands them on, once for each setting that asks for it: by mail, into a folder or an object
store, to a program.

* **By schedule**, a month is run from day 10 of the next month on.
* **By hand**, say which month: conf `{"month": "2026-10"}`. A logical date is not enough.
* **Again, or months of the past**: make a backfill. Each logical date is the month that begins with it.
* **A failed task** says at the end of its log what to do.
"""

import os
from datetime import UTC, datetime, timedelta

from airflow.providers.standard.sensors.date_time import DateTimeSensor
from airflow.sdk import DAG, Asset, CronDataIntervalTimetable, Param, get_current_context, task
from airflow.sdk.exceptions import AirflowRescheduleException

import polyphony_delivery
from polyphony_command import Exit, advise, call, fail_unless_done, month_of, settings

PUBLISHED = Asset(name="polyphony-published", uri="polyphony://published")

# Months since then are caught up; older ones are for backfills. Unset: only the newest month is run by schedule.
FIRST_MONTH = os.environ.get("POLYPHONY_FIRST_MONTH")


def earliest(dag_run):
    """When a run may begin: a scheduled one on a day of the month after (10 by default), others at once."""
    if dag_run.run_type != "scheduled":
        return dag_run.run_after
    day = int(settings().get("POLYPHONY_START_DAY", "10"))
    return dag_run.data_interval_end + timedelta(days=day - 1)


class Ready(DateTimeSensor):
    """Waits for the day, then for the month's sources."""

    def poke(self, context):
        if not super().poke(context):
            raise AirflowRescheduleException(self._moment)
        number, last = call("ready", "--month", month_of(context["dag_run"]))
        if number == Exit.NOT_YET:
            return False
        fail_unless_done(number, last)
        return True


with DAG(
    dag_id="polyphony_monthly",
    description="Publishes a month of employee advocacy and writes its reports",
    doc_md=__doc__,
    tags=["polyphony", "monthly"],
    schedule=CronDataIntervalTimetable("0 0 1 * *", timezone="UTC"),
    start_date=datetime.strptime(FIRST_MONTH or "2015-01", "%Y-%m").replace(tzinfo=UTC),
    catchup=FIRST_MONTH is not None,
    max_active_runs=1,
    dagrun_timeout=timedelta(days=27),
    params={
        "month": Param(
            None,
            type=["null", "string"],
            pattern=r"^\d{4}-(0[1-9]|1[0-2])$",
            description="The month, as 2026-10; only scheduled runs and backfills may leave it out.",
        )
    },
    user_defined_macros={"earliest": earliest},
    default_args={
        "owner": "polyphony",
        "retries": 4,
        "retry_delay": timedelta(minutes=5),
        "retry_exponential_backoff": 2,
        "max_retry_delay": timedelta(hours=2),
        "execution_timeout": timedelta(hours=6),
        "on_failure_callback": advise,
    },
) as dag:
    ready = Ready(
        task_id="ready",
        target_time="{{ earliest(dag_run) }}",
        mode="reschedule",
        poke_interval=timedelta(hours=1),
        timeout=timedelta(days=24),
        retries=0,
    )

    @task
    def run(dag_run):
        fail_unless_done(*call("run", "--month", month_of(dag_run), "--no-reports"))

    @task(outlets=[PUBLISHED])
    def reports(dag_run, outlet_events):
        month = month_of(dag_run)
        fail_unless_done(*call("report", "--month", month))
        outlet_events[PUBLISHED].extra = {"month": month}
        return polyphony_delivery.chosen(settings())

    @task(map_index_template="{{ asked_by }}")
    def deliver(setting, dag_run):
        get_current_context()["asked_by"] = setting
        polyphony_delivery.deliver(setting, month_of(dag_run), dag_run, settings())

    written = reports()
    ready >> run() >> written
    deliver.expand(setting=written)
