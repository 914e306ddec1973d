-- Question: after which grades of a theme did anybody's next inspection give the one asked for?
-- Grain: one row per theme and grade that was followed by it.
-- Parameters: as_at (date), theme_ids (list of varchar, empty for all), became (varchar or null: letter
--             of the next grade, null for any).
-- Columns: theme_id, grade_letter.

with seen as (
    select
        theme_id,
        grade_letter,
        is_whole,
        lead(grade_letter) over later as next_letter,
        lead(is_whole) over later as is_next_whole
    from theme_grade
    where known_from <= $as_at and (len($theme_ids) = 0 or list_contains($theme_ids, theme_id))
    window later as (partition by theme_id, authority_id order by chart_date, inspection_id)
)

select distinct
    theme_id,
    grade_letter
from seen
where is_whole and is_next_whole and coalesce(next_letter = $became, true)
order by theme_id, grade_letter;
