"""What is offered and what is posted, by topic."""

import numpy as np
from recompute_metrics import effective, of_topics
from recompute_within import own, ratio

TOPICS = ["pieces_offered", "topic_breadth_offered", "topic_fit", "topic_take_up"]


def offered(content, start, end):
    """How many pieces of each topic were first offered in a month."""
    if not len(content):
        return {}
    first = content.sort_values("variant").groupby("content_id").agg({"topic": "first", "published_at": "min"})
    first = first[(first.topic != "") & (first.published_at >= start) & (first.published_at < end)]
    return first.groupby("topic").size().to_dict()


def topic_figure(metric, grain, posts, pieces):
    if metric == "pieces_offered":
        return pieces.get(grain["topic"]) if grain else sum(pieces.values()) or None
    if metric == "topic_breadth_offered":
        return effective(list(pieces.values())) if pieces else None
    return fit(posts, pieces) if metric == "topic_fit" else take_up(grain["topic"], posts, pieces)


def take_up(topic, posts, pieces):
    about = of_topics(posts)
    return ratio(about[topic] / about.sum() * sum(pieces.values()), pieces.get(topic, 0))


def fit(posts, pieces):
    about = own(posts)[own(posts).topic != ""].groupby("topic").size().to_dict()
    topics = sorted({*about, *pieces})
    p, q = (np.array([of.get(t, 0) for t in topics], float) for of in (about, pieces))
    p, q = p / p.sum(), q / q.sum()
    return 1 - np.sqrt(entropy((p + q) / 2) - (entropy(p) + entropy(q)) / 2)


def entropy(p):
    p = p[p > 0]
    return -(p * np.log2(p)).sum()
