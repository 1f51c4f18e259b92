#!/usr/bin/env python3
"""The two-way fit as it is recomputed, against what statsmodels' Poisson regression says (dev/two-way-reference.py)."""

import unittest
from pathlib import Path

import numpy as np
import pandas as pd
from recompute_resonance import Cells, fit

FOLDER = Path(__file__).parent.parent / "jobs/src/test/resources/io/polyphony/jobs/stats"


class Regression(unittest.TestCase):
    def test_effects_are_the_regressions(self):
        expected = dict(list(pd.read_csv(FOLDER / "two-way.csv", comment="#").groupby("set")))
        tables = dict(list(pd.read_csv(FOLDER / "two-way-data.csv", comment="#").groupby("set")))
        self.assertEqual(expected.keys(), tables.keys())
        for name, table in tables.items():
            with self.subTest(name):
                effects = expected[name].log_effect.to_numpy()
                row, column = table["row"].to_numpy(), table["column"].to_numpy()
                cells = Cells([str(k) for k in range(len(effects))], row, row, column, table["events"].to_numpy(float),
                              table["exposure"].to_numpy(float))
                np.testing.assert_allclose(fit(*cells.sides(), np.zeros(len(effects))), effects, rtol=0, atol=1e-9)


if __name__ == "__main__":
    unittest.main()
