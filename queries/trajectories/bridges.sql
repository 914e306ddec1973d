-- Question: which grade took the place of which across a change of framework, and which way did it
--           move?
-- Grain: one row per theme, grade and grade of the next inspection under another framework; none
--        where that judged on a scale with more or fewer grades, or where the same area was judged
--        again before.
-- Parameters: as_at (date), authority_ids (list of varchar), theme_id (varchar or null: all of
--             them), like_for_like (boolean).
-- Columns: authority_id, theme_id, inspection_id, area_id, later_inspection_id, later_area_id,
--          levels_up (how many levels the later grade stands above the earlier one, below 0 for
--          beneath), is_alike (both were given for the theme by itself).

with
grades as materialized (
    select
        ribbon_grade.*,
        coalesce(framework.beside, framework.framework_id) as together_id
    from ribbon_grade
    inner join framework using (framework_id)
    where
        known_from <= $as_at
        and list_contains($authority_ids, authority_id)
        and ($theme_id is null or theme_id = $theme_id)
        and (match = 'same' or not $like_for_like)
),

-- An inspection of other parts of the theme under the same framework takes no grade away.
followed as (
    select
        earlier.authority_id,
        earlier.theme_id,
        earlier.theme_order,
        earlier.chart_date,
        earlier.inspection_id,
        earlier.area_id,
        earlier.lane,
        later.inspection_id as later_inspection_id,
        later.area_id as later_area_id,
        later.lane as later_lane,
        earlier.grade_rank - later.grade_rank as levels_up,
        earlier.match = 'same' and later.match = 'same' as is_alike,
        earlier.grade_count = later.grade_count as is_one_scale,
        earlier.together_id <> later.together_id as is_across,
        rank() over (
            partition by earlier.theme_id, earlier.inspection_id, earlier.area_id
            order by later.chart_date, later.inspection_id
        ) as nearness
    from grades as earlier
    inner join grades as later
        on
            later.authority_id = earlier.authority_id
            and later.theme_id = earlier.theme_id
            and (later.chart_date, later.inspection_id)
            > (earlier.chart_date, earlier.inspection_id)
            and (later.area_id = earlier.area_id or later.together_id <> earlier.together_id)
)

select
    authority_id,
    theme_id,
    inspection_id,
    area_id,
    later_inspection_id,
    later_area_id,
    levels_up,
    is_alike
from followed
where nearness = 1 and is_across and is_one_scale
order by
    list_position($authority_ids, authority_id), theme_order, chart_date, inspection_id, lane,
    later_lane;
