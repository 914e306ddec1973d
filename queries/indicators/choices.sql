-- Question: which indicators are there, by domain?
-- Grain: one row per indicator.
-- Parameters: none.
-- Columns: domain_id, domain, indicator_id, label, short_label, unit, definition.

select
    indicator_domain.domain_id,
    indicator_domain.label as domain,
    indicator.indicator_id,
    indicator.label,
    indicator.short_label,
    indicator.unit,
    indicator.definition
from indicator
inner join indicator_domain using (domain_id)
order by indicator_domain.display_order, indicator.display_order;
