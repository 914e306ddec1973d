-- Question: what is the indicator?
-- Grain: one row.
-- Parameters: indicator_id (varchar).
-- Columns: indicator_id, label, domain, unit, polarity, decimals, period, definition, caveat, base,
--          is_total, base_label (what counts the children it rests on).
-- May be missing: base_label, caveat.

select
    indicator.indicator_id,
    indicator.label,
    indicator_domain.label as domain,
    indicator.unit,
    indicator.polarity,
    indicator.decimals,
    period_kind.label as period,
    indicator.definition,
    indicator.caveat,
    indicator.base,
    is_total(indicator.base, indicator.unit) as is_total,
    base.label as base_label
from indicator
inner join indicator_domain using (domain_id)
inner join period_kind using (period_kind_id)
left join indicator as base on base.indicator_id = indicator.base_indicator_id
where indicator.indicator_id = $indicator_id;
