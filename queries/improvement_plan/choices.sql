-- Question: what can be chosen on the page about the improvement plan?
-- Grain: one row per month, priority, recommendation or lead role.
-- Parameters: none.
-- Columns: choice (month, priority, recommendation, lead), value (what is compared), label (what is
--          shown), position.

with
leads as (
    select unnest(string_split(coalesce(lead, 'No role printed'), '; ')) as lead
    from plan_action
),

choices as (
    select distinct
        'month' as choice,
        at_end_of as value,
        strftime(cast(at_end_of || '-01' as date), '%B %Y') as label,
        0 as position,
        at_end_of as sorted
    from plan_standing
    union all
    select
        'priority',
        cast(priority_number as varchar),
        priority_number || '. ' || wording,
        priority_number,
        ''
    from plan_priority
    union all
    select
        'recommendation',
        cast(recommendation_number as varchar),
        recommendation_number || '. ' || wording,
        recommendation_number,
        ''
    from plan_recommendation
    union all
    select distinct 'lead', lead, lead, 0, lead
    from leads
)

select choice, value, label, position
from choices
order by choice, position, sorted;
