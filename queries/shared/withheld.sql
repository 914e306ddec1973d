-- Question: which inspections before the day are left out for want of a publication date?
-- Grain: one row per inspection or visit dated by the day but not known to be public by then.
-- Parameters: as_at (date), authority_ids (list of varchar).
-- Columns: authority_id, authority, kind, dated (text, to the precision known), known_from.

select
    authority_id,
    authority,
    kind,
    coalesce("end", start, named) as dated,
    known_from
from inspection_dated
where
    published is null
    and chart_date <= $as_at
    and known_from > $as_at
    and list_contains($authority_ids, authority_id)
order by list_position($authority_ids, authority_id), chart_date;
