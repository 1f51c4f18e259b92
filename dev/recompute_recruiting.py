"""The recruiting figures of a report: applicants, clicks, costs and jobs of the twelve months that end with its month."""

from dataclasses import dataclass

import pandas as pd
from recompute_input import table
from recompute_sources import is_machine, network_of, source_of, source_of_link

STAGES = ["started", "submitted", "interview", "offer", "hired"]
REACHED = {"applicants": "started", "applicants_submitted": "submitted", "applicants_interviewed": "interview",
           "applicants_offered": "offer", "applicants_hired": "hired"}
RATES = {"submission_rate": "applicants_submitted", "interview_rate": "applicants_interviewed",
         "offer_rate": "applicants_offered", "hire_rate": "applicants_hired"}
NAMED_BY = {"link": ["utm_source"], "system": ["ats_source"], "word": ["self_reported_source"],
            "any": ["utm_source", "ats_source", "self_reported_source"]}
WORDS = NAMED_BY["any"]
COLUMNS_OF = {"link_source": "utm_source", "system_source": "ats_source", "own_word": "self_reported_source"}
PAIRS = {"applicants_by_link_and_system": {"link_source", "system_source"},
         "applicants_by_link_and_word": {"link_source", "own_word"},
         "applicants_by_system_and_word": {"system_source", "own_word"}}
LUMPS = ["share", "referral", "any_other", "not_said"]
COSTS = {"cost_per_applicant": "applicants", "cost_per_hire": "applicants_hired"}
APPLICANTS = [*REACHED, "applicants_of_month", *("applicants_by_" + name for name in NAMED_BY), *PAIRS]
BROUGHT = {"employee": "share", "brand": "brand_social"}
PERIOD_COUNTS = [*APPLICANTS, "recruiting_months", "human_clicks", "bot_clicks", "jobs_filled"]
PERIOD = [*PERIOD_COUNTS, *RATES, *COSTS, "applicant_share", "channel_cost", "time_to_hire"]
TOO_EARLY = pd.Timedelta(days=90)


@dataclass
class Recruiting:
    """A row per application, tagged click, cost and job of the period."""
    months: int
    applications: pd.DataFrame
    stages: set
    clicks: pd.DataFrame
    costs: pd.DataFrame
    jobs: pd.DataFrame


def recruiting_of(folder, end):
    """What the files say of the months before an end."""
    steps = one_of_each(file(folder, "applications", ["at"]), ["application_id", "stage", "at"])
    clicks = one_of_each(file(folder, "link_clicks", ["at"]), ["click_id"])
    jobs = one_of_each(file(folder, "requisitions", ["opened_on", "closed_on"]), ["requisition_id"])
    costs = one_of_each(file(folder, "costs", []), ["month", "channel", "currency"])
    months = months_until(end, [*steps["at"], *clicks["at"]])
    start = end - pd.DateOffset(months=months)
    seen = steps[steps["at"] < end]
    applications = applications_of(seen[seen.stage != "click"], jobs, end)
    applications = applications[applications.first_at >= start]
    steps_there = seen[seen.application_id.isin(applications.application_id)]
    return Recruiting(months, applications, set(steps_there.stage), clicks_of(clicks, start, end),
                      costs_of(costs, end, months), jobs_of(jobs, seen, end))


COLUMNS = {
    "applications": ["application_id", "applicant_id", "requisition_id", "stage", "at", *WORDS, "referrer_person_id"],
    "link_clicks": ["click_id", "at", "utm_source", "utm_medium", "user_agent", "is_bot"],
    "requisitions": ["requisition_id", "opened_on", "closed_on", "role_family", "location"],
    "costs": ["month", "channel", "amount", "currency"],
}


def file(folder, name, times):
    frame = table(folder, name).reindex(columns=COLUMNS[name], fill_value="").fillna("").astype(object)
    for column in times:
        frame[column] = pd.to_datetime(frame[column].replace("", None), utc=True, format="ISO8601")
    return frame


def one_of_each(frame, key):
    """Of rows with one key those that agree are one; those that contradict each other are none."""
    frame = frame.drop_duplicates()
    return frame[~frame.duplicated(key, keep=False)].reset_index(drop=True)


def months_until(end, moments):
    """Months from that of the first moment on, twelve at most; 0: nothing happened before the end."""
    first = min((m for m in moments if m < end), default=end)
    return min(12, (end.year - first.year) * 12 + end.month - first.month)


def applications_of(steps, jobs, end):
    """A row per application: when it began, how far it came, what is said of its source, and who gets credit."""
    steps = steps.sort_values(["at", "stage"]).assign(place=steps.stage.map(STAGES.index))
    grouped = steps.groupby("application_id")
    found = pd.DataFrame({
        "applicant_id": grouped.applicant_id.first(),
        "requisition_id": grouped.requisition_id.first(),
        "first_at": grouped["at"].min(),
        "reached": grouped.place.max(),
        **{word: grouped[word].agg(first_said) for word in [*WORDS, "referrer_person_id"]},
    }).reset_index()
    found["network"] = found.utm_source.map(network_of)
    for word in WORDS:
        found[word] = found[word].map(source_of)
    found["source"] = [credited(a) for a in found.itertuples()]
    found["network"] = found.network.where((found.source == "share") & (found.utm_source == "share"), "")
    found["in_month"] = found.first_at >= end - pd.DateOffset(months=1)
    found["cohort"] = ["open" if end - at < TOO_EARLY else "settled" for at in found.first_at]
    return found.merge(jobs[["requisition_id", "role_family", "location"]], on="requisition_id", how="left")


def first_said(words):
    return next((word for word in words if word.strip()), "")


def credited(application):
    """Once per application: who referred or wrote first, else the link, else the system. The own word never."""
    if application.referrer_person_id or application.ats_source == "referral":
        return "referral"
    if application.ats_source == "sourced":
        return "sourced"
    return application.utm_source or application.ats_source or "unknown"


def clicks_of(clicks, start, end):
    """Tagged ones of the period: of a machine by the log's word, or by the browser's name for itself."""
    clicks = clicks[(clicks["at"] >= start) & (clicks["at"] < end)]
    machine = [c.is_bot.lower() == "true" or is_machine(c.user_agent) for c in clicks.itertuples()]
    sources = [source_of_link(c.utm_source, c.utm_medium) for c in clicks.itertuples()]
    clicks = clicks.assign(source=pd.Series(sources, clicks.index, dtype=object), machine=pd.Series(machine, clicks.index, dtype=bool))
    return clicks[clicks.source != ""]


def costs_of(costs, end, months):
    """A channel's cost over the period, where it has one in each month of it."""
    period = [(end - pd.DateOffset(months=n + 1)).strftime("%Y-%m") for n in range(months)]
    costs = costs[costs.month.isin(period)]
    costs = costs.assign(source=costs.channel.map(source_of), amount=costs.amount.astype(float))
    sums = costs.groupby(["currency", "source"]).agg(months=("month", "nunique"), amount=("amount", "sum"))
    return sums[sums.months == months].reset_index()


def jobs_of(jobs, steps, end):
    """Days from opening to the first hire, else to closing, else to the end; opened within two years before it."""
    hires = steps[steps.stage == "hired"].groupby("requisition_id", as_index=False)["at"].min()
    jobs = jobs[(jobs.opened_on >= end - pd.DateOffset(months=24)) & (jobs.opened_on < end)]
    jobs = jobs.merge(hires, on="requisition_id", how="left")
    until = jobs["at"].dt.normalize().fillna(jobs.closed_on.where(jobs.closed_on < end)).fillna(end)
    return jobs.assign(days=(until - jobs.opened_on).dt.days.clip(lower=0), filled=jobs["at"].notna())


def figure(metric, grain, rows):
    """A figure's value; None: it has none; NotImplemented: it is not one of these, or not by this grain."""
    if metric == "recruiting_months" and not grain:
        return rows.months
    if metric in ("human_clicks", "bot_clicks") and set(grain) <= {"source"}:
        clicks = chosen(rows.clicks, grain)
        return (clicks.machine == (metric == "bot_clicks")).sum()
    if metric == "jobs_filled" and not grain:
        return rows.jobs.filled.sum()
    if metric == "time_to_hire" and not grain:
        return median_days(rows.jobs)[0]
    if metric == "channel_cost" or metric in COSTS:
        return cost(metric, grain, rows)
    people = counted(metric, grain, rows)
    if people is not NotImplemented:
        return None if people is None else len(people)
    return share(metric, grain, rows)


def chosen(frame, grain):
    for key, wanted in grain.items():
        frame = frame[frame[key] == wanted]
    return frame


def counted(metric, grain, rows):
    """The applicants that a count is of; None: no application reports such a stage."""
    if metric in REACHED and set(grain) <= {"source", "cohort", "role_family", "location", "network"}:
        stage = REACHED[metric]
        if stage != "started" and stage not in rows.stages:
            return None
        there = chosen(rows.applications, grain)
        return set(there[there.reached >= STAGES.index(stage)].applicant_id)
    if metric == "applicants_of_month" and grain.get("source") in BROUGHT.values():
        there = chosen(rows.applications, grain)
        return set(there[there.in_month].applicant_id)
    if PAIRS.get(metric) == set(grain):
        return named_so(grain, rows)
    by = metric.removeprefix("applicants_by_")
    if by in NAMED_BY and metric != by and set(grain) == {"source"}:
        named = (rows.applications[NAMED_BY[by]] == grain["source"]).any(axis=1)
        return set(rows.applications[named].applicant_id)
    return NotImplemented


def named_so(grain, rows):
    """The applicants of whom one application is named by each of some as the grain says."""
    there = rows.applications
    for key, lump in grain.items():
        there = there[there[COLUMNS_OF[key]].map(lumped) == lump]
    return set(there.applicant_id)


def lumped(source):
    return "not_said" if not source else source if source in LUMPS else "any_other"


def sides(metric, grain):
    """What a quotient is made of: two figures, each with its grain."""
    if metric == "applicant_share":
        return ("applicants", grain), ("applicants", {})
    if metric in RATES:
        settled = {**grain, "cohort": "settled"}
        return (RATES[metric], settled), ("applicants", settled)
    if metric in COSTS:
        return ("channel_cost", grain), (COSTS[metric], {"source": grain["source"]})
    if metric == "applicants_per_post":
        return ("applicants_of_month", {"source": BROUGHT[grain["voice"]]}), ("recruiting_posts", grain)
    return None


def per_post(grain, rows, posts):
    """Applicants of the month for each of a voice's recruiting posts in it."""
    of_voice = posts[posts.recruiting & (posts.voice == grain["voice"])]
    return len(counted("applicants_of_month", sides("applicants_per_post", grain)[0][1], rows)) / len(of_voice) if len(of_voice) else None


def share(metric, grain, rows):
    made_of = sides(metric, grain)
    if made_of is None or not set(grain) <= {"source"}:
        return NotImplemented
    part, whole = (counted(*side, rows) for side in made_of)
    return len(part) / len(whole) if whole and part is not None else None


def cost(metric, grain, rows):
    if set(grain) != {"currency", "source"}:
        return NotImplemented
    amounts = chosen(rows.costs, grain).amount
    if not len(amounts):
        return None
    if metric == "channel_cost":
        return amounts.iloc[0]
    people = counted(COSTS[metric], {"source": grain["source"]}, rows)
    return amounts.iloc[0] / len(people) if people else None


def median_days(jobs):
    """Kaplan and Meier's median and its interval (log of the negative log); None where half were not filled."""
    from lifelines import KaplanMeierFitter  # half a second to load
    from lifelines.utils import median_survival_times
    if not len(jobs):
        return None, None, None
    fitted = KaplanMeierFitter().fit(jobs.days, jobs.filled)
    ends = median_survival_times(fitted.confidence_interval_).iloc[0]
    return tuple(None if t == float("inf") else t for t in (fitted.median_survival_time_, *ends))
