-- Question: what is the latest grade of each authority in each theme, and which way did it move?
-- Grain: one row per authority, theme and area of the latest inspection that stands for the theme
--        (two areas where a framework splits the theme, as SLAC does).
-- Parameters: as_at (date), authority_ids (list of varchar).
-- Columns: authority_id, authority, theme_id, theme, theme_order, area_id, area_label, strand, grade_label,
--          grade_rank, grade_letter, match, evidence, inspection_id, framework, published (text),
--          months_since, is_from_last_inspection, document, licence, page, paragraph, previous_text,
--          previous_framework, previous_year, movement (up, down, none, judged apart, other
--          framework, first).

with
known as (
    select *
    from judgement_theme
    where
        known_from <= $as_at
        and role = 'main'
        and authority_id in (select unnest($authority_ids))
),

numbered as (
    select
        *,
        dense_rank() over (
            partition by authority_id, theme_id order by chart_date desc
        ) as steps_back
    from known
),

last_inspection as (
    select distinct on (authority_id) authority_id, inspection_id
    from judgement_known
    where known_from <= $as_at
    order by authority_id, chart_date desc
),

latest as (select * from numbered where steps_back = 1),

previous as (select * from numbered where steps_back = 2),

paired as (
    select
        latest.authority_id,
        latest.theme_id,
        latest.area_id,
        previous.grade_label,
        previous.grade_rank,
        previous.strand,
        previous.area_order,
        previous.area_id as previous_area_id,
        previous.framework_id,
        previous.match,
        previous.inspected_year,
        count(*) filter (previous.area_id = latest.area_id) over (
            partition by latest.authority_id, latest.theme_id, latest.area_id
        ) as same_area_count
    from latest
    inner join previous using (authority_id, theme_id)
),

before as (
    select
        authority_id,
        theme_id,
        area_id,
        count(*) as previous_count,
        string_agg(
            case
                when strand is null then grade_label
                else grade_label || ' (' || lower(strand) || ')'
            end,
            ', '
            order by area_order
        ) as previous_text,
        any_value(grade_rank) as previous_rank,
        any_value(previous_area_id) as previous_area_id,
        any_value(framework_id) as previous_framework_id,
        any_value(match) as previous_match,
        any_value(inspected_year) as previous_year
    from paired
    where same_area_count = 0 or previous_area_id = area_id
    group by authority_id, theme_id, area_id
)

select
    latest.authority_id,
    authority.name as authority,
    latest.theme_id,
    latest.theme,
    latest.theme_order,
    latest.area_id,
    latest.area_label,
    latest.strand,
    latest.grade_label,
    latest.grade_rank,
    latest.grade_letter,
    latest.match,
    latest.evidence,
    latest.inspection_id,
    framework.family as framework,
    inspection.published,
    datesub('month', latest.chart_date, $as_at) as months_since,
    latest.inspection_id = last_inspection.inspection_id as is_from_last_inspection,
    latest.document,
    latest.licence,
    latest.page,
    latest.paragraph,
    before.previous_text,
    previous_framework.family as previous_framework,
    before.previous_year,
    case
        when before.previous_count is null then 'first'
        when
            before.previous_count = 1
            and (
                before.previous_area_id = latest.area_id
                or (before.previous_match = 'same' and latest.match = 'same')
            )
            then case sign(before.previous_rank - latest.grade_rank)
                when 1 then 'up'
                when -1 then 'down'
                else 'none'
            end
        when
            before.previous_match = 'merged'
            and latest.match = 'same'
            and previous_framework.family = framework.family
            then 'judged apart'
        else 'other framework'
    end as movement
from latest
inner join last_inspection using (authority_id)
inner join inspection_dated as inspection on inspection.inspection_id = latest.inspection_id
inner join framework on framework.framework_id = latest.framework_id
inner join authority on authority.authority_id = latest.authority_id
left join before
    on
        before.authority_id = latest.authority_id
        and before.theme_id = latest.theme_id
        and before.area_id = latest.area_id
left join framework as previous_framework
    on previous_framework.framework_id = before.previous_framework_id
order by latest.theme_order, authority.display_order, latest.area_order;
