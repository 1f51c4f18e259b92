#!/usr/bin/env python3
"""Daily totals of pages, worked out by hand."""

import tempfile
import unittest
from pathlib import Path

import pandas as pd
from recompute_pages import page, pages_of

START = pd.Timestamp("2026-02-01", tz="UTC")
ACCOUNTS = """account_id,voice,person_id,network,measured_on
page,brand,,linkedin,2026-01-01
handle,brand,,x,2026-01-01
shared,brand,,facebook,2026-01-01
shared,brand,,instagram,2026-01-01
own,employee,ann,x,2026-01-01
"""


def pages(*rows):
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "accounts.csv").write_text(ACCOUNTS, encoding="utf-8")
        Path(folder, "account_days.csv").write_text(
            "\n".join(["account_id,day,kind,count,delivery", *rows]) + "\n", encoding="utf-8")
        return pages_of(Path(folder), START)


def month(account, kind, count, delivery, days=28):
    return [f"{account},2026-02-{day:02},{kind},{count},{delivery}" for day in range(1, days + 1)]


class PagesTest(unittest.TestCase):
    def test_what_was_paid_for_or_is_of_another_month_is_left_out(self):
        rows = pages(*month("page", "impression", 10, "organic"), *month("page", "impression", 900, "sponsored"),
                     "page,2026-03-01,impression,5,organic")
        self.assertEqual(280, page("page_impressions", {"network": "linkedin"}, rows))
        self.assertEqual(0, page("page_days_missing", {"network": "linkedin"}, rows))

    def test_where_organic_is_told_apart_it_alone_counts(self):
        told = pages(*month("page", "follow", 2, "organic"), *month("page", "follow", 7, "unknown"))
        self.assertEqual(56, page("page_new_followers", {"network": "linkedin"}, told))
        self.assertEqual(84, page("page_new_followers", {"network": "x"}, pages(*month("handle", "follow", 3, ""))))

    def test_a_page_that_misses_a_day_has_no_total(self):
        rows = pages(*month("page", "impression", 10, "organic", 27), *month("page", "follow", 1, "organic"))
        self.assertIsNone(page("page_impressions", {"network": "linkedin"}, rows))
        self.assertEqual(28, page("page_new_followers", {"network": "linkedin"}, rows))
        self.assertEqual(1, page("page_days_missing", {"network": "linkedin"}, rows))

    def test_neither_employees_nor_ids_of_two_networks(self):
        rows = pages(*month("own", "impression", 10, ""), *month("shared", "impression", 10, ""))
        self.assertEqual(0, len(rows))
        self.assertIs(NotImplemented, page("page_impressions", {}, rows))


if __name__ == "__main__":
    unittest.main()
