-- Question: on how many indicators does each of these authorities stand out, and how many would it
--           be for an English authority taken at random?
-- Grain: one row per authority and side (worse, better).
-- Parameters: as_at (date), authority_ids (list of varchar).
-- Columns: authority_id, authority, side, figure_count (its figures that can be told to stand out),
--          entry_count (those that do), expected_count (of as many figures of any English authority),
--          few_count and many_count (half of all English authorities have so many entries).

with
latest as (
    select indicator_id, year
    from newest_years($as_at)
    where not has_ended
),

counts as (
    select
        standing.authority_id,
        side.name as side,
        count(*) as figure_count,
        count(*) filter (where standing.side = side.name) as entry_count
    from figure_standing as standing
    inner join latest using (indicator_id, year)
    cross join (select unnest(['worse', 'better']) as name) as side
    group by standing.authority_id, side.name
),

everyone as (
    select
        side,
        sum(entry_count) / sum(figure_count) as share,
        quantile_disc(entry_count, 0.25) as few_count,
        quantile_disc(entry_count, 0.75) as many_count
    from counts
    group by side
)

select
    counts.authority_id,
    authority.name as authority,
    counts.side,
    counts.figure_count,
    counts.entry_count,
    counts.figure_count * everyone.share as expected_count,
    everyone.few_count,
    everyone.many_count
from counts
inner join everyone using (side)
inner join authority using (authority_id)
where list_contains($authority_ids, counts.authority_id)
order by list_position($authority_ids, counts.authority_id), counts.side desc;
