-- Question: what is one recommendation that the improvement plan answers?
-- Grain: one row for the recommendation.
-- Parameters: recommendation_number (integer).
-- Columns: recommendation_number, wording, priority_number, priority, paragraphs, lead, locator,
--          source.
-- May be missing: lead, paragraphs.

select
    recommendation.recommendation_number,
    recommendation.wording,
    recommendation.priority_number,
    priority.wording as priority,
    recommendation.paragraphs,
    recommendation.lead,
    recommendation.locator,
    source.short_title as source
from plan_recommendation as recommendation
inner join plan_priority as priority using (priority_number)
inner join source on source.source_id = recommendation.source_id
where recommendation.recommendation_number = $recommendation_number
order by recommendation.recommendation_number;
