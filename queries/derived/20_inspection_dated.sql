-- Question: when was each inspection or visit, and from which day is it known to the public?
-- Grain: one row per inspection or ungraded visit; made once, as working the days out anew for
--        every question takes longer than a page may.
-- Parameters: none.
-- Columns: those of inspection, is_graded and kind from its kind, authority, initials (of the
--          authority), framework (its family), start_date, end_date and
--          published_date (null where not known to the day), known_from (the last day the
--          publication can mean; without one, the publication of the document that names it, or
--          the day we read that), chart_date (the day marks stand on: published, else named),
--          inspected_year (of the fieldwork, else of the date by which it is named).

create table inspection_dated as
select
    inspection.*,
    inspection_kind.label as kind,
    inspection_kind.is_graded,
    authority.name as authority,
    authority.initials,
    framework.family as framework,
    exact_day(inspection.start) as start_date,
    exact_day(inspection."end") as end_date,
    exact_day(inspection.published) as published_date,
    coalesce(
        last_day_of(inspection.published), last_day_of(source.published), source.read_on
    ) as known_from,
    coalesce(
        last_day_of(inspection.published),
        last_day_of(inspection.named),
        last_day_of(inspection."end"),
        last_day_of(inspection.start)
    ) as chart_date,
    year(
        last_day_of(coalesce(inspection.start, inspection.named, inspection.published))
    ) as inspected_year
from inspection
inner join inspection_kind using (kind_id)
inner join source using (source_id)
inner join authority on authority.authority_id = inspection.authority_id
left join framework on framework.framework_id = inspection.framework_id
order by inspection.authority_id, chart_date, inspection.inspection_id;
