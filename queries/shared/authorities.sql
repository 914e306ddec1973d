-- Question: which authorities can stand side by side?
-- Grain: one row per authority, those that stand there by default first.
-- Parameters: none.
-- Columns: authority_id, name, short_name, initials (null where the facts give none), is_compared
--          (stands there by default), created (the day from which it existed; null where that was
--          before all that is held), abolished (the day from which it no longer existed), ons_code,
--          display_order.
-- May be missing: abolished, created, initials, ons_code.

select
    authority_id,
    name,
    short_name,
    initials,
    is_compared,
    created,
    abolished,
    ons_code,
    display_order
from authority
where kind = 'authority'
order by is_compared desc, if(is_compared, display_order, 0), name;
