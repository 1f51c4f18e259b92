#!/usr/bin/env python3
"""The odd cases of sessions, leads and opportunities, recomputed as the definitions say."""

import tempfile
import unittest
from pathlib import Path

import pandas as pd
from recompute_outcomes import by_link, channel, outcome, outcomes_of

END = pd.Timestamp("2026-11-01", tz="UTC")
HEADER = "outcome_id,kind,at,count,utm_source,utm_medium,utm_content"


def given(*rows):
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "outcomes.csv").write_text("\n".join([HEADER, *rows]) + "\n", encoding="utf-8")
        return outcomes_of(Path(folder), END)


class Channels(unittest.TestCase):
    def test_credit_is_given_once_by_the_tags(self):
        meant = {("employee_share", "cpc"): "share", ("linkedin", "social"): "brand_social", ("linkedin", "cpc"): "paid",
                 ("brand_social", ""): "brand_social", ("linkedin", "employee"): "share", ("linkedin", "paid_employee"): "paid", ("linkedin", ""): "other",
                 ("newsletter", "email"): "other",
                 ("", "cpc"): "paid", ("", "email"): "unknown", ("", ""): "unknown"}
        self.assertEqual(meant, {tags: channel(*tags) for tags in meant})


class Results(unittest.TestCase):
    def test_of_twelve_months(self):
        rows = given("1,session,2025-10-31T23:59:59Z,5,share,,a", "2,session,2025-11-01T00:00:00Z,7,share,,a",
                     "3,session,2026-11-01T00:00:00Z,9,share,,a")
        self.assertEqual(7, outcome("outcome_sessions", {"source": "share"}, rows))
        self.assertEqual(12, outcome("outcome_months", {}, rows))

    def test_links_are_tags_and_without_one_all_is_one_persons(self):
        rows = given("1,session,2026-10-01T00:00:00Z,5,share,,a", "2,lead,2026-10-02T00:00:00Z,1,share,,b",
                     "3,session,2026-10-02T00:00:00Z,3,share,,", "4,session,2026-10-02T00:00:00Z,3,linkedin,cpc,c")
        self.assertEqual(2, outcome("outcome_links", {"source": "share"}, rows))
        self.assertEqual({"": 3, "a": 5}, by_link("outcome_sessions", rows).to_dict())

    def test_rates_and_nothing_to_divide_by(self):
        rows = given("1,session,2026-10-01T00:00:00Z,50,share,,a", "2,lead,2026-10-02T00:00:00Z,2,share,,b")
        self.assertEqual(4, outcome("lead_rate", {"source": "share"}, rows))
        self.assertIsNone(outcome("opportunity_rate", {"source": "share"}, rows))
        self.assertIsNone(outcome("lead_rate", {"source": "paid"}, rows))

    def test_rows_that_contradict_each_other_are_none(self):
        rows = given("1,session,2026-10-01T00:00:00Z,5,share,,a", "1,session,2026-10-01T00:00:00Z,6,share,,a")
        self.assertEqual(0, outcome("outcome_sessions", {"source": "share"}, rows))


if __name__ == "__main__":
    unittest.main()
