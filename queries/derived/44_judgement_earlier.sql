-- Question: which earlier judgements of a theme stand behind each of its latest grades, and when?
-- Grain: one row per grade that once was a latest one of its theme and earlier judgement of the
--        theme, and one per judgement of a theme that for a time had no latest grade.
-- Parameters: none.
-- Columns: authority_id, theme_id, theme_order, latest_area_id (null without a latest grade),
--          inspection_id, chart_date, inspected_year, framework, area_id, area_order, grade_label,
--          grade_letter, grade_rank, grade_count, match, scope, evidence (of the earlier judgement),
--          latest_grade_count (of the scale of the latest), is_alike (both judge the same by itself,
--          or it is the same area, and their scales have as many grades), valid_from, valid_until (the days from which
--          this is so and from which it no longer is; null for ever).

create table judgement_earlier as
with
paired as (
    select
        known.*,
        latest.area_id as latest_area_id,
        latest.grade_count as latest_grade_count,
        known.grade_count = latest.grade_count
        and (
            known.area_id = latest.area_id
            or (known.is_like_for_like and latest.is_like_for_like)
        ) as is_alike,
        greatest(known.known_from, latest.known_from) as valid_from,
        least(known.outdone_on, latest.replaced_on) as valid_until
    from judgement_theme as known
    inner join judgement_theme as latest
        on
            latest.authority_id = known.authority_id
            and latest.theme_id = known.theme_id
            and latest.role = 'main'
            and (latest.chart_date, latest.inspection_id) > (known.chart_date, known.inspection_id)
    union all by name
    select
        *,
        false as is_alike,
        known_from as valid_from,
        least(
            outdone_on,
            min(known_from) filter (role = 'main') over (partition by authority_id, theme_id)
        ) as valid_until
    from judgement_theme
    qualify role <> 'main'
)

select
    authority_id,
    theme_id,
    theme_order,
    latest_area_id,
    inspection_id,
    chart_date,
    inspected_year,
    framework,
    area_id,
    area_order,
    grade_label,
    grade_letter,
    grade_rank,
    grade_count,
    match,
    scope,
    evidence,
    latest_grade_count,
    is_alike,
    valid_from,
    valid_until
from paired
where valid_until is null or valid_until > valid_from
order by authority_id, theme_order, latest_area_id, chart_date, inspection_id, area_order;
