-- Question: which areas did each authority's last graded inspection find Inadequate?
-- Grain: one row per printed area graded on the lowest level.
-- Parameters: as_at (date), authority_ids (list of varchar).
-- Columns: authority_id, area_id, name (of the theme it stands for, else as printed), strand (null
--          where the framework does not split the theme), area_order.

with
last_inspection as (
    select distinct on (authority_id) authority_id, inspection_id
    from judgement_known
    where known_from <= $as_at
    order by authority_id, chart_date desc
),

named as (
    select distinct on (judgement.inspection_id, judgement.area_id)
        judgement.authority_id,
        judgement.area_id,
        judgement.area_order,
        if(judgement.role = 'main', judgement.theme, judgement.area_label) as name,
        if(judgement.match = 'split', judgement.strand, null) as strand
    from judgement_theme as judgement
    inner join last_inspection using (authority_id, inspection_id)
    where judgement.known_from <= $as_at and judgement.grade_rank = 4
    order by
        judgement.inspection_id, judgement.area_id, judgement.role desc, judgement.theme_order
)

select named.authority_id, named.area_id, named.name, named.strand, named.area_order
from named
inner join authority using (authority_id)
where named.authority_id in (select unnest($authority_ids))
order by authority.display_order, named.area_order;
