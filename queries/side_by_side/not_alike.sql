-- Question: which judgements bear on a theme but cannot be compared with its latest grade?
-- Grain: one row per latest grade and earlier judgement that stands between it and the last one that
--        is alike, or before it where none is; for themes without a latest grade, one row per
--        judgement of a part of it.
-- Parameters: as_at (date), authority_ids (list of varchar).
-- Columns: authority_id, theme_id, area_id (of the latest grade; null without one), inspection_id,
--          framework, inspected_year, grade_label, grade_letter, grade_rank, match, scope (null for the theme by
--          itself), other_grade_count (levels of its scale, where the latest grade is on one with
--          more or fewer, else null), evidence.
-- May be missing: area_id, other_grade_count, scope.

select
    authority_id,
    theme_id,
    latest_area_id as area_id,
    inspection_id,
    framework,
    inspected_year,
    grade_label,
    grade_letter,
    grade_rank,
    match,
    scope,
    if(grade_count <> latest_grade_count, grade_count, null) as other_grade_count,
    evidence
from earlier_grade(cast($as_at as date), $authority_ids)
where is_later_than_alike
order by
    theme_order, list_position($authority_ids, authority_id), latest_area_id, chart_date desc,
    inspection_id desc, area_order;
