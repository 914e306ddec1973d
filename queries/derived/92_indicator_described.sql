-- Question: what is each indicator, with its domain and its periods?
-- Grain: one row per indicator; made once, as every question about figures asks for it.
-- Parameters: none.
-- Columns: those of indicator, base_unit (of the indicator that counts the children it rests on),
--          domain, domain_order, is_context (it tells of an area, not of its services), counted_by
--          (the indicator that counts for both, where another says the same), period (what its
--          years are), wording (of a period, with places for the year), end_month, is_total, slack
--          (by how much two of its figures can differ without differing), people (of whom few can
--          be counted: children or social workers).

create table indicator_described as
select
    indicator.*,
    base.unit as base_unit,
    indicator_domain.label as domain,
    indicator_domain.display_order as domain_order,
    indicator_domain.is_context,
    indicator_complement.counted_by,
    period_kind.label as period,
    period_kind.wording,
    period_kind.end_month,
    is_total(indicator.base, indicator.unit) as is_total,
    case when indicator.base = 'itself' then 0 else rounding(indicator.decimals) end as slack,
    people_of(coalesce(base.unit, indicator.unit)) as people
from indicator
inner join indicator_domain using (domain_id)
inner join period_kind using (period_kind_id)
left join indicator_complement using (indicator_id)
left join indicator as base on base.indicator_id = indicator.base_indicator_id
order by domain_order, indicator.display_order;
