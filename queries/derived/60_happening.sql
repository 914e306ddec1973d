-- Question: what happened to each authority besides its graded inspections?
-- Grain: one row per ungraded visit, area SEND inspection or event; made once, as queries ask it
--        again and again.
-- Parameters: none.
-- Columns: authority_id, authority, initials (of the authority), group_name (visit, area SEND
--          inspection or event), what, detail, happened (text, to the precision known),
--          happened_date (the last day that can mean), chart_date (the middle of the days it can
--          mean, and no later than it was known), known_from, inspection_id (null where there is no
--          record of it), address (of the report at its publisher, where there is no record),
--          document, locator, note.

create table happening as
with
visits_and_events as (
    select
        inspection.authority_id,
        'visit' as group_name,
        inspection.kind as what,
        concat_ws('. ', coalesce(inspection.topic, 'Topic not given'), inspection.outcome) as detail,
        coalesce(inspection."end", inspection.start, inspection.named) as happened,
        inspection.known_from,
        inspection.inspection_id,
        null as address,
        source.short_title as document,
        inspection.locator,
        inspection.note
    from inspection_dated as inspection
    inner join source using (source_id)
    where not inspection.is_graded
    union all
    select
        area.authority_id,
        if(area.kind_id = 'area_send', 'area SEND inspection', 'visit') as group_name,
        area.kind as what,
        area.detail,
        cast(area.chart_date as varchar) as happened,
        area.published as known_from,
        null as inspection_id,
        area.address,
        source.short_title as document,
        area.locator,
        area.note
    from area_inspection_held as area
    inner join source using (source_id)
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
        null as address,
        source.short_title as document,
        event.locator,
        event.note
    from event
    inner join source using (source_id)
)

select
    authority_id,
    authority.name as authority,
    authority.initials,
    group_name,
    what,
    detail,
    happened,
    last_day_of(happened) as happened_date,
    least(middle_day(happened), known_from) as chart_date,
    known_from,
    inspection_id,
    address,
    document,
    visits_and_events.locator,
    note
from visits_and_events
inner join authority using (authority_id)
order by authority_id, chart_date, what;
