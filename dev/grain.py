"""A grain as it is written, and its keys."""

import re


def parse(grain):
    pairs = re.findall(r"((?:[^;=\\]|\\.)+)=((?:[^;=\\]|\\.)*)", grain)
    return {re.sub(r"\\(.)", r"\1", k): re.sub(r"\\(.)", r"\1", v) for k, v in pairs}


def joined(keys):
    return ";".join(f"{k}={v}" for k, v in sorted(keys.items()))
