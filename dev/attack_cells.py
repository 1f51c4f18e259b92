"""A cell: what a number is about, person by person."""

from dataclasses import dataclass

import pandas as pd


@dataclass
class Cell:
    """A sum as each person's part of it, or a count of people as the people themselves."""
    by_person: pd.Series
    counts_people: bool

    @property
    def value(self):
        return len(self.by_person) if self.counts_people else int(self.by_person.sum())

    @property
    def people(self):
        return set(self.by_person.index)


def people(ids):
    return Cell(pd.Series(1, index=sorted(set(ids))), True)
