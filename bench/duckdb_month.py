"""What a data engineer would write instead: the aggregates of a month and its near-duplicates, in plain DuckDB.

    duckdb_month.py FOLDER [--threads 2] [--memory 4GB]

FOLDER is what generate.py wrote. Two parts, each with its CPU seconds on stdout: (1) engagement of each post at seven
days by kind, joined to account and person, then sums, people and posts by voice, network, topic and department, for all
posts and for each of 30 groups of people; (2) distinct texts of five words or more, their word 3-grams, the prefix of the
rarest ones, candidates that share one, verified (Jaccard .8, .6 under 40 words).

It does not do what is beside the sums: no contract is checked, nobody gets a pseudonym, nothing is withheld.
"""

import argparse
import pathlib
import resource

import duckdb

AGGREGATES = """
create temp table member as
  select a.account_id, a.network, a.voice, a.person_id, p.department, hash(p.person_id) % 30 as unit
  from '{folder}/accounts.parquet' a left join '{folder}/people.parquet' p using (person_id)
  where a.voice = 'brand' or p.opted_in_at is not null;

create temp table post as
  select p.post_id, p.network, p.posted_at, p.content_id, coalesce(p.is_repost, false) as is_repost, p.text,
         m.voice, coalesce(m.person_id, m.account_id) as person, m.department, coalesce(m.unit, hash(p.post_id) % 30) as unit
  from '{folder}/posts.parquet' p join member m using (account_id, network)
  qualify row_number() over (partition by p.network, p.post_id order by p.posted_at) = 1;

create temp table engaged as
  select post_id,
         count(*) filter (kind = 'impression') as impressions,
         count(*) filter (kind = 'reaction') as reactions,
         count(*) filter (kind = 'comment') as comments,
         count(*) filter (kind = 'repost') as reposts,
         count(*) filter (kind = 'click') as clicks
  from '{folder}/engagements.parquet' e join post p using (post_id)
  where not e.is_bot and not p.is_repost and e.measured_at < p.posted_at + interval 7 day
  group by post_id;

create temp table fact as
  select p.* exclude (text), e.* exclude (post_id), c.topic
  from post p left join engaged e using (post_id)
  left join (select distinct content_id, topic from '{folder}/content.parquet') c using (content_id);

create temp table state as
  select voice, network, topic, department, unit,
         count(*) as posts, count(distinct person) as people,
         sum(impressions) as impressions, sum(reactions) as reactions, sum(comments) as comments,
         sum(reposts) as reposts, sum(clicks) as clicks,
         count(*) filter (content_id is not null) as shares
  from fact
  group by grouping sets ((voice, unit), (voice, network, unit), (voice, topic, unit), (voice, department, unit),
                          (voice, network, topic, unit), (voice), (voice, network), (voice, topic), (voice, department));
"""

NEAR_DUPLICATES = """
create temp table said as
  select hash(norm) as key, any_value(string_split(norm, ' ')) as words
  from (select trim(regexp_replace(lower(text), '[^\\p{{L}}\\p{{N}}]+', ' ', 'g')) as norm
        from post where voice = 'employee' and not is_repost)
  group by norm having len(words) >= 5;

create temp table gram as
  select key, n, unnest(grams) as gram
  from (select key, len(words) as n,
               list_distinct([hash(words[i] || ' ' || words[i + 1] || ' ' || words[i + 2]) for i in range(1, len(words) - 1)]) as grams
        from said);

create temp table prefix as
  select key, gram from (
    select g.key, g.gram, d.texts,
           row_number() over (partition by g.key order by d.texts, g.gram) as place,
           count(*) over (partition by g.key) as grams,
           g.n
    from gram g join (select gram, count(*) as texts from gram group by gram) d using (gram))
  where texts > 1 and place <= grams - ceil(grams * (case when n < 40 then 0.6 else 0.8 end)) + 1;

create temp table candidate as
  select distinct a.key as one, b.key as other from prefix a join prefix b using (gram) where a.key < b.key;

create temp table sized as select key, any_value(n) as n, count(*) as grams from gram group by key;

create temp table copy as
  select one, other
  from (select c.one, c.other, count(*) as shared
        from candidate c join gram a on a.key = c.one join gram b on b.key = c.other and b.gram = a.gram
        group by c.one, c.other)
  join sized x on x.key = one join sized y on y.key = other
  where shared >= (case when greatest(x.n, y.n) < 40 then 0.6 else 0.8 end) * (x.grams + y.grams - shared);
"""


def cpu():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--memory", default="4GB")
    args = parser.parse_args()
    base = duckdb.connect(config={"threads": args.threads, "memory_limit": args.memory})
    before = cpu()
    for name, script in [("aggregates", AGGREGATES), ("near_duplicates", NEAR_DUPLICATES)]:
        base.execute(script.format(folder=args.folder))
        print(f"{name}_cpu_s {cpu() - before:.1f}")
        before = cpu()
    for table in ["post", "engaged", "state", "said", "candidate", "copy"]:
        print(f"rows_{table} {base.execute(f'select count(*) from {table}').fetchone()[0]}")
    print(f"peak_memory_mb {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024}")


if __name__ == "__main__":
    main()
