"""Hands a month's reports on: by mail, into a folder or an object store, to a program. Each is off until it is set."""

import logging
from html import escape
from pathlib import Path

from airflow.sdk import ObjectStoragePath
from airflow.sdk.exceptions import AirflowSkipException

from polyphony_command import CommandRefused, fail_unless_done, launch

log = logging.getLogger(__name__)

MAIL = "POLYPHONY_MAIL_"  # … MARKETING: that audience's addresses, by commas
COPY = "POLYPHONY_COPY_TO"
PROGRAM = "POLYPHONY_DELIVER"


def chosen(settings):
    """The settings that ask for a delivery, in a fixed order."""
    return [s for s in sorted(settings) if (s in (COPY, PROGRAM) or s.startswith(MAIL)) and settings[s].strip()]


def deliver(setting, month, dag_run, settings):
    """One delivery, as one setting asks for it."""
    if setting == PROGRAM:
        fail_unless_done(*launch(settings[PROGRAM], "--month", month))
    elif setting == COPY:
        copy(out(settings), month, ObjectStoragePath(settings[COPY]))
    elif dag_run.run_type == "backfill":
        raise AirflowSkipException("A backfill mails nothing: nobody waits for a dozen old months")
    else:
        mail(setting.removeprefix(MAIL).lower(), out(settings) / month, settings[setting], settings)


def out(settings):
    if "POLYPHONY_OUT" not in settings:
        raise CommandRefused("POLYPHONY_OUT does not say where the reports lie")
    return Path(settings["POLYPHONY_OUT"])


def mail(audience, folder, addresses, settings):
    """Mails the first screen as text, with the PDF, through an SMTP connection."""
    from airflow.providers.smtp.hooks.smtp import SmtpHook  # only here is the SMTP provider needed

    text, pdf = folder / f"{audience}.txt", folder / f"{audience}.pdf"
    if not (text.exists() and pdf.exists()):
        there = ", ".join(sorted(t.stem for t in folder.glob("*.txt"))) or "none"
        raise CommandRefused(f"There is no report for '{audience}' in {folder}; there are: {there}")
    title, *paragraphs = text.read_text(encoding="utf-8").strip().split("\n\n")
    body = "".join(f"<p>{escape(p)}</p>\n" for p in paragraphs)
    with SmtpHook(smtp_conn_id=settings.get("POLYPHONY_SMTP_CONNECTION", "smtp_default")) as smtp:
        smtp.send_email_smtp(to=addresses, subject=title, html_content=body, files=[str(pdf)])
    log.info("Mailed %s to %d of %s", pdf.name, len(addresses.split(",")), audience)


def copy(source, month, target):
    """Copies the month and the index; readers find none of the files before all of them are there."""
    files = [*sorted((source / month).iterdir()), source / "index.html"]
    (target / month).mkdir(parents=True, exist_ok=True)
    with target.fs.transaction:
        for file in files:
            with target.fs.open((target / file.relative_to(source).as_posix()).path, "wb") as copied:
                copied.write(file.read_bytes())
    log.info("Copied %d files to %s", len(files), target)
