-- Question: how many grades has each scale, and how are the ends of it called?
-- Grain: one row per grade scale.
-- Parameters: none.
-- Columns: scale_id, grade_count (levels, not labels), best_label, worst_label.

create view grade_scale as
select
    scale_id,
    max(rank) as grade_count,
    first(label order by rank, label) as best_label,
    first(label order by rank desc, label) as worst_label
from grade
group by scale_id
order by scale_id;
