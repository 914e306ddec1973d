-- Question: which visits, area SEND inspections and events go with the history of the authorities?
-- Grain: one row per visit, area SEND inspection or event.
-- Parameters: as_at (date), authority_ids (list of varchar).
-- Columns: authority_id, authority, initials, authority_order, group_name, what, detail, happened
--          (text, to the precision known), chart_date, inspection_id, address (of a report at its
--          publisher, else null), document, locator.
-- May be missing: address, initials, inspection_id.

select
    happening.authority_id,
    authority.name as authority,
    authority.initials,
    list_position($authority_ids, authority.authority_id) as authority_order,
    happening.group_name,
    happening.what,
    happening.detail,
    happening.happened,
    happening.chart_date,
    happening.inspection_id,
    happening.address,
    happening.document,
    happening.locator
from happening
inner join authority using (authority_id)
where
    happening.known_from <= $as_at
    and happening.authority_id in (select unnest($authority_ids))
order by list_position($authority_ids, authority.authority_id), happening.chart_date, happening.what;
