-- Question: as what is each measure of the interactive tool held, or why is it not?
-- Grain: one row per measure of its dictionary.
-- Parameters: none.
-- Columns: measure (short name at the publisher), label (its title there), topic, held_as
--          (indicator, further or nothing), indicator (the label of ours, where there is one), domain
--          (of that), why_not.
-- May be missing: domain, indicator, why_not.

with mapped as (
    select lower(item) as measure, min_by(indicator_id, position) as indicator_id
    from publisher_name
    where publisher = 'lait'
    group by lower(item)
)

select
    published.measure,
    published.label,
    published.topic,
    case
        when described.indicator_id is not null then 'indicator'
        when published.why_not is null then 'further'
        else 'nothing'
    end as held_as,
    described.label as indicator,
    described.domain,
    published.why_not
from published_measure as published
left join mapped on mapped.measure = lower(published.measure)
left join indicator_described as described
    on described.indicator_id = coalesce(mapped.indicator_id, published.same_as)
order by published.topic, published.label;
