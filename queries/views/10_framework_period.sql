-- Question: over which days does each graded framework stand, with no day counted twice?
-- Grain: one row per graded framework period.
-- Parameters: none.
-- Columns: framework_id, short_name, scale_id, has_overall, display_order, period_start,
--          period_end (null while it goes on; the day before the next one starts).

create view framework_period as
select
    framework_id,
    short_name,
    scale_id,
    has_overall,
    display_order,
    first_day(valid_from) as period_start,
    lead(first_day(valid_from)) over (order by display_order) - 1 as period_end
from framework
where is_graded
order by display_order;
