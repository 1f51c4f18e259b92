"""Which month a run is about."""

from datetime import UTC, datetime
from types import SimpleNamespace

import pytest

from polyphony_command import CommandRefused, month_of
from polyphony_monthly import earliest

MARCH = {
    "data_interval_start": datetime(2025, 3, 1, tzinfo=UTC),
    "data_interval_end": datetime(2025, 4, 1, tzinfo=UTC),
    "run_after": datetime(2025, 4, 1, tzinfo=UTC),
}


def a_run(run_type, conf=None):
    return SimpleNamespace(run_type=run_type, conf=conf, **MARCH)


@pytest.mark.parametrize("run_type", ["scheduled", "backfill", "manual", "asset_triggered"])
def test_conf_wins(run_type):
    assert month_of(a_run(run_type, {"month": "2024-11"})) == "2024-11"


@pytest.mark.parametrize("run_type", ["scheduled", "backfill"])
@pytest.mark.parametrize("conf", [None, {}, {"month": None}])
def test_by_schedule_and_in_backfills_it_is_the_month_of_the_interval(run_type, conf):
    assert month_of(a_run(run_type, conf)) == "2025-03"


def test_a_backfill_and_a_manual_run_of_one_logical_date_have_different_intervals(dag):
    """The quirk for which manual runs have to say their month."""
    from airflow.serialization.encoders import coerce_to_core_timetable
    from airflow.timetables.base import TimeRestriction

    timetable, march = coerce_to_core_timetable(dag.timetable), datetime(2025, 3, 1, tzinfo=UTC)
    once = TimeRestriction(earliest=march, latest=march, catchup=True)
    backfilled = timetable.next_dagrun_info(last_automated_data_interval=None, restriction=once).data_interval
    by_hand = timetable.infer_manual_data_interval(run_after=march)
    assert (f"{backfilled.start:%Y-%m}", f"{by_hand.start:%Y-%m}") == ("2025-03", "2025-02")


@pytest.mark.parametrize("run_type", ["manual", "operator_triggered", "asset_triggered"])
def test_others_have_to_say_it(run_type):
    with pytest.raises(CommandRefused, match="does not say which month"):
        month_of(a_run(run_type))


def test_a_misspelt_month_is_not_taken_for_none():
    with pytest.raises(CommandRefused, match="months"):
        month_of(a_run("backfill", {"months": "2025-01"}))


def test_the_scheduled_run_waits_for_day_10(monkeypatch):
    assert earliest(a_run("scheduled")) == datetime(2025, 4, 10, tzinfo=UTC)
    monkeypatch.setenv("POLYPHONY_START_DAY", "12")
    assert earliest(a_run("scheduled")) == datetime(2025, 4, 12, tzinfo=UTC)


@pytest.mark.parametrize("run_type", ["backfill", "manual"])
def test_others_do_not_wait_for_a_day(run_type):
    assert earliest(a_run(run_type)) == datetime(2025, 4, 1, tzinfo=UTC)
