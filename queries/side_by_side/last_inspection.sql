-- Question: what was each authority's last graded inspection, and how long ago was it?
-- Grain: one row per authority asked for that had a graded inspection published by the day.
-- Parameters: as_at (date), authority_ids (list of varchar).
-- Columns: authority_id, inspection_id, kind, framework_id, framework, period, start, end, published (as
--          text, to the precision known), published_basis, chart_date, has_overall, grade_count,
--          best_label and worst_label (of its scale), timed_framework (the one of whose inspections
--          the usual time to the next is known), overall_label
--          (null where none is held, or one for each strand), held_count (grades held of it),
--          area_count (grades that its framework gives), days_since_start,
--          months_since_publication (null where it is not known to the day).
-- May be missing: days_since_start, end, months_since_publication, overall_label, published,
--                 published_basis, start.

with held as (
    select
        inspection_id,
        any_value(grade_label) filter (overall_match <> 'split') as overall_label,
        count(*) as held_count
    from judgement_known
    where
        known_from <= $as_at
        and inspection_id in (
            select inspection_id
            from last_graded(cast($as_at as date), $authority_ids)
        )
    group by inspection_id
)

select
    inspection.authority_id,
    inspection.inspection_id,
    inspection.kind,
    inspection.framework_id,
    inspection.framework,
    period.short_name as period,
    inspection.start,
    inspection."end",
    inspection.published,
    inspection.published_basis,
    inspection.chart_date,
    period.has_overall,
    period.grade_count,
    period.best_label,
    period.worst_label,
    period.timed_framework,
    held.overall_label,
    held.held_count,
    period.area_count,
    $as_at - inspection.start_date as days_since_start,
    datesub('month', inspection.published_date, $as_at) as months_since_publication
from held
inner join inspection_dated as inspection using (inspection_id)
inner join framework_period as period using (framework_id)
order by list_position($authority_ids, inspection.authority_id);
