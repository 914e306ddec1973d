-- Question: which indicators stand for the measures of the plan, and how well?
-- Grain: one row per measure and indicator that stands for it; made once, as it rests on no choice.
-- Parameters: none.
-- Columns: measure_id, measure, recommendation_number, measure_locator (in the plan), position,
--          series (of the measure), series_count (how many it has), indicator_id, indicator,
--          indicator_short, domain, wording (of a period), unit, polarity, decimals, match, reason,
--          caveat.

create table measure_series as
select
    match.measure_id,
    measure.label as measure,
    measure.recommendation_number,
    measure.locator as measure_locator,
    measure.position,
    match.position as series,
    count(*) over (partition by match.measure_id) as series_count,
    match.indicator_id,
    indicator.label as indicator,
    indicator.short_label as indicator_short,
    indicator.domain,
    indicator.wording,
    indicator.unit,
    indicator.polarity,
    indicator.decimals,
    match.match,
    match.reason,
    match.caveat
from plan_measure_match as match
inner join plan_measure as measure on measure.measure_id = match.measure_id
inner join indicator_described as indicator on indicator.indicator_id = match.indicator_id
order by measure.position, series;
