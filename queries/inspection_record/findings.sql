-- Question: how many weaknesses and strengths does the report of an inspection name?
-- Grain: one row for the report, or none where no finding of it is held.
-- Parameters: inspection_id (varchar), as_at (date).
-- Columns: authority, framework (its family), inspected (text), weakness_count, strength_count.
-- May be missing: inspected.

select
    inspection.authority,
    inspection.framework,
    inspection.start as inspected,
    count(*) filter (finding.kind = 'weakness') as weakness_count,
    count(*) filter (finding.kind = 'strength') as strength_count
from finding
inner join inspection_dated as inspection using (inspection_id)
where
    finding.inspection_id = $inspection_id
    and inspection.known_from <= $as_at
group by all
order by authority;
