-- Question: which grades did each authority's last graded inspection give?
-- Grain: one row per printed area of that inspection whose grade is held.
-- Parameters: as_at (date), authority_ids (list of varchar).
-- Columns: authority_id, area_id, area_order, name (of the theme or themes, in small letters,
--          where the area judges just that, else as printed), strand (null where the printed name says enough), is_overall,
--          grade_label, grade_rank, evidence.
-- May be missing: strand.

select
    authority_id,
    area_id,
    area_order,
    case
        when bool_or(match in ('same', 'merged'))
            then string_agg(
                lower(theme), ' and '
                order by theme_order
            ) filter (match in ('same', 'merged'))
        else any_value(area_label)
    end as name,
    case when bool_or(is_name_shared) then any_value(strand) end as strand,
    bool_or(theme_id = 'overall' and role = 'main') as is_overall,
    any_value(grade_label) as grade_label,
    any_value(grade_rank) as grade_rank,
    any_value(evidence) as evidence
from judgement_theme
where
    known_from <= $as_at
    and inspection_id in (
        select inspection_id
        from last_graded(cast($as_at as date), $authority_ids)
    )
group by authority_id, area_id, area_order
order by list_position($authority_ids, authority_id), area_order;
