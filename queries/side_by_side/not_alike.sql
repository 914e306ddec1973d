-- Question: which judgements bear on a theme but cannot be compared with its latest grade?
-- Grain: one row per latest grade and earlier judgement that stands between it and the last one that
--        is alike, or before it where none is; for themes without a latest grade, one row per
--        judgement of a part of it.
-- Parameters: as_at (date), authority_ids (list of varchar).
-- Columns: authority_id, theme_id, area_id (of the latest grade; null without one), inspection_id,
--          framework, inspected_year, grade_label, grade_rank, match, scope (null for the theme by
--          itself), other_grade_count (levels of its scale, where the latest grade is on one with
--          more or fewer, else null), evidence.
-- May be missing: area_id, other_grade_count, scope.

select
    earlier.authority_id,
    earlier.theme_id,
    earlier.latest_area_id as area_id,
    earlier.inspection_id,
    framework.family as framework,
    earlier.inspected_year,
    earlier.grade_label,
    earlier.grade_rank,
    earlier.match,
    earlier.scope,
    if(
        earlier.grade_count <> earlier.latest_grade_count, earlier.grade_count, null
    ) as other_grade_count,
    earlier.evidence
from earlier_grade(cast($as_at as date), $authority_ids) as earlier
inner join framework using (framework_id)
inner join authority using (authority_id)
where earlier.is_later_than_alike
order by
    earlier.theme_order, list_position($authority_ids, authority.authority_id), earlier.latest_area_id,
    earlier.chart_date desc, earlier.inspection_id desc, earlier.area_order;
