-- Question: which grades make up the ribbon of each authority and theme, and how long did each stand?
-- Grain: one row per graded inspection and area that stands for the theme.
-- Parameters: as_at (date), authority_ids (list of varchar).
-- Columns: authority_id, theme_id, theme, theme_order, start_date (the day its mark stands on),
--          held_until (the next inspection of the same area, else the end of its framework period
--          or what came before that; the start where the report came after that end), known_until
--          (what came next, of this area or of the whole theme; from held_until to it nothing newer
--          is held); neither is after the day nor after the authority ended; lane, lane_count (the
--          areas, side by side, that the framework splits the theme into, with those of a framework
--          that ran beside it where both inspected the authority), inspection_id, framework_id,
--          framework, kind, inspected_year, published (text), area_id, area_label, strand,
--          grade_label, grade_rank, grade_letter, grade_colour, grade_count (levels of its scale),
--          evidence, match, scope (null for the theme by itself).
-- May be missing: published, scope, strand.

with
known as (
    select
        *,
        least(abolished, $as_at) as last_day,
        beside_known_from <= $as_at as is_beside_known,
        list_filter(later, lambda each: each.known_from <= $as_at)[1] as next_one
    from ribbon_grade
    where known_from <= $as_at and list_contains($authority_ids, authority_id)
)

select
    authority_id,
    theme_id,
    theme,
    theme_order,
    chart_date as start_date,
    greatest(
        chart_date,
        if(
            next_one.is_same_area,
            next_one.chart_date,
            least(period_end, next_one.chart_date, last_day)
        )
    ) as held_until,
    greatest(chart_date, coalesce(next_one.chart_date, last_day)) as known_until,
    if(is_beside_known, beside_lane, lane) as lane,
    if(is_beside_known, beside_lane_count, lane_count) as lane_count,
    inspection_id,
    framework_id,
    framework,
    kind,
    inspected_year,
    published,
    area_id,
    area_label,
    strand,
    grade_label,
    grade_rank,
    grade_letter,
    grade_colour,
    grade_count,
    evidence,
    match,
    scope
from known
order by
    theme_order, list_position($authority_ids, authority_id), start_date, inspection_id, lane;
