"""What a run does, with a launcher that records its calls."""

import pytest

MARCH = {"month": "2025-03"}
READY = "ready --month 2025-03"
RUN = "run --month 2025-03 --no-reports"
REPORT = "report --month 2025-03"


def test_a_month_is_waited_for_run_and_reported(states, launcher):
    assert states(MARCH) == (
        "success",
        {"ready": ("success", 1), "run": ("success", 1), "reports": ("success", 1), "deliver": ("skipped", 0)},
    )
    assert launcher.calls == [READY, RUN, REPORT]


def test_a_published_month_is_told_to_other_dags(states, launcher):
    from airflow.models.asset import AssetEvent
    from airflow.utils.session import create_session

    states({"month": "2025-07"})
    with create_session() as session:
        last = session.query(AssetEvent).order_by(AssetEvent.id.desc()).first()
        assert (last.asset.name, last.extra) == ("polyphony-published", {"month": "2025-07"})


@pytest.mark.parametrize("code", [2, 3, 4])
def test_what_would_fail_again_is_not_tried_again(states, launcher, code):
    launcher.exits("run", code)
    state, tasks = states(MARCH)
    assert (state, tasks["run"], tasks["reports"][0]) == ("failed", ("failed", 1), "upstream_failed")
    assert launcher.calls == [READY, RUN]


@pytest.mark.parametrize("code", [1, 5, 137])
def test_what_may_pass_is_tried_again(states, launcher, code):
    launcher.exits("run", code, code)
    state, tasks = states(MARCH)
    assert (state, tasks["run"]) == ("success", ("success", 3))
    assert launcher.calls == [READY, RUN, RUN, RUN, REPORT]


def test_it_is_not_tried_for_ever(states, launcher):
    launcher.exits("run", *[5] * 9)
    state, tasks = states(MARCH)
    assert (state, tasks["run"]) == ("failed", ("failed", 5))


def test_a_month_that_is_not_ready_is_asked_again(states, launcher):
    launcher.exits("ready", 6, 6)
    state, tasks = states(MARCH)
    assert (state, tasks["ready"]) == ("success", ("success", 1))
    assert launcher.calls == [READY, READY, READY, RUN, REPORT]


@pytest.mark.parametrize("code", [1, 2, 3, 5])
def test_ready_fails_at_once_on_anything_else(states, launcher, code):
    launcher.exits("ready", code)
    state, tasks = states(MARCH)
    assert (state, tasks["ready"]) == ("failed", ("failed", 1))
    assert launcher.calls == [READY]


def test_a_run_that_does_not_say_its_month_calls_nothing(states, launcher):
    assert states({})[0] == "failed"
    assert launcher.calls == []


def test_reports_are_handed_to_the_program_that_is_named(states, launcher, monkeypatch):
    monkeypatch.setenv("POLYPHONY_DELIVER", str(launcher.path))
    assert states(MARCH)[1]["deliver"] == ("success", 1)
    assert launcher.calls[-1] == "--month 2025-03"
