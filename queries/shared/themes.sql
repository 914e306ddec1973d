-- Question: which themes can be looked at?
-- Grain: one row per theme.
-- Parameters: none.
-- Columns: theme_id, label, question, description, display_order.

select theme_id, label, question, description, display_order
from theme
order by display_order;
