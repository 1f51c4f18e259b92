"""What names of sources mean, and which browsers are machines: the product's rule files, read in our own way."""

import re
from functools import cache
from pathlib import Path

import yaml

RULES = Path(__file__).resolve().parent.parent / "jobs/src/main/resources/io/polyphony/jobs/features"


@cache
def rules(name):
    return yaml.safe_load((RULES / name).read_text(encoding="utf-8"))


SETTING = "recruiting.sources."
named = {}


def words_of(name):
    return re.sub(r"[\W_]+", " ", name.lower()).strip()


def by_settings(settings):
    """Takes what a run's settings say of names, before any is asked for."""
    named.update({words_of(key[len(SETTING):]): source for key, source in settings.items() if key.startswith(SETTING)})


@cache
def source_of(name):
    """The canonical source; empty where nothing is said."""
    words = words_of(name)
    if not words:
        return ""
    if words in named:
        return named[words]
    return next((source for source, patterns in rules("source-rules.yaml").items()
                 if any(re.search(pattern, f" {words} ") for pattern in patterns)), "other")


@cache
def network_of(name):
    """The network that a link's source names; empty: none."""
    words = words_of(name)
    return next((network for network, patterns in rules("network-rules.yaml").items()
                 if any(re.search(pattern, f" {words} ") for pattern in patterns)), "")


@cache
def medium_of(name):
    """The channel that a link's medium names; empty: none."""
    words = words_of(name)
    return next((medium for medium, patterns in rules("channel-rules.yaml").items()
                 if any(re.search(pattern, f" {words} ") for pattern in patterns)), "")


@cache
def source_of_link(name, medium):
    """The source of a click: settings, then a medium that says who shared or how a network was used, then the name."""
    for words in (words_of(name), words_of(medium)):
        if words in named:
            return named[words]
    said, channel = source_of(name), medium_of(medium)
    if channel == "share" and said not in ("referral", "sourced"):
        return "share"
    if network_of(name) and said in ("job_board", "other") and not set(words_of(name).split()) & {"job", "jobs"}:
        return {"social": "brand_social", "paid": "other"}.get(channel, said)
    return said


@cache
def is_machine(agent):
    return any(part in agent.lower() for part in rules("machine-rules.yaml")["agents"])
