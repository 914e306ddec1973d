-- Question: what is each indicator, and each measure that only its publisher describes?
-- Grain: one row per indicator or further measure; made once. It serves the questions about one of
--        them; those about many of them ask indicator_described, which has no further ones.
-- Parameters: none.
-- Columns: those of indicator_described, is_further, measure (its short name at the publisher),
--          topic, year_type (what its years are), address (the last four in the publisher's words,
--          null for an indicator).

create table measure_described as
select
    indicator_described.*,
    false as is_further,
    cast(null as varchar) as measure,
    cast(null as varchar) as topic,
    cast(null as varchar) as year_type,
    cast(null as varchar) as address
from indicator_described
union all by name
select
    further_measure.indicator_id,
    further_measure.label,
    further_measure.label as short_label,
    further_measure.unit,
    further_measure.polarity,
    further_measure.decimals,
    further_measure.period_kind_id,
    further_measure.base,
    further_measure.topic as domain,
    period_kind.label as period,
    period_kind.wording,
    period_kind.end_month,
    is_total(further_measure.base, further_measure.unit) as is_total,
    case
        when further_measure.base = 'itself' then 0
        else rounding(further_measure.decimals)
    end as slack,
    people_of(further_measure.unit) as people,
    true as is_further,
    further_measure.measure,
    further_measure.topic,
    further_measure.year_type,
    further_measure.address
from further_measure
inner join period_kind using (period_kind_id)
order by is_further, domain_order, display_order, topic, label;
