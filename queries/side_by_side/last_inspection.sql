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

with
overall as (
    select
        inspection_id,
        any_value(grade_label) as overall_label
    from judgement_theme
    where
        theme_id = 'overall'
        and role = 'main'
        and match <> 'split'
        and known_from <= $as_at
        and authority_id in (select unnest($authority_ids))
    group by inspection_id
),

held as (
    select
        inspection_id,
        count(*) as held_count
    from judgement_known
    where known_from <= $as_at and authority_id in (select unnest($authority_ids))
    group by inspection_id
),

printed as (
    select
        framework_id,
        count(*) as area_count
    from judgement_area
    group by framework_id
),

timed as (
    select string_agg(family, ' and ' order by family) as family
    from framework_family
    where is_timed
)

select
    inspection.authority_id,
    inspection.inspection_id,
    inspection.kind,
    inspection.framework_id,
    framework.family as framework,
    framework.short_name as period,
    inspection.start,
    inspection."end",
    inspection.published,
    inspection.published_basis,
    inspection.chart_date,
    framework.has_overall,
    grade_scale.grade_count,
    grade_scale.best_label,
    grade_scale.worst_label,
    timed.family as timed_framework,
    overall.overall_label,
    held.held_count,
    printed.area_count,
    $as_at - inspection.start_date as days_since_start,
    datesub('month', inspection.published_date, $as_at) as months_since_publication
from last_graded(cast($as_at as date), $authority_ids) as last_graded
inner join inspection_dated as inspection using (inspection_id)
inner join framework using (framework_id)
inner join grade_scale using (scale_id)
cross join timed
inner join printed using (framework_id)
inner join held using (inspection_id)
inner join authority on authority.authority_id = inspection.authority_id
left join overall using (inspection_id)
order by list_position($authority_ids, authority.authority_id);
