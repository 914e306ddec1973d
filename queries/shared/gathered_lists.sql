-- Question: which kinds of inspection of local areas are known from gathered lists, and up to when?
-- Grain: one row per kind of which a report in its list was published by the day.
-- Parameters: as_at (date).
-- Columns: kind_id, kind, held_count, last_published (the newest such report), has_letters
--          (some of the kind are held from letters and not from the list).

select
    inspection_kind.kind_id,
    inspection_kind.label as kind,
    count(*) as held_count,
    max(area_inspection.published) as last_published,
    inspection_kind.kind_id in (select inspection.kind_id from inspection) as has_letters
from area_inspection
inner join inspection_kind using (kind_id)
where area_inspection.published <= $as_at
group by inspection_kind.kind_id, inspection_kind.label
order by inspection_kind.label;
