-- Question: how many actions of the improvement plan fall into each month, and how do they stand?
-- Grain: one row per month of a completion or review and standing; actions without a month or with
--        an impossible one are left out.
-- Parameters: month (varchar: YYYY-MM, at the end of which they stand).
-- Columns: month_start (day), month, standing (completed, due, not yet due), action_count,
--          doubtful_count.

select
    cast(action.month || '-01' as date) as month_start,
    action.month,
    if(starts_with(plan_standing.standing, 'due'), 'due', plan_standing.standing) as standing,
    count(*) as action_count,
    count(*) filter (action.date_doubt = 'doubtful') as doubtful_count
from plan_action as action
inner join plan_standing using (reference)
where
    plan_standing.at_end_of = $month
    and plan_standing.standing not in ('not dated', 'impossible')
group by all
order by action.month, standing;
