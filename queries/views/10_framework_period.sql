-- Question: over which days does each graded framework stand, with no day counted twice?
-- Grain: one row per graded framework period.
-- Parameters: none.
-- Columns: framework_id, short_name, scale_id, has_overall, display_order, is_beside (it ran
--          beside another and inspected a part of the service), period_start, period_end (null
--          while it goes on; the day before the next one, beside none, starts).

create view framework_period as
select
    framework.framework_id,
    framework.short_name,
    framework.scale_id,
    framework.has_overall,
    framework.display_order,
    framework.beside is not null as is_beside,
    first_day(framework.valid_from) as period_start,
    min(first_day(later.valid_from)) - 1 as period_end
from framework
left join framework as later
    on
        later.is_graded
        and later.beside is null
        and later.display_order > framework.display_order
where framework.is_graded
group by all
order by framework.display_order;
