"""The published metrics from a month's posts and people. Each takes what its grain selects; None is no value."""

import math

import numpy as np
import pandas as pd
from recompute_bounds import added_at_least, added_at_most, at_least, likely_at_most, realised
from recompute_input import KINDS
from recompute_outcomes import COUNTS as OUTCOME_COUNTS
from recompute_pages import PAGES
from recompute_programme import PROGRAMME_COUNTS
from recompute_reach import COUNTS as REACH_COUNTS
from recompute_recruiting import PERIOD_COUNTS
from recompute_synchrony import SYNCHRONY
from recompute_within import own, ratio, repetition_cost, voice_lift

MOST_FOLLOWED = 5
LEAST_FOR_BREADTH = 8  # posts of a person
EVENT_SIZES = {"5-9": (5, 9), "10-19": (10, 19), "20+": (20, math.inf)}
NOT_CLASSIFIABLE = ["repost", "short"]
EXACT = ["posts", "authors", "impressions", "post_viewers", "clicks", "reactions", "comments", "reposts",
         "engagements", "posts_by_day", "posts_by_week", "audience_ceiling", "reach_at_least",
         "viewers_at_least", "headcount", "opted_in", "active_advocates", "unison_events", "matched_pieces", "pieces_offered",
         "recruiting_posts", "recruiting_impressions", "recruiting_clicks", "recruiting_engagements", "recruiting_authors",
         *PERIOD_COUNTS, *OUTCOME_COUNTS, *PROGRAMME_COUNTS, *REACH_COUNTS, *PAGES]


def compared(posts, kind, everywhere=False):
    """Both voices' posts on the networks where both know the count, or on all of them."""
    if everywhere:
        return posts[posts.voice == "employee"], posts[posts.voice == "brand"]
    known = posts[posts[kind].notna()]
    both = set.intersection(*(set(known.network[known.voice == v]) for v in ("employee", "brand")))
    there = posts[posts.network.isin(both)]
    return there[there.voice == "employee"], there[there.voice == "brand"]


def amplification(kind, per, everywhere=False):
    def value(posts):
        e, b = compared(posts, kind, everywhere)
        whole = ratio(e[kind].sum(), b[kind].sum())
        if whole is None or not per:
            return whole
        return ratio(whole * len(b), len(e)) if per == "_per_post" else ratio(whole, e.author.nunique())
    return value


def most_followed(own, kind):
    """Posts of the five people whom most follow, and of all others."""
    accounts = own.groupby(["author", "network", "account_id"]).followers.max().groupby("author").sum()
    order = pd.DataFrame({"followers": accounts, "earned": own.groupby("author")[kind].sum()})
    few = set(order.sort_values(["followers", "earned"], ascending=False).index[:MOST_FOLLOWED])
    return own[own.author.isin(few)], own[~own.author.isin(few)]


def without_most_followed(kind):
    """Two digits; none where fewer than ten people are followed by anybody."""
    def value(posts):
        own, brand = compared(posts, kind)
        followed = own[own.followers > 0].author.nunique()
        others = ratio(most_followed(own, kind)[1][kind].sum(), brand[kind].sum())
        return None if followed < 2 * MOST_FOLLOWED or others is None else float(f"{others:.1e}")
    return value


def rate(part, whole):
    """Sum over sum, of posts where both are known."""
    def value(posts):
        known = posts[posts[part].notna() & posts[whole].notna()]
        return ratio(known[part].sum(), known[whole].sum())
    return value


def audience_ceiling(posts):
    """Each account once, with its largest audience at one of its posts; unknown ones add nothing."""
    return posts.groupby(["account_id", "network"]).followers.max().sum()


def most_active_first(posts):
    return np.sort(own(posts).groupby("author").size().to_numpy())[::-1]


def top_decile_share(posts):
    n = most_active_first(posts)
    return ratio(n[: math.ceil(len(n) / 10)].sum(), n.sum())


def gini(posts):
    n = most_active_first(posts)[::-1]
    i = np.arange(1, len(n) + 1)
    return ((2 * i - len(n) - 1) * n).sum() / (n.sum() * (len(n) - 1)) if len(n) > 1 else None


def share_of_class(posts, voice_class):
    """None where no text was offered to compare any post of the month with."""
    if not posts.text_offered.any():
        return None
    text = own(posts)[~own(posts).voice_class.isin(NOT_CLASSIFIABLE)]
    return ratio((text.voice_class == voice_class).sum(), len(text))


def share_disclosed(posts, disclosed):
    """Of employees' posts about product pieces with a text of their own."""
    text = own(posts)[(own(posts).content_kind == "product") & (own(posts).disclosed != "")]
    return ratio((text.disclosed == disclosed).sum(), len(text))


def mean_of_millionths(column):
    return lambda posts: (np.floor(own(posts)[column].dropna() * 1e6 + 0.5).mean()) / 1e6


def unison_posts(posts, window):
    text = own(posts)[own(posts).voice_class != "repost"]
    return text[text.seconds_known] if window == "60s" else text


def unison_rate(posts, window):
    text = unison_posts(posts, window)
    return ratio(text[f"unison_{window}"].notna().sum(), len(text))


def unison_events(posts, window, size):
    least, most = EVENT_SIZES[size]
    return unison_posts(posts, window).groupby(f"unison_{window}").author.nunique().between(least, most).sum()


def effective(sizes):
    p = np.array(sizes) / sum(sizes)
    return math.exp(-(p * np.log(p)).sum())


def messages(value):
    """The mean over items with 2 shares or more by 5 people or more, weighted by shares; bare reposts are no share."""
    def mean(posts):
        shares = own(posts)[(own(posts).content_id != "") & (own(posts).voice_class != "repost")]
        items = [(len(s), s.groupby("message").size()) for _, s in shares.groupby("content_id")
                 if s.author.nunique() >= 5]
        return ratio(sum(n * value(sizes, n) for n, sizes in items), sum(n for n, _ in items))
    return mean


def matched(posts):
    """Posts of pieces that both voices posted on the same network, where impressions and engagements are known."""
    known = posts[(posts.content_id != "") & posts.engagements.notna() & posts.impressions.notna()]
    voices = known.groupby(["network", "content_id"]).voice.transform("nunique")
    return known[voices == 2]


def matched_lift(posts):
    """Mantel and Haenszel's ratio of engagement rates, employees above brand, over network and piece."""
    over = under = 0
    for _, piece in matched(posts).groupby(["network", "content_id"]):
        e, b = own(piece), piece[piece.voice == "brand"]
        seen = piece.impressions.sum()
        over += ratio(e.engagements.sum() * b.impressions.sum(), seen) or 0
        under += ratio(b.engagements.sum() * e.impressions.sum(), seen) or 0
    return ratio(over, under)


def matched_pieces(posts):
    """Pairs of network and piece that both voices posted, where the ratio over them has a value."""
    return None if matched_lift(posts) is None else matched(posts).groupby(["network", "content_id"]).ngroups


def topic_breadth(posts):
    """How many topics a person posts about in effect, as Miller and Madow correct it; of those with eight posts or more."""
    counts = own(posts)[own(posts).topic != ""].groupby(["author", "topic"]).size()
    people = [of.to_numpy() for _, of in counts.groupby("author") if of.sum() >= LEAST_FOR_BREADTH]
    return np.mean([effective(of) * math.exp((len(of) - 1) / (2 * of.sum())) for of in people]) if people else None


def of_topics(posts):
    """Employees' posts about each topic that at least five people posted about."""
    about = own(posts)[own(posts).topic != ""].groupby("topic").author.agg(["size", "nunique"])
    return about["size"][about["nunique"] >= 5]


def of_recruiting(value):
    return lambda posts: value(posts[posts.recruiting])


def talent_brand_index(posts):
    engaged = rate("engagements", "impressions")(posts)
    return engaged and 100 * engaged


OF_POSTS = {
    "posts": len,
    "authors": lambda p: p.author.nunique(),
    "engagements": lambda p: p.engagements.sum(),
    "post_viewers": lambda p: p.viewers.sum(),
    "engagement_rate": rate("engagements", "impressions"),
    "engagements_per_post": lambda p: ratio(p.engagements.sum(), len(p)),
    "organic_impression_rate": rate("impressions", "followers"),
    "organic_reach_rate": rate("viewers", "followers"),
    "audience_ceiling": audience_ceiling,
    "reach_at_least": at_least("followers"),
    "viewers_at_least": at_least("viewers"),
    "reach_likely_at_most": likely_at_most,
    "incremental_reach_at_least": added_at_least,
    "incremental_reach_at_most": added_at_most,
    "ceiling_realisation": realised("viewers"),
    "ceiling_realisation_impressions": realised("impressions"),
    "top_decile_share": top_decile_share,
    "gini": gini,
    **{span: lambda p: (~own(p).voice_class.isin(NOT_CLASSIFIABLE)).sum() for span in ("posts_by_day", "posts_by_week")},
    "own_voice_rate": lambda p: share_of_class(p, "own_words"),
    "disclosure_rate": lambda p: share_disclosed(p, "clear"),
    "disclosure_unclear": lambda p: share_disclosed(p, "ambiguous"),
    "repost_rate": lambda p: ratio((own(p).voice_class == "repost").sum(), len(own(p))),
    "template_containment": mean_of_millionths("c"),
    "own_share": mean_of_millionths("o"),
    "outside_share": lambda p: ratio(own(p).engagements_outside.sum(), own(p).engagements_known.sum()),
    **SYNCHRONY,
    "conversation_depth": lambda p: ratio(p.comments.sum(), p.reactions.sum()),
    "voice_lift": voice_lift,
    "repetition_cost": repetition_cost,
    "topic_breadth": topic_breadth,
    "matched_lift": matched_lift,
    "matched_pieces": matched_pieces,
    "effective_messages": messages(lambda sizes, n: effective(sizes)),
    "button_click_index": messages(lambda sizes, n: 1 - (effective(sizes) - 1) / (n - 1)),
    **{kind: lambda p, kind=kind: p[kind].sum() for kind in KINDS},
    **{f"{name}_amplification{per}": amplification(f"{name}s", per)
       for name in ("impression", "engagement", "click") for per in ("", "_per_post", "_per_advocate")},
}
OF_POSTS |= {f"{kind}_amplification_without_most_followed": without_most_followed(kind + "s")
             for kind in ("impression", "engagement")}
RECRUITING = ["posts", "impressions", "clicks", "engagements", "authors", "impression_amplification",
              "impression_amplification_per_post", "click_amplification", "click_amplification_per_post"]
OF_POSTS |= {"recruiting_" + name: of_recruiting(OF_POSTS[name]) for name in RECRUITING}
OF_POSTS |= {f"recruiting_{name}_amplification{per}": of_recruiting(amplification(f"{name}s", per, everywhere=True))
             for name in ("impression", "click") for per in ("", "_per_post")}
OF_POSTS |= {"talent_brand_index": of_recruiting(talent_brand_index)}
OF_PEOPLE = {
    "headcount": lambda p: p.employed.sum(),
    "opted_in": lambda p: (p.employed & p.opted_in).sum(),
    "active_advocates": lambda p: (p.employed & p.opted_in & p.active).sum(),
    "participation_rate": lambda p: ratio((p.employed & p.opted_in & p.active).sum(), (p.employed & p.opted_in).sum()),
    "participation_rate_headcount": lambda p: ratio((p.employed & p.opted_in & p.active).sum(), p.employed.sum()),
}
BY_KEYS = {
    "voice_class_share": (share_of_class, ["voice_class"]),
    "disclosure_share": (share_disclosed, ["disclosed"]),
    "unison_rate": (unison_rate, ["unison_window"]),
    "unison_events": (unison_events, ["unison_window", "event_size"]),
}
