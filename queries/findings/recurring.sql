-- Question: which weaknesses return, which are shared, and who no longer has them?
-- Grain: one row per theme tag and authority that ever had it raised.
-- Parameters: as_at (date), authority_ids (list of varchar).
--             What is addressed to a safeguarding board is left out: it is not the authority's own.
-- Columns: tag_id, tag, theme, tag_order, authority_id, authority, authority_order, raised_in (text:
--          the years), raised_count, run_length (the longest run of inspections one after another,
--          of those whose findings are held), current_run (the run that ends with the latest one, 0
--          where there is none), in_latest (raised in the latest of them), latest_year,
--          last_raised_year, strength_later (listed as a strength in a later one).

with
held as (
    select
        inspection.inspection_id,
        inspection.authority_id,
        inspection.inspected_year,
        row_number() over (
            partition by inspection.authority_id
            order by inspection.chart_date, inspection.inspection_id
        ) as position,
        count(*) over (partition by inspection.authority_id) as held_count,
        max(inspection.inspected_year) over (partition by inspection.authority_id) as latest_year
    from inspection_dated as inspection
    where
        inspection.known_from <= $as_at
        and inspection.authority_id in (select unnest($authority_ids))
        and inspection.inspection_id in (select finding.inspection_id from finding)
),

marks as (
    select distinct
        held.*,
        finding_about.tag_id,
        finding.kind
    from held
    inner join finding using (inspection_id)
    inner join finding_about using (finding_id)
    where finding.addressed_to is distinct from 'board'
),

raised as (
    select
        *,
        position - row_number() over (
            partition by tag_id, authority_id order by position
        ) as run
    from marks
    where kind = 'weakness'
),

runs as (
    select
        tag_id,
        authority_id,
        run,
        count(*) as length,
        bool_or(position = held_count) as is_current
    from raised
    group by all
),

longest as (
    select
        tag_id,
        authority_id,
        max(length) as run_length,
        coalesce(max(length) filter (where is_current), 0) as current_run
    from runs
    group by all
),

summed as (
    select
        tag_id,
        authority_id,
        string_agg(inspected_year::varchar, ', ' order by position) as raised_in,
        count(*) as raised_count,
        bool_or(position = held_count) as in_latest,
        max(latest_year) as latest_year,
        max(inspected_year) as last_raised_year,
        max(position) as last_position
    from raised
    group by all
)

select
    summed.tag_id,
    finding_tag.label as tag,
    theme.label as theme,
    finding_tag.display_order as tag_order,
    summed.authority_id,
    authority.name as authority,
    authority.display_order as authority_order,
    summed.raised_in,
    summed.raised_count,
    longest.run_length,
    longest.current_run,
    summed.in_latest,
    summed.latest_year,
    summed.last_raised_year,
    exists (
        select 1
        from marks
        where
            marks.tag_id = summed.tag_id
            and marks.authority_id = summed.authority_id
            and marks.kind = 'strength'
            and marks.position > summed.last_position
    ) as strength_later
from summed
inner join longest using (tag_id, authority_id)
inner join finding_tag using (tag_id)
inner join theme using (theme_id)
inner join authority using (authority_id)
order by tag_order, authority_order;
