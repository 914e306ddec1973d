-- Question: what does each grade mean, and which frameworks use it?
-- Grain: one row per grade scale and label.
-- Parameters: none.
-- Columns: scale_id, label, rank, letter, colour, grade_count (levels of the scale), meaning, frameworks, document, locator.

select
    grade.scale_id,
    grade.label,
    grade.rank,
    grade.letter,
    grade.colour,
    grade_scale.grade_count,
    grade.meaning,
    string_agg(framework.short_name, ', ' order by framework.display_order) as frameworks,
    source.short_title as document,
    grade.locator
from grade
inner join source using (source_id)
inner join grade_scale using (scale_id)
inner join framework on framework.scale_id = grade.scale_id
group by all
order by
    min(framework.display_order), grade.rank, grade.label;
