-- Question: which grades stood on a day, and which earlier ones stand behind each?
-- Grain: last_graded, one row per authority; latest_grade, one per authority, theme and area of the
--        latest inspection that stands for the theme; earlier_grade, one per latest grade and
--        earlier judgement of the theme, and one per judgement of a theme without a latest grade.
-- Parameters: day (date), nothing that was published later is seen; authority_ids (list of
--             varchar), of others nothing is worked out.
-- Columns: last_graded: authority_id, inspection_id, chart_date; latest_grade: those of
--          judgement_theme; earlier_grade: those of judgement_earlier and is_later_than_alike (no
--          grade that is alike stands between it and the latest).

create macro last_graded(day, authority_ids) as table
select
    authority_id,
    inspection_id,
    chart_date
from graded_inspection
where
    known_from <= day
    and (replaced_on is null or replaced_on > day)
    and list_contains(authority_ids, authority_id);

create macro latest_grade(day, authority_ids) as table
select *
from judgement_theme
where
    known_from <= day
    and (replaced_on is null or replaced_on > day)
    and role = 'main'
    and list_contains(authority_ids, authority_id);

create macro earlier_grade(day, authority_ids) as table
select
    *,
    not bool_or(is_alike) over (
        partition by authority_id, theme_id, latest_area_id
        order by chart_date, inspection_id
        range between current row and unbounded following
    ) as is_later_than_alike
from judgement_earlier
where
    valid_from <= day
    and (valid_until is null or valid_until > day)
    and list_contains(authority_ids, authority_id);
