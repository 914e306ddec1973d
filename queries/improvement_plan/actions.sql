-- Question: which actions of the improvement plan pass the filter, and how do they stand?
-- Grain: one row per action.
-- Parameters: month (varchar: YYYY-MM, at the end of which they stand), priority_number (integer or
--             null), recommendation_number (integer or null), lead (varchar or null), standing
--             (varchar or null; due for both kinds of due), words (varchar or null: all of them to
--             be found); null is for all.
-- Columns: reference, reference_printed, recommendation_number, recommendation, priority_number,
--          wording, at_end_of, standing, state, month, month_printed, date_doubt, lead, note, locator, source,
--          licence.
-- May be missing: date_doubt, lead, month, month_printed, note.

select
    action.reference,
    action.reference_printed,
    action.recommendation_number,
    recommendation.wording as recommendation,
    recommendation.priority_number,
    action.wording,
    plan_standing.at_end_of,
    plan_standing.standing,
    action.state,
    action.month,
    action.month_printed,
    action.date_doubt,
    action.lead,
    action.note,
    action.locator,
    source.short_title as source,
    source.licence
from plan_action as action
inner join plan_standing using (reference)
inner join plan_recommendation as recommendation using (recommendation_number)
inner join source on source.source_id = action.source_id
where
    plan_standing.at_end_of = $month
    and ($priority_number is null or recommendation.priority_number = $priority_number)
    and ($recommendation_number is null or action.recommendation_number = $recommendation_number)
    and (
        $standing is null
        or plan_standing.standing = $standing
        or ($standing = 'due' and plan_standing.standing in ('due in the month', 'due earlier'))
    )
    and (
        $lead is null
        or list_contains(string_split(coalesce(action.lead, 'No role printed'), '; '), $lead)
    )
    and has_words(
        concat_ws(
            ' ', action.reference, action.reference_printed, action.wording, action.lead,
            recommendation.wording, action.note, action.month_printed
        ),
        $words
    )
order by action.position;
