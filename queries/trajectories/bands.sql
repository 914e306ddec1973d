-- Question: under which framework were inspections made at each time?
-- Grain: one row per graded framework period begun by the day that ran beside no other.
-- Parameters: as_at (date).
-- Columns: framework_id, family, name (in full), short_name, has_overall, period_start, period_end
--          (the day, while it goes on).

select
    framework_id,
    framework_period.family,
    framework.name,
    framework_period.short_name,
    framework_period.has_overall,
    period_start,
    least(coalesce(period_end, $as_at), $as_at) as period_end
from framework_period
inner join framework using (framework_id)
where period_start <= $as_at and not is_beside
order by framework_period.display_order;
