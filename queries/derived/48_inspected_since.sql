-- Question: which later inspections gave no grade for a theme, as their framework has none for it?
-- Grain: one row per grade of a theme and later graded inspection of its authority under a framework
--        in which no area stands for the theme; made once, as every page about England asks for it.
-- Parameters: none.
-- Columns: theme_id, inspection_id (of the grade), since_id (the later inspection), since_framework
--          (its family), since_published (text: its publication, or else the date by which it is
--          known), since_date (the day it stands on), since_known_from (the day from which a grade of
--          it is known).

create table inspected_since as
with judged as (
    select distinct
        area.framework_id,
        area_theme.theme_id
    from judgement_area as area
    inner join area_theme using (area_id)
    where area_theme.role = 'main'
)

select
    grade.theme_id,
    grade.inspection_id,
    later.inspection_id as since_id,
    dated.framework as since_framework,
    coalesce(dated.published, dated.named, dated."end", dated.start) as since_published,
    later.chart_date as since_date,
    later.known_from as since_known_from
from theme_grade as grade
inner join graded_inspection as later
    on
        later.authority_id = grade.authority_id
        and (later.chart_date, later.inspection_id) > (grade.chart_date, grade.inspection_id)
inner join inspection_dated as dated on dated.inspection_id = later.inspection_id
left join judged
    on judged.framework_id = dated.framework_id and judged.theme_id = grade.theme_id
where judged.theme_id is null
order by grade.theme_id, grade.inspection_id, later.chart_date, later.inspection_id;
