-- Question: how does each theme stand for an authority, whatever day is asked for?
-- Grain: one row per theme tag, authority and day on which a report of it that was read paragraph by
--        paragraph became known; made once, so that a day only has to be looked up.
-- Parameters: none.
-- Columns: tag_id, authority_id, known_from, known_until (from this day on the next row stands; null
--          for the last), latest_id (the latest report known), standing, faulted_count (reports in
--          which it was criticised or mixed), answered_by_id (the report that says it better, where
--          it is dealt with), faulted_by_id (the last report before that criticised it, where it is
--          dealt with or returns).

-- The verdict of a report is worked out in derived/53_theme_told. The standing, over the reports of
-- an authority that were read and had been published; a report criticises a theme where at least one
-- paragraph about the authority criticises it and does not praise, paragraphs that do both not being
-- enough:
-- dealt with: an earlier report criticises it, and the latest report that speaks of it praises it, or
--   says that it improved, and criticises nothing of it, not even in part;
-- quiet: the latest report says nothing of it. That is no verdict;
-- returns: the latest report criticises it, and so did another before;
-- praised (or described) in the latest: it is, and a report before was mixed or criticised;
-- else it stands as the latest report has it; not mentioned, where no report speaks of it.

create table theme_standing as
with
reports as (
    select
        inspection_id,
        authority_id,
        known_from,
        row_number() over (
            partition by authority_id
            order by chart_date, inspection_id
        ) as inspection_order
    from (
        select distinct inspection_id, authority_id, known_from, chart_date
        from statement_told
    )
),

days as (
    select
        authority_id,
        known_from,
        lead(known_from) over (partition by authority_id order by known_from) as known_until
    from (select distinct authority_id, known_from from reports)
),

told as (
    select
        theme_told.*,
        days.authority_id,
        days.known_from,
        days.known_until,
        reports.inspection_order
    from days
    inner join reports
        on reports.authority_id = days.authority_id and reports.known_from <= days.known_from
    inner join theme_told using (inspection_id)
),

spoken as (
    select
        tag_id,
        authority_id,
        known_from,
        known_until,
        max(inspection_order) as latest_order,
        max_by(inspection_id, inspection_order) as latest_id,
        max(inspection_order) filter (verdict <> 'not mentioned') as last_order,
        count(*) filter (verdict in ('criticised', 'mixed')) as faulted_count
    from told
    group by all
),

weighed as (
    select
        spoken.*,
        max_by(told.inspection_id, told.inspection_order) filter (
            told.criticism_count > 0 and told.inspection_order < spoken.last_order
        ) as faulted_by_id,
        max(told.inspection_id) filter (told.inspection_order = spoken.last_order) as last_id,
        max(told.verdict) filter (told.inspection_order = spoken.last_order) as last_verdict,
        bool_or(told.criticism_count > 0) filter (
            told.inspection_order = spoken.last_order
        ) as is_criticised,
        bool_or(told.better_count > 0 and told.criticism_count + told.mixed_count = 0) filter (
            told.inspection_order = spoken.last_order
        ) as is_better
    from spoken
    inner join told
        on
            told.tag_id = spoken.tag_id
            and told.authority_id = spoken.authority_id
            and told.known_from = spoken.known_from
    group by all
)

select
    tag_id,
    authority_id,
    known_from,
    known_until,
    latest_id,
    case
        when last_order is null then 'not mentioned'
        when is_better and faulted_by_id is not null then 'dealt with'
        when last_order < latest_order then 'quiet'
        when is_criticised and faulted_by_id is not null then 'returns'
        when faulted_count > 0 and last_verdict in ('praised', 'described')
            then last_verdict || ' in the latest'
        else last_verdict
    end as standing,
    faulted_count,
    case when is_better and faulted_by_id is not null then last_id end as answered_by_id,
    case when is_better or is_criticised then faulted_by_id end as faulted_by_id
from weighed
order by authority_id, known_from, tag_id;
