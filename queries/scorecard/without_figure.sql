-- Question: which measures of the plan have no figure, published or in a report, and why?
-- Grain: one row per measure without a figure; one printed again is listed where it is first.
-- Parameters: none.
-- Columns: measure_id, recommendation_number, label, unit, kind, requires_improvement_printed,
--          good_printed, outstanding_printed, reason, locator, source, licence.
-- May be missing: good_printed, outstanding_printed, requires_improvement_printed, unit.

select
    measure.measure_id,
    measure.recommendation_number,
    measure.label,
    measure.unit,
    measure.kind,
    measure.requires_improvement_printed,
    measure.good_printed,
    measure.outstanding_printed,
    match.reason,
    measure.locator,
    source.short_title as source,
    source.licence
from plan_measure_match as match
inner join plan_measure as measure on measure.measure_id = match.measure_id
inner join source on source.source_id = measure.source_id
where match.match = 'none'
order by measure.position;
