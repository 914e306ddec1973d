-- Question: which inspections before the day are left out for want of a publication date?
-- Grain: one row per inspection or visit dated by the day but not known to be public by then.
-- Parameters: as_at (date), authority_ids (list of varchar).
-- Columns: authority_id, authority, kind, dated (text, to the precision known), known_from.

select
    inspection.authority_id,
    authority.name as authority,
    inspection.kind,
    coalesce(inspection."end", inspection.start, inspection.named) as dated,
    inspection.known_from
from inspection_dated as inspection
inner join authority using (authority_id)
where
    inspection.published is null
    and inspection.chart_date <= $as_at
    and inspection.known_from > $as_at
    and inspection.authority_id in (select unnest($authority_ids))
order by list_position($authority_ids, authority.authority_id), inspection.chart_date;
