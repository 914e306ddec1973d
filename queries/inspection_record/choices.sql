-- Question: which inspections and visits can be looked up?
-- Grain: one row per inspection or ungraded visit public by the day.
-- Parameters: as_at (date).
-- Columns: inspection_id, authority_id, authority, kind, is_graded, dated (text, to the precision
--          known), chart_date.

select
    inspection.inspection_id,
    inspection.authority_id,
    inspection.authority,
    inspection.kind,
    inspection.is_graded,
    coalesce(inspection.start, inspection.named, inspection.published) as dated,
    inspection.chart_date
from inspection_dated as inspection
inner join authority using (authority_id)
where inspection.known_from <= $as_at
order by authority.display_order, inspection.chart_date desc;
