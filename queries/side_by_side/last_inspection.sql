-- Question: what was each authority's last graded inspection, and how long ago was it?
-- Grain: one row per authority asked for that had a graded inspection published by the day.
-- Parameters: as_at (date), authority_ids (list of varchar).
-- Columns: authority_id, inspection_id, kind, framework_id, framework, period, start, end, published (as
--          text, to the precision known), published_basis, has_overall, overall_label,
--          days_since_start, months_since_publication.

with
graded as (
    select
        judgement.authority_id,
        judgement.inspection_id,
        max(judgement.chart_date) as chart_date
    from judgement_known as judgement
    where judgement.known_from <= $as_at
    group by judgement.authority_id, judgement.inspection_id
),

last_graded as (
    select distinct on (authority_id) *
    from graded
    order by authority_id, chart_date desc, inspection_id
),

overall as (
    select
        inspection_id,
        any_value(grade_label) as overall_label
    from judgement_theme
    where theme_id = 'overall' and role = 'main'
    group by inspection_id
    having count(*) = 1
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
    framework.has_overall,
    overall.overall_label,
    $as_at - inspection.start_date as days_since_start,
    datesub('month', last_graded.chart_date, $as_at) as months_since_publication
from last_graded
inner join inspection_dated as inspection using (inspection_id)
inner join framework using (framework_id)
inner join authority on authority.authority_id = inspection.authority_id
left join overall on overall.inspection_id = inspection.inspection_id
where inspection.authority_id in (select unnest($authority_ids))
order by authority.display_order;
