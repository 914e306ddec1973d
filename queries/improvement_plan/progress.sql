-- Question: how far had each part of the improvement plan got by the end of a month?
-- Grain: one row per part: the plan, a priority, a recommendation or a lead role; an action of
--        several leads counts under each of them.
-- Parameters: month (varchar: YYYY-MM).
-- Columns: part_kind (plan, priority, recommendation, lead), part, part_number (null for leads),
--          action_count, completed_count, due_in_month_count, due_earlier_count, not_yet_due_count,
--          not_dated_count, impossible_count, set_apart (references of these two), at_end_of,
--          source, licence.
-- May be missing: part_number, set_apart.

with
standing as (
    select
        action.reference,
        action.position,
        action.lead,
        recommendation.recommendation_number,
        recommendation.display_order,
        recommendation.priority_number,
        plan_standing.standing
    from plan_action as action
    inner join plan_standing using (reference)
    inner join plan_recommendation as recommendation using (recommendation_number)
    where plan_standing.at_end_of = $month
),

parts as (
    select
        'plan' as part_kind,
        'All actions' as part,
        null as part_number,
        1 as sorted,
        standing,
        reference,
        position
    from standing
    union all
    select
        'priority',
        priority.wording,
        priority_number,
        priority_number,
        standing,
        reference,
        position
    from standing
    inner join plan_priority as priority using (priority_number)
    union all
    select
        'recommendation',
        recommendation.wording,
        standing.recommendation_number,
        standing.recommendation_number,
        standing.standing,
        standing.reference,
        standing.position
    from standing
    inner join plan_recommendation as recommendation
        on recommendation.recommendation_number = standing.recommendation_number
    union all
    select
        'lead',
        unnest(string_split(coalesce(lead, 'No role printed'), '; ')),
        null,
        if(lead is null, 2, 1),
        standing,
        reference,
        position
    from standing
),

documents as (
    select
        string_agg(distinct source.short_title, '; ' order by source.short_title) as source,
        string_agg(distinct source.licence, '; ' order by source.licence) as licence
    from plan_action
    inner join source using (source_id)
)

select
    part_kind,
    part,
    part_number,
    count(*) as action_count,
    count(*) filter (standing = 'completed') as completed_count,
    count(*) filter (standing = 'due in the month') as due_in_month_count,
    count(*) filter (standing = 'due earlier') as due_earlier_count,
    count(*) filter (standing = 'not yet due') as not_yet_due_count,
    count(*) filter (standing = 'not dated') as not_dated_count,
    count(*) filter (standing = 'impossible') as impossible_count,
    string_agg(reference, ', ' order by position)
        filter (standing in ('not dated', 'impossible')) as set_apart,
    $month as at_end_of,
    documents.source,
    documents.licence
from parts
cross join documents
group by part_kind, part, part_number, sorted, documents.source, documents.licence
order by
    case part_kind when 'plan' then 1 when 'priority' then 2 when 'recommendation' then 3 else 4 end,
    sorted,
    if(part_kind = 'lead', action_count, 0) desc,
    part;
