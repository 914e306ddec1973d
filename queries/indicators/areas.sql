-- Question: which other authorities can be put beside those compared?
-- Grain: one row per authority that is not compared.
-- Parameters: none.
-- Columns: authority_id, name, region, is_gone (it no longer exists).

select
    authority_id,
    name,
    region,
    abolished is not null as is_gone
from authority
where kind = 'authority' and not is_compared
order by is_gone, name;
