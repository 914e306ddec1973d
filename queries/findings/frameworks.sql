-- Question: under which frameworks were the inspections whose findings are held?
-- Grain: one row per framework, whatever its periods.
-- Parameters: none.
-- Columns: framework, framework_order.

select
    framework.family as framework,
    min(framework.display_order) as framework_order
from framework
inner join inspection using (framework_id)
where inspection.inspection_id in (select finding.inspection_id from finding)
group by framework.family
order by framework_order;
