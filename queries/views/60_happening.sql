-- Question: what happened to each authority besides its graded inspections?
-- Grain: one row per ungraded visit or event.
-- Parameters: none.
-- Columns: authority_id, group_name (visit or event), what, detail, happened (text, to the
--          precision known), happened_date (the last day that can mean), chart_date (the middle
--          of the days it can mean, and no later than it was known), known_from, inspection_id
--          (null for events), document, locator, note.

create view happening as
with
visits_and_events as (
    select
        inspection.authority_id,
        'visit' as group_name,
        inspection.kind as what,
        concat_ws('. ', coalesce(inspection.topic, 'Topic not told'), inspection.outcome) as detail,
        coalesce(inspection."end", inspection.start, inspection.named) as happened,
        inspection.known_from,
        inspection.inspection_id,
        source.short_title as document,
        inspection.locator,
        inspection.note
    from inspection_dated as inspection
    inner join source using (source_id)
    where not inspection.is_graded
    union all
    select
        event.authority_id,
        'event' as group_name,
        case event.kind
            when 'director' then 'Director of children''s services'
            when 'board chair' then 'Safeguarding children board'
            else upper(event.kind[1]) || event.kind[2:]
        end as what,
        event.title as detail,
        event.date as happened,
        coalesce(last_day_of(event.published), last_day_of(source.published), source.read_on)
            as known_from,
        null as inspection_id,
        source.short_title as document,
        event.locator,
        event.note
    from event
    inner join source using (source_id)
)

select
    authority_id,
    group_name,
    what,
    detail,
    happened,
    last_day_of(happened) as happened_date,
    least(middle_day(happened), known_from) as chart_date,
    known_from,
    inspection_id,
    document,
    locator,
    note
from visits_and_events
order by authority_id, chart_date, what;
