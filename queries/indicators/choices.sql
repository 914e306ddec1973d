-- Question: which indicators are there, by domain?
-- Grain: one row per indicator.
-- Parameters: none.
-- Columns: domain_id, domain, indicator_id, label, short_label, unit, definition.

select
    domain_id,
    domain,
    indicator_id,
    label,
    short_label,
    unit,
    definition
from indicator_described
order by domain_order, display_order;
