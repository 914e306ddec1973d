-- Question: how many figures are held?
-- Grain: one row.
-- Parameters: none.
-- Columns: figure_count (published, with a value), missing_count (with a reason), indicator_count,
--          area_count, reported_count (in inspection reports), further_count and measure_count (of
--          further measures).

select
    count(observation.value) as figure_count,
    count(*) - count(observation.value) as missing_count,
    count(distinct observation.indicator_id) as indicator_count,
    count(distinct observation.authority_id) as area_count,
    (select count(*) from reported_figure) as reported_count,
    (select count(value) from further_observation) as further_count,
    (select count(*) from further_measure) as measure_count
from observation;
