-- Question: which further measures are held, by the publisher's topic, and up to when?
-- Grain: one row per measure that only its publisher describes.
-- Parameters: none.
-- Columns: indicator_id, label, topic, unit, polarity, last_period_label (of its latest figure),
--          address.
-- May be missing: last_period_label.

with last_years as (
    select indicator_id, max(year) as year
    from further_observation
    where value is not null
    group by indicator_id
)

select
    measure.indicator_id,
    measure.label,
    measure.topic,
    measure.unit,
    measure.polarity,
    period_words(measure.wording, last_years.year) as last_period_label,
    measure.address
from measure_described as measure
left join last_years using (indicator_id)
where measure.is_further
order by measure.topic, measure.label;
