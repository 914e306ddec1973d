-- Question: which grade did each inspection give for each theme, and does it judge the whole theme?
-- Grain: one row per graded inspection and theme that an area of it stands for; made once, as pages
--        about all authorities ask it again and again.
-- Parameters: none.
-- Columns: authority_id, theme_id, inspection_id, area_id, framework (its family), published_date,
--          chart_date, known_from, replaced_on (the day from which a later inspection is known to
--          have judged the theme; null for never), grade_label, grade_rank, grade_letter,
--          grade_colour, grade_count (levels of its scale), evidence, match, scope, scale_letters (of
--          all grades that could be given: where they differ, levels do not mean the same),
--          is_whole (one area judges the theme, and not a part of it or something near it). Where
--          is_whole is false the area and the grade are of the first part.

create table theme_grade as
with
scale as (
    select
        framework.framework_id,
        string_agg(distinct grade.letter, ' ' order by grade.letter) as scale_letters
    from framework
    inner join grade using (scale_id)
    group by framework.framework_id
),

parts as (
    select
        area.framework_id,
        area_theme.theme_id,
        count(*) as part_count
    from judgement_area as area
    inner join area_theme using (area_id)
    where area_theme.role = 'main'
    group by area.framework_id, area_theme.theme_id
)

select
    mark.authority_id,
    mark.theme_id,
    mark.inspection_id,
    mark.area_id,
    mark.framework,
    mark.published_date,
    mark.chart_date,
    mark.known_from,
    mark.replaced_on,
    mark.grade_label,
    mark.grade_rank,
    mark.grade_letter,
    mark.grade_colour,
    mark.grade_count,
    mark.evidence,
    mark.match,
    mark.scope,
    scale.scale_letters,
    parts.part_count = 1 and mark.match not in ('split', 'narrower', 'related') as is_whole
from judgement_theme as mark
inner join scale using (framework_id)
inner join parts using (framework_id, theme_id)
where mark.role = 'main'
qualify
    row_number() over (
        partition by mark.inspection_id, mark.theme_id order by mark.area_order
    ) = 1
order by mark.theme_id, mark.authority_id, mark.chart_date, mark.inspection_id;
