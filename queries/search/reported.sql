-- Question: which figures do inspection reports state of the authorities they are about?
-- Grain: one row per figure of a report that was known on the day and is of the authority itself.
-- Parameters: as_at (date).
-- Columns: label, authority_id, authority, inspection_id, framework (its family), inspected_year,
--          value, unit, qualifier, recommendation_number (of the plan, one of whose measures the
--          figure is set on).
-- May be missing: qualifier, recommendation_number.

with
of_plan as (
    select
        match.inspection_id,
        match.figure_id,
        min(measure.recommendation_number) as recommendation_number
    from plan_measure_match as match
    inner join plan_measure as measure using (measure_id)
    where match.figure_id is not null
    group by match.inspection_id, match.figure_id
)

select
    figure.label,
    figure.authority_id,
    figure.authority,
    figure.inspection_id,
    inspection.framework,
    inspection.inspected_year,
    figure.value,
    figure.unit,
    figure.qualifier,
    of_plan.recommendation_number
from figure_reported as figure
inner join inspection_dated as inspection using (inspection_id)
left join of_plan
    on
        of_plan.inspection_id = figure.inspection_id
        and of_plan.figure_id = figure.figure_id
where figure.known_from <= $as_at and figure.about = 'authority'
order by figure.authority_id, figure.chart_date, figure.display_order;
