-- Question: which grades stood on a day, and which earlier ones stand behind each?
-- Grain: last_graded, one row per authority; latest_grade, one per authority, theme and area of the
--        latest inspection that stands for the theme; earlier_grade, one per latest grade and
--        earlier judgement of the theme, and one per judgement of a theme without a latest grade.
-- Parameters: day (date), nothing that was published later is seen; authority_ids (list of
--             varchar), of others nothing is worked out.
-- Columns: last_graded: authority_id, inspection_id, chart_date; latest_grade: those of
--          judgement_theme; earlier_grade: those of judgement_theme, latest_area_id (null without
--          a latest grade), is_alike (both judge the same by itself, or it is the same area, and
--          their scales have as many grades), latest_grade_count (of the scale of the latest) and
--          is_later_than_alike (no grade that is alike stands between it and the latest).

-- Not `distinct on`: DuckDB 2.0.0 lets the filter of a join on chart_date in below it at times, and
-- an earlier inspection then passes for the last.
create macro last_graded(day, authority_ids) as table
select
    authority_id,
    inspection_id,
    chart_date
from judgement_known
where
    known_from <= day
    and authority_id in (select unnest(authority_ids))
    -- A review of a safeguarding board alone grades the board, not the authority.
    and inspection_id not in (
        select inspection.inspection_id
        from inspection
        inner join inspection_kind using (kind_id)
        where inspection_kind.reviews_board_alone
    )
qualify row_number() over (
    partition by authority_id order by chart_date desc, inspection_id desc
) = 1
order by authority_id;

create macro latest_grade(day, authority_ids) as table
select *
from judgement_theme
where
    known_from <= day
    and authority_id in (select unnest(authority_ids))
    and role = 'main'
qualify
    dense_rank() over (
        partition by authority_id, theme_id order by chart_date desc, inspection_id desc
    ) = 1
order by authority_id, theme_order, area_order;

create macro earlier_grade(day, authority_ids) as table
with
-- Where an inspection has an area that stands for the theme, those listed with it say nothing more.
known as (
    select *
    from judgement_theme
    where known_from <= day and authority_id in (select unnest(authority_ids))
    qualify role = 'main' or not bool_or(role = 'main') over (
        partition by inspection_id, theme_id
    )
),

latest as (select * from latest_grade(day, authority_ids)),

paired as (
    select
        known.*,
        latest.area_id as latest_area_id,
        latest.grade_count as latest_grade_count,
        coalesce(
            known.grade_count = latest.grade_count
            and (
                known.area_id = latest.area_id
                or (known.is_like_for_like and latest.is_like_for_like)
            ),
            false
        ) as is_alike
    from known
    left join latest using (authority_id, theme_id)
    where
        latest.area_id is null
        or (known.chart_date, known.inspection_id) < (latest.chart_date, latest.inspection_id)
)

select
    *,
    not coalesce(
        bool_or(is_alike) over (
            partition by authority_id, theme_id, latest_area_id
            order by chart_date, inspection_id
            range between current row and unbounded following
        ),
        false
    ) as is_later_than_alike
from paired
order by authority_id, theme_order, latest_area_id, chart_date, inspection_id, area_order;
