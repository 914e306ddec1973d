-- Question: which domains of indicators are there, and what were they called before?
-- Grain: one row per domain that has an indicator.
-- Parameters: none.
-- Columns: domain_id, domain, is_context (its indicators tell of an area and not of its services),
--          former_labels (list, of what links of old call it).

select
    domain_id,
    label as domain,
    is_context,
    coalesce(string_split(former_labels, ';'), []) as former_labels
from indicator_domain
where domain_id in (select domain_id from indicator)
order by display_order;
