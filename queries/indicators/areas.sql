-- Question: which other authorities can be drawn beside those chosen?
-- Grain: one row per authority that is not among them.
-- Parameters: authority_ids (list of varchar).
-- Columns: authority_id, name, region, is_gone (it no longer exists).
-- May be missing: region.

select
    authority_id,
    name,
    region,
    abolished is not null as is_gone
from authority
where kind = 'authority' and authority_id not in (select unnest($authority_ids))
order by is_gone, name;
