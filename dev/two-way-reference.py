#!/usr/bin/env python3
"""Writes what statsmodels' Poisson regression says of drawn tables, for the tests of the two-way fit and of its recomputation.

Two files: the tables (set, row, column, exposure, events), and what is to come of them: the log effect of each column,
mean 0. The regression has a dummy variable for each row and each column but the first, and the log of the exposure as its
offset. A row without events has no finite effect in a regression and tells nothing of columns: it is left out there, and stays in
the table.

    dev/two-way-reference.py jobs/src/test/resources/io/polyphony/jobs/stats

statsmodels is in no list of requirements, since only this needs it: pip install statsmodels==0.15.0
"""

import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import statsmodels
import statsmodels.api as sm


@dataclass(frozen=True)
class Shape:
    """How a table is drawn.

    rows, columns: its size; filled: chance that a combination occurs; exposure: spread of its log around log 300;
    rate: events per exposure; surprise: spread, on the log scale, of what neither row nor column explains.
    """
    seed: int
    rows: int
    columns: int
    filled: float
    exposure: float
    rate: float
    surprise: float


SHAPES = {
    "balanced": Shape(1, 12, 4, 1, 0, 0.05, 0.2),
    "two_columns": Shape(2, 9, 2, 1, 0.5, 0.05, 0.3),
    "three_columns": Shape(8, 25, 3, 0.7, 0.9, 0.04, 0.4),
    "sparse": Shape(3, 60, 6, 0.35, 1, 0.03, 0.5),
    "mostly_zeros": Shape(4, 50, 5, 0.6, 0.8, 0.002, 0.4),
    "wild": Shape(5, 40, 8, 0.5, 2.5, 0.05, 1.5),
    "large": Shape(6, 150, 12, 0.3, 1.5, 0.02, 0.6),
    "as_the_model_says": Shape(7, 30, 6, 0.8, 1, 0.05, 0),
}


def drawn(shape):
    """Rows of row, column, exposure, events. That each column has events in these shapes the Java test holds."""
    draw = np.random.default_rng(shape.seed)
    alpha, beta = (draw.normal(0, 0.7, size) for size in (shape.rows, shape.columns))
    table = []
    for row in range(shape.rows):
        for column in range(shape.columns):
            if draw.random() < shape.filled:
                exposure = max(1, round(300 * np.exp(draw.normal(0, shape.exposure))))
                mean = exposure * shape.rate * np.exp(alpha[row] + beta[column] + draw.normal(0, shape.surprise))
                table.append((row, column, exposure, int(draw.poisson(mean))))
    return np.array(table)


def log_columns(table):
    """The log effects of the columns by statsmodels' Poisson regression."""
    events = np.bincount(table[:, 0], table[:, 3])
    row, column, exposure, y = table[events[table[:, 0]] > 0].T
    row = np.unique(row, return_inverse=True)[1]
    dummies = np.hstack([np.eye(row.max() + 1)[row], np.eye(column.max() + 1)[column][:, 1:]])
    start = np.append(np.full(row.max() + 1, np.log(y.sum() / exposure.sum())), np.zeros(column.max()))
    model = sm.GLM(y, dummies, family=sm.families.Poisson(), offset=np.log(exposure))
    fitted = model.fit(start_params=start, maxiter=200, tol=1e-11, tol_criterion="params")
    # At the maximum the derivatives of the likelihood, sums of observed less fitted events, are 0.
    assert fitted.converged and np.abs(model.score(fitted.params)).max() < 1e-10 * y.sum()
    logs = np.append(0, fitted.params[row.max() + 1:])
    return logs - logs.mean()


def write(path, header, lines):
    head = f"# Written by dev/two-way-reference.py with statsmodels {statsmodels.__version__}"
    path.write_text("\n".join([head, header, *lines]) + "\n", encoding="utf-8")


def main(folder):
    tables = {name: drawn(shape) for name, shape in SHAPES.items()}
    cells = [",".join(map(str, [name, *cell])) for name, table in tables.items() for cell in table]
    write(Path(folder) / "two-way-data.csv", "set,row,column,exposure,events", cells)
    effects = [f"{name},{column},{effect!r}" for name, table in tables.items()
               for column, effect in enumerate(map(float, log_columns(table)))]
    write(Path(folder) / "two-way.csv", "set,column,log_effect", effects)


if __name__ == "__main__":
    main(*sys.argv[1:])
