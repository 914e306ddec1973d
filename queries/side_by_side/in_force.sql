-- Question: which grades did each authority's last graded inspection give?
-- Grain: one row per printed area of that inspection whose grade is held.
-- Parameters: as_at (date), authority_ids (list of varchar).
-- Columns: authority_id, area_id, area_order, name (of the theme or themes, in small letters,
--          where the area judges just that, else as printed), strand (null where the printed name says enough), is_overall,
--          grade_label, grade_rank, evidence.
-- May be missing: strand.

with
areas as (
    select
        area_id,
        count(*) over (partition by framework_id, label) > 1 as is_name_shared
    from judgement_area
)

select
    judgement.authority_id,
    judgement.area_id,
    judgement.area_order,
    case
        when bool_or(judgement.match in ('same', 'merged'))
            then string_agg(
                lower(judgement.theme), ' and '
                order by judgement.theme_order
            ) filter (judgement.match in ('same', 'merged'))
        else any_value(judgement.area_label)
    end as name,
    case when any_value(areas.is_name_shared) then any_value(judgement.strand) end as strand,
    bool_or(judgement.theme_id = 'overall' and judgement.role = 'main') as is_overall,
    any_value(judgement.grade_label) as grade_label,
    any_value(judgement.grade_rank) as grade_rank,
    any_value(judgement.evidence) as evidence
from judgement_theme as judgement
inner join last_graded(cast($as_at as date), $authority_ids) as last_graded using (authority_id, inspection_id)
inner join areas on areas.area_id = judgement.area_id
where judgement.known_from <= $as_at
group by judgement.authority_id, judgement.area_id, judgement.area_order
order by list_position($authority_ids, judgement.authority_id), judgement.area_order;
