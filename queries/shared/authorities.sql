-- Question: which authorities can be compared?
-- Grain: one row per authority.
-- Parameters: none.
-- Columns: authority_id, name, short_name, initials, ons_code, display_order.

select authority_id, name, short_name, initials, ons_code, display_order
from authority
where is_compared
order by display_order;
