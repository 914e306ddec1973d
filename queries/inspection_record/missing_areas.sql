-- Question: which areas of its framework has one graded inspection no grade for by a day?
-- Grain: one row per area.
-- Parameters: inspection_id (varchar), as_at (date).
-- Columns: strand, area_label, area_order.
-- May be missing: strand.

select
    area.strand,
    area.label as area_label,
    area.display_order as area_order
from inspection_dated as inspection
inner join inspection_kind using (kind_id)
inner join judgement_area as area using (framework_id)
where
    inspection.inspection_id = $inspection_id
    and inspection.is_graded
    -- A review of a safeguarding board grades the board alone.
    and not inspection_kind.reviews_board_alone
    and area.area_id not in (
        select judgement.area_id
        from judgement_known as judgement
        where judgement.inspection_id = $inspection_id and judgement.known_from <= $as_at
    )
order by area.display_order;
