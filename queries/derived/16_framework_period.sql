-- Question: over which days does each graded framework stand, with no day counted twice?
-- Grain: one row per graded framework period; made once, as queries ask it again and again.
-- Parameters: none.
-- Columns: framework_id, family, short_name, scale_id, has_overall, display_order, is_beside (it ran
--          beside another and inspected a part of the service), area_count (areas it judges),
--          grade_count, best_label, worst_label (of its scale), timed_framework (the one of whose
--          inspections the usual time to the next is known), period_start, period_end (null while it
--          goes on; the day before the next one, beside
--          none, starts).

create table framework_period as
select
    framework.framework_id,
    framework.family,
    framework.short_name,
    framework.scale_id,
    framework.has_overall,
    framework.display_order,
    framework.beside is not null as is_beside,
    grade_scale.grade_count,
    grade_scale.best_label,
    grade_scale.worst_label,
    (
        select string_agg(family, ' and ' order by family)
        from framework_family
        where is_timed
    ) as timed_framework,
    (
        select count(*)
        from judgement_area as area
        where area.framework_id = framework.framework_id
    ) as area_count,
    first_day(framework.valid_from) as period_start,
    min(first_day(later.valid_from)) - 1 as period_end
from framework
inner join grade_scale using (scale_id)
left join framework as later
    on
        later.is_graded
        and later.beside is null
        and later.display_order > framework.display_order
where framework.is_graded
group by all
order by framework.display_order;
