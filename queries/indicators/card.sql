-- Question: what is the indicator?
-- Grain: one row.
-- Parameters: indicator_id (varchar).
-- Columns: indicator_id, label, domain, unit, polarity, decimals, period, definition, caveat, base,
--          is_total, base_label (what counts the children it rests on).
-- May be missing: base_label, caveat.

select
    indicator.indicator_id,
    indicator.label,
    indicator.domain,
    indicator.unit,
    indicator.polarity,
    indicator.decimals,
    indicator.period,
    indicator.definition,
    indicator.caveat,
    indicator.base,
    indicator.is_total,
    base.label as base_label
from indicator_described as indicator
left join indicator as base on base.indicator_id = indicator.base_indicator_id
where indicator.indicator_id = $indicator_id;
