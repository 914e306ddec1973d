-- Question: how many of those that stood out in the last years did so again the year after?
-- Grain: one row.
-- Parameters: as_at (date), authority_ids (list of varchar).
-- Columns: first_year, last_year (the years after which it is looked), entry_count (of the six years
--          before the latest of each indicator, where the authority has a figure the year after),
--          again_count (on the same side the year after), lot_count (that would be if who is in
--          which quarter were drawn anew each year).
-- May be missing: first_year, last_year, lot_count.

with
latest as (
    select indicator_id, year as newest
    from newest_years($as_at)
    where not has_ended
),

held as (
    select
        standing.indicator_id,
        standing.authority_id,
        standing.year,
        standing.side
    from figure_standing as standing
    inner join latest
        on
            latest.indicator_id = standing.indicator_id
            and standing.year between latest.newest - 6 and latest.newest
),

shares as (
    select
        count(*) filter (where side = 'worse') / count(*) as worse,
        count(*) filter (where side = 'better') / count(*) as better
    from held
)

select
    min(before.year) as first_year,
    max(before.year) as last_year,
    count(*) as entry_count,
    count(*) filter (where held.side = before.side) as again_count,
    sum(if(before.side = 'worse', shares.worse, shares.better)) as lot_count
from held as before
inner join held
    on
        held.indicator_id = before.indicator_id
        and held.authority_id = before.authority_id
        and held.year = before.year + 1
cross join shares
where before.side is not null and list_contains($authority_ids, before.authority_id);
