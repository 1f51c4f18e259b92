"""Reports are handed on as settings say, each delivery by itself."""

import json
import socket
from email import message_from_bytes, policy
from types import SimpleNamespace

import pytest
from aiosmtpd.controller import Controller
from airflow.sdk.exceptions import AirflowSkipException

MARCH = {"month": "2025-03"}
TITLE = "March 2025 · Kites & Lanterns · Marketing"
TEXT = f"{TITLE}\n\nMore than <half> of it\n\n5 % für alle.\n"
PDF = b"%PDF-1.7 \xe2\xe3 what leadership reads"
OPERATIONS = {"operations.txt": "Operations\n\nAll is well.\n", "operations.pdf": "%PDF"}


@pytest.fixture
def month(tmp_path, monkeypatch):
    """A month's reports as `polyphony report` leaves them."""
    folder = tmp_path / "out" / "2025-03"
    folder.mkdir(parents=True)
    (folder / "marketing.txt").write_text(TEXT, encoding="utf-8")
    (folder / "marketing.pdf").write_bytes(PDF)
    for name, text in OPERATIONS.items():
        (folder / name).write_text(text)
    (folder.parent / "index.html").write_text("all months")
    monkeypatch.setenv("POLYPHONY_OUT", str(folder.parent))
    return folder


class Sink:
    """Keeps every mail; may refuse some first."""

    def __init__(self):
        self.mails, self.refusals = [], 0

    async def handle_DATA(self, server, session, envelope):  # noqa: N802, the library's name
        if self.refusals:
            self.refusals -= 1
            return "451 try again later"
        self.mails.append((envelope.rcpt_tos, message_from_bytes(envelope.content, policy=policy.default)))
        return "250 OK"


def connection(port):
    extra = {"from_email": "polyphony@example.com", "disable_ssl": "true", "disable_tls": "true", "retry_limit": 0}
    return json.dumps({"conn_type": "smtp", "host": "127.0.0.1", "port": port, "extra": extra})


@pytest.fixture
def sink(monkeypatch):
    kept = Sink()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = Controller(kept, hostname="127.0.0.1", port=port)
    server.start()
    monkeypatch.setenv("AIRFLOW_CONN_SMTP_DEFAULT", connection(port))
    yield kept
    server.stop()


def test_each_audience_gets_its_first_screen_as_text_and_the_pdf(states, month, sink, monkeypatch):
    monkeypatch.setenv("POLYPHONY_MAIL_MARKETING", "lead@example.com, cmo@example.com")
    monkeypatch.setenv("POLYPHONY_MAIL_OPERATIONS", "data@example.com")
    state, tasks = states(MARCH, deliveries=2)
    assert (state, tasks["deliver"], tasks["deliver[1]"]) == ("success", ("success", 1), ("success", 1))
    mails = {tuple(to): mail for to, mail in sink.mails}
    assert set(mails) == {("lead@example.com", "cmo@example.com"), ("data@example.com",)}
    mail = mails["lead@example.com", "cmo@example.com"]
    assert (mail["Subject"], mail["From"]) == (TITLE, "polyphony@example.com")
    body, attached = mail.iter_parts()
    assert body.get_content().strip() == "<p>More than &lt;half&gt; of it</p>\n<p>5 % für alle.</p>"
    assert (attached.get_filename(), attached.get_content()) == ("marketing.pdf", PDF)


def test_a_mail_that_is_refused_is_tried_again_and_the_other_is_not_sent_twice(states, month, sink, monkeypatch):
    monkeypatch.setenv("POLYPHONY_MAIL_MARKETING", "lead@example.com")
    monkeypatch.setenv("POLYPHONY_MAIL_OPERATIONS", "data@example.com")
    sink.refusals = 1
    state, _ = states(MARCH, deliveries=2)
    assert state == "success"
    assert sorted(to for [to], _ in sink.mails) == ["data@example.com", "lead@example.com"]


def test_a_mail_to_an_audience_without_a_report_is_refused_at_once(states, month, sink, monkeypatch):
    monkeypatch.setenv("POLYPHONY_MAIL_TALENT", "ta@example.com")
    state, tasks = states(MARCH)
    assert (state, tasks["deliver"]) == ("failed", ("failed", 1))
    assert sink.mails == []


def test_no_mail_server_fails_after_all_tries(states, month, monkeypatch):
    monkeypatch.setenv("POLYPHONY_MAIL_MARKETING", "lead@example.com")
    monkeypatch.setenv("AIRFLOW_CONN_SMTP_DEFAULT", connection(1))
    state, tasks = states(MARCH)
    assert (state, tasks["deliver"]) == ("failed", ("failed", 5))


def test_a_backfill_mails_nothing(month):
    from polyphony_delivery import deliver

    with pytest.raises(AirflowSkipException):
        deliver("POLYPHONY_MAIL_MARKETING", "2025-03", SimpleNamespace(run_type="backfill"), {"POLYPHONY_OUT": "x"})


@pytest.mark.parametrize("scheme", ["", "file://"])
def test_the_month_and_the_index_are_copied(states, month, tmp_path, monkeypatch, scheme):
    web = tmp_path / "web"
    monkeypatch.setenv("POLYPHONY_COPY_TO", f"{scheme}{web}")
    (web / "2025-03").mkdir(parents=True)
    (web / "2025-03" / "marketing.txt").write_text("as it was")
    assert states(MARCH)[0] == "success"
    names = [f"2025-03/{name}" for name in ("marketing.pdf", "marketing.txt", *sorted(OPERATIONS, reverse=True))]
    copied = {str(p.relative_to(web)): p.read_bytes() for p in web.rglob("*") if p.is_file()}
    assert copied == {n: (month.parent / n).read_bytes() for n in [*names, "index.html"]}


def test_what_breaks_off_while_it_is_copied_leaves_all_as_it_was(month, tmp_path):
    from airflow.sdk import ObjectStoragePath

    from polyphony_delivery import copy

    web = tmp_path / "web"
    web.mkdir()
    (web / "index.html").write_text("as it was")
    (month.parent / "index.html").unlink()
    with pytest.raises(FileNotFoundError):
        copy(month.parent, "2025-03", ObjectStoragePath(str(web)))
    assert [p.read_text() for p in web.rglob("*") if p.is_file()] == ["as it was"]


def test_where_reports_lie_has_to_be_said(states, launcher, monkeypatch):
    monkeypatch.setenv("POLYPHONY_COPY_TO", "memory://web")
    state, tasks = states(MARCH)
    assert (state, tasks["deliver"]) == ("failed", ("failed", 1))
