-- Question: which grades make up the history of each theme, side by side where a framework splits
--           it, and which came after each?
-- Grain: one row per inspection and area that stands for a theme; made once, as it takes longer
--        than a page may.
-- Parameters: none.
-- Columns: those of judgement_theme that a ribbon shows, period_end (of the framework period, null
--          while it goes on), abolished (the day from which the authority no longer existed, else null),
--          lane and lane_count (of the areas that the framework splits the theme into), beside_lane
--          and beside_lane_count (the same where a framework that ran beside it inspected the
--          authority too), beside_known_from (the day from which that is known, else null), later
--          (a list, in order of time, of the grades that may take its place: the known_from and the
--          chart_date of each and is_same_area; those of other parts of the theme are not among
--          them).

create table ribbon_grade as
with
parts as (
    select
        area.area_id,
        area_theme.theme_id,
        coalesce(framework.beside, framework.framework_id) as together_id,
        row_number() over alone as lane,
        count(*) over (partition by area.framework_id, area_theme.theme_id) as lane_count,
        row_number() over together as beside_lane,
        count(*) over (
            partition by coalesce(framework.beside, framework.framework_id), area_theme.theme_id
        ) as beside_lane_count
    from judgement_area as area
    inner join area_theme using (area_id)
    inner join framework using (framework_id)
    where area_theme.role = 'main'
    window
        alone as (
            partition by area.framework_id, area_theme.theme_id order by area.display_order
        ),
        together as (
            partition by coalesce(framework.beside, framework.framework_id), area_theme.theme_id
            order by framework.display_order, area.display_order
        )
),

marks as (
    select
        mark.*,
        parts.* exclude (area_id, theme_id)
    from judgement_theme as mark
    inner join parts on parts.area_id = mark.area_id and parts.theme_id = mark.theme_id
    where mark.role = 'main'
),

-- The next inspection takes the place of a grade, but not when it judged another part of the theme.
followed as (
    select
        mark.inspection_id,
        mark.area_id,
        mark.theme_id,
        min(other.known_from) filter (
            other.together_id = mark.together_id and other.framework_id <> mark.framework_id
        ) as beside_known_from,
        coalesce(
            list(
                {
                    'known_from': other.known_from,
                    'chart_date': other.chart_date,
                    'is_same_area': other.area_id = mark.area_id
                }
                order by other.chart_date, other.inspection_id
            ) filter (
                (other.chart_date, other.inspection_id) > (mark.chart_date, mark.inspection_id)
                and (other.area_id = mark.area_id or other.together_id <> mark.together_id)
            ),
            []
        ) as later
    from marks as mark
    inner join marks as other
        on other.authority_id = mark.authority_id and other.theme_id = mark.theme_id
    group by mark.inspection_id, mark.area_id, mark.theme_id
)

select
    mark.authority_id,
    mark.theme_id,
    mark.theme,
    mark.theme_order,
    mark.inspection_id,
    mark.framework_id,
    mark.framework,
    mark.kind,
    mark.published,
    mark.inspected_year,
    mark.chart_date,
    mark.known_from,
    period.period_end,
    authority.abolished,
    mark.lane,
    mark.lane_count,
    mark.beside_lane,
    mark.beside_lane_count,
    followed.beside_known_from,
    followed.later,
    mark.area_id,
    mark.area_label,
    mark.strand,
    mark.grade_label,
    mark.grade_rank,
    mark.grade_letter,
    mark.grade_colour,
    mark.grade_count,
    mark.evidence,
    mark.match,
    mark.scope
from marks as mark
inner join followed using (inspection_id, area_id, theme_id)
inner join framework_period as period using (framework_id)
inner join authority using (authority_id)
order by mark.authority_id, mark.theme_order, mark.chart_date, mark.lane;
