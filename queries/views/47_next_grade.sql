-- Question: which grade did the next graded inspection that judged a theme give, as known on a day?
-- Grain: one row per inspection whose grade is for the whole theme.
-- Parameters: day (date), nothing that was published later is seen; asked_theme (varchar).
-- Columns: those of theme_grade; next_id (the next inspection that judged the theme; null while there
--          is none) with next_area_id, next_framework, next_published_date, next_label, next_rank,
--          next_letter, next_colour, next_evidence, next_scope of it; after_next_id (the one after that);
--          is_followed (the next one gave one grade for the whole theme), is_within (it is of the
--          same framework), is_alike (both judge the same by itself, or the same area, with the same
--          words for grades).

create macro next_grade(day, asked_theme) as table
with seen as (
    select
        *,
        lead(inspection_id, 1) over later as next_id,
        lead(inspection_id, 2) over later as after_next_id
    from theme_grade
    where theme_id = asked_theme and known_from <= day
    window later as (partition by authority_id order by chart_date, inspection_id)
)

select
    seen.*,
    next_one.area_id as next_area_id,
    next_one.framework as next_framework,
    next_one.published_date as next_published_date,
    next_one.grade_label as next_label,
    next_one.grade_rank as next_rank,
    next_one.grade_letter as next_letter,
    next_one.grade_colour as next_colour,
    next_one.evidence as next_evidence,
    next_one.scope as next_scope,
    coalesce(next_one.is_whole, false) as is_followed,
    coalesce(next_one.framework = seen.framework, false) as is_within,
    coalesce(
        next_one.scale_letters = seen.scale_letters
        and (
            next_one.area_id = seen.area_id
            or (next_one.match = 'same' and seen.match = 'same')
        ),
        false
    ) as is_alike
from seen
left join theme_grade as next_one
    on next_one.inspection_id = seen.next_id and next_one.theme_id = asked_theme
where seen.is_whole
order by seen.authority_id, seen.chart_date, seen.inspection_id;
