-- Question: which inspections before the day are left out for want of a publication date?
-- Grain: one row per inspection or visit dated by the day but not known to be public by then.
-- Parameters: as_at (date), authority_ids (list of varchar).
-- Columns: authority_id, authority, kind, dated (text, to the precision known), known_from,
--          is_graded, is_since_last (whether no graded inspection came after it by the day).

select
    inspection.authority_id,
    inspection.authority,
    inspection.kind,
    coalesce(inspection."end", inspection.start, inspection.named) as dated,
    inspection.known_from,
    inspection.is_graded,
    not exists (
        select 1
        from inspection_dated as later
        where
            later.authority_id = inspection.authority_id
            and later.is_graded
            and later.known_from <= $as_at
            and later.chart_date > inspection.chart_date
    ) as is_since_last
from inspection_dated as inspection
where
    inspection.published is null
    and inspection.chart_date <= $as_at
    and inspection.known_from > $as_at
    and list_contains($authority_ids, inspection.authority_id)
order by list_position($authority_ids, inspection.authority_id), inspection.chart_date;
