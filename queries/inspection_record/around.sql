-- Question: what came before and after one inspection of the same authority?
-- Grain: one row per inspection or visit next to it in time, at most three each way.
-- Parameters: inspection_id (varchar), as_at (date).
-- Columns: position (negative before, positive after), inspection_id (null where there is no record
--          of it), address (of its report at the publisher, where there is no record), kind,
--          is_graded, dated (first day of the fieldwork; null where it is not known), ended (its last
--          day), published (text), topic (of an area SEND inspection its outcome), grades (labels of
--          the overall theme, null for visits).
-- May be missing: dated, ended, grades, published, topic, inspection_id, address.

with
here as (
    select
        authority_id,
        inspection_id
    from inspection
    where inspection_id = $inspection_id
),

history as (
    select
        inspection.inspection_id,
        null as address,
        inspection.kind,
        inspection.is_graded,
        coalesce(inspection.start, inspection.named) as dated,
        inspection."end" as ended,
        inspection.published,
        inspection.topic,
        inspection.chart_date
    from inspection_dated as inspection
    where
        inspection.known_from <= $as_at
        and inspection.authority_id = (select authority_id from here)
    union all
    select
        null as inspection_id,
        area.address,
        area.kind,
        false as is_graded,
        cast(area.start as varchar) as dated,
        cast(area."end" as varchar) as ended,
        cast(area.published as varchar) as published,
        area.detail as topic,
        area.published as chart_date
    from area_inspection_held as area
    where area.published <= $as_at and area.authority_id = (select authority_id from here)
),

placed as (
    select
        *,
        row_number() over (order by chart_date, inspection_id) as place
    from history
),

this as (select place from placed where inspection_id = $inspection_id),

overall as (
    select
        inspection_id,
        string_agg(
            case
                when match = 'split' then grade_label || ' (' || lower(strand) || ')'
                else grade_label
            end,
            ', '
            order by area_order
        ) as grades
    from judgement_theme
    where theme_id = 'overall' and role = 'main' and known_from <= $as_at
    group by inspection_id
)

select
    placed.place - this.place as position,
    placed.inspection_id,
    placed.address,
    placed.kind,
    placed.is_graded,
    placed.dated,
    placed.ended,
    placed.published,
    placed.topic,
    overall.grades
from placed
cross join this
left join overall using (inspection_id)
where placed.place <> this.place and abs(placed.place - this.place) <= 3
order by position;
