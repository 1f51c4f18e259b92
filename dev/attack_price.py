"""What disclosure control costs: how many published values are exact, coarser, or withheld."""

from collections import Counter
from pathlib import Path

import yaml

FINE = ("people_5", "posts_5", "percentage_point", "three_digits")
HOMES = Path(__file__).resolve().parent.parent / "jobs/src/main/resources/io/polyphony/jobs/metrics"
COLUMNS = ["exact", "there", "coarser", "withheld", "no value"]


def headlines():
    """The metrics whose definition says that they are read first."""
    definitions = [yaml.safe_load(f.read_text(encoding="utf-8")) for f in HOMES.glob("*/*.yaml")]
    return {d["id"] for d in definitions if d["disclosure"].get("headline")}


def treatment(row):
    if row.suppressed:
        return "withheld"
    if not row.value:
        return "no value"
    return "exact" if not row.rounded else "there" if row.rounded in FINE else "coarser"


def grain_class(grain):
    dimension = grain.split("=")[0]
    return "total" if not grain else dimension if dimension in ("network", "topic", "department", "day", "week") else "other"


def show_price(editions):
    first = headlines()
    print(f"{'employees figures':<40}" + "".join(f"{c:>10}" for c in COLUMNS))
    for edition in editions:
        counts = {}
        for (metric, grain), row in edition.rows.items():
            for group in [grain_class(grain)] + ["headline " + grain_class(grain)] * (metric in first):
                counts.setdefault(group, Counter())[treatment(row)] += 1
        for group, count in sorted(counts.items()):
            print(f"{edition.name + ' ' + group:<40}" + "".join(f"{count[c]:>10}" for c in COLUMNS))
