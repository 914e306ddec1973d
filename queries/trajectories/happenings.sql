-- Question: which visits, area SEND inspections and events go with the history of the authorities?
-- Grain: one row per visit, area SEND inspection or event.
-- Parameters: as_at (date), authority_ids (list of varchar).
-- Columns: authority_id, authority, initials, authority_order, group_name, what, detail, happened
--          (text, to the precision known), chart_date, inspection_id, address (of a report at its
--          publisher, else null), document, locator, note (what is not
--          known of it).
-- May be missing: address, initials, inspection_id, note.

select
    authority_id,
    authority,
    initials,
    list_position($authority_ids, authority_id) as authority_order,
    group_name,
    what,
    detail,
    happened,
    chart_date,
    inspection_id,
    address,
    document,
    locator,
    note
from happening
where known_from <= $as_at and list_contains($authority_ids, authority_id)
order by authority_order, chart_date, what;
