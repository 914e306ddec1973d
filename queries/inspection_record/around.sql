-- Question: what came before and after one inspection of the same authority?
-- Grain: one row per inspection or visit next to it in time, at most three each way.
-- Parameters: inspection_id, as_at (date).
-- Columns: position (negative before, positive after), inspection_id, kind, is_graded, framework,
--          dated (null where the fieldwork's date is not known), published (text), topic, grades (labels of the overall theme, null for visits).

with
history as (
    select
        inspection.*,
        framework.family as framework,
        row_number() over (order by inspection.chart_date, inspection.inspection_id) as place
    from inspection_dated as inspection
    inner join framework using (framework_id)
    where
        inspection.known_from <= $as_at
        and inspection.authority_id = (
            select this.authority_id
            from inspection as this
            where this.inspection_id = $inspection_id
        )
),

here as (select place from history where inspection_id = $inspection_id),

overall as (
    select
        inspection_id,
        string_agg(
            case
                when strand is null or strand = 'Local authority' then grade_label
                else grade_label || ' (' || lower(strand) || ')'
            end,
            ', '
            order by area_order
        ) as grades
    from judgement_theme
    where theme_id = 'overall' and role = 'main' and known_from <= $as_at
    group by inspection_id
)

select
    history.place - here.place as position,
    history.inspection_id,
    history.kind,
    history.is_graded,
    history.framework,
    coalesce(history.start, history.named) as dated,
    history.published,
    history.topic,
    overall.grades
from history
cross join here
left join overall using (inspection_id)
where history.place <> here.place and abs(history.place - here.place) <= 3
order by position;
