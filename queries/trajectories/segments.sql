-- Question: which lines may join the grades of a theme, and which of them cross a framework?
-- Grain: one row per straight line, level or rising, of one authority.
-- Parameters: as_at (date), authority_ids (list of varchar), theme_id (varchar), like_for_like
--             (boolean).
-- Columns: authority_id, framework_id, grade_count (levels of its scale), is_bridge (it leaves the
--          framework of the grade it starts from; never for a scale with more or fewer grades),
--          start_date, start_rank, end_date, end_rank.

with
marks as materialized (
    select
        mark.authority_id,
        mark.framework_id,
        mark.area_id,
        mark.inspection_id,
        mark.chart_date,
        mark.grade_rank,
        mark.grade_count,
        period.period_end,
        -- Nothing goes on after an authority ended.
        least(coalesce(authority.abolished, $as_at), $as_at) as last_day,
        dense_rank() over (
            partition by mark.authority_id order by mark.chart_date
        ) as step
    from judgement_theme as mark
    inner join framework_period as period using (framework_id)
    inner join authority using (authority_id)
    where
        mark.theme_id = $theme_id
        and mark.role = 'main'
        and mark.known_from <= $as_at
        and list_contains($authority_ids, mark.authority_id)
        and (mark.is_like_for_like or not $like_for_like)
),

followed as materialized (
    select
        marks.*,
        next_same.chart_date as next_date,
        next_same.grade_rank as next_rank,
        least(
            coalesce(next_same.chart_date, marks.period_end, marks.last_day),
            marks.last_day
        ) as held_until
    from marks
    left join marks as next_same
        on
            next_same.authority_id = marks.authority_id
            and next_same.area_id = marks.area_id
            and next_same.step = marks.step + 1
),

levels as (
    select
        authority_id,
        framework_id,
        grade_count,
        false as is_bridge,
        chart_date as start_date,
        grade_rank as start_rank,
        held_until as end_date,
        grade_rank as end_rank
    from followed
    where held_until > chart_date
),

risers as (
    select
        authority_id,
        framework_id,
        grade_count,
        false as is_bridge,
        next_date as start_date,
        grade_rank as start_rank,
        next_date as end_date,
        next_rank as end_rank
    from followed
    where next_date is not null and next_rank <> grade_rank
),

leaving as materialized (
    select
        followed.authority_id,
        followed.framework_id,
        followed.grade_count,
        greatest(followed.held_until, followed.chart_date) as start_date,
        followed.grade_rank as start_rank,
        coalesce(onward.chart_date, followed.last_day) as end_date,
        onward.grade_rank as end_rank
    from followed
    left join marks as onward
        on
            onward.authority_id = followed.authority_id
            and onward.step = followed.step + 1
    where
        followed.next_date is null
        and coalesce(onward.grade_count = followed.grade_count, true)
),

bridges as (
    select
        authority_id,
        framework_id,
        grade_count,
        true as is_bridge,
        start_date,
        start_rank,
        end_date,
        start_rank as end_rank
    from leaving
    where end_date > start_date
    union all
    select
        authority_id,
        framework_id,
        grade_count,
        true as is_bridge,
        end_date as start_date,
        start_rank,
        end_date,
        end_rank
    from leaving
    where end_rank is not null and end_rank <> start_rank
)

select distinct
    authority_id, framework_id, grade_count, is_bridge, start_date, start_rank, end_date, end_rank
from (
    select * from levels
    union all
    select * from risers
    union all
    select * from bridges
)
order by authority_id, start_date, is_bridge, end_date, start_rank, end_rank;
