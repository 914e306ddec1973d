-- Question: which inspections of local areas are known from the gathered lists alone?
-- Grain: one row per inspection of area_inspection that is not held among the inspections, as it
--        is once its letter was read; made once, as looking for the letters takes time.
-- Parameters: none.
-- Columns: those of area_inspection, with kind, chart_date (the last day of fieldwork, else of
--          publication), detail (theme or outcome, what follows, and what the list leaves out).

create table area_inspection_held as
select
    area.*,
    inspection_kind.label as kind,
    coalesce(area."end", area.published) as chart_date,
    concat_ws(
        '; ',
        coalesce(area.topic, area.outcome, 'Outcome not in the list'),
        case
            when area.next_within_months % 12 = 0
                then 'next within about ' || area.next_within_months // 12 || ' years'
            else 'next within about ' || area.next_within_months || ' months'
        end,
        if(area."end" is null, 'dated by its publication', null)
    ) as detail
from area_inspection as area
inner join inspection_kind using (kind_id)
where
    not exists (
        select 1
        from inspection
        where
            inspection.authority_id = area.authority_id
            and inspection.kind_id = area.kind_id
            -- An area is not inspected so twice within a year.
            and first_day(coalesce(inspection.start, inspection.named, inspection.published))
            between area.published - 365 and area.published
    )
order by area.authority_id, chart_date, area.area_inspection_id;
