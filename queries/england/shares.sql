-- Question: how many authorities held which latest grade of a theme, quarter by quarter?
-- Grain: one row per end of a quarter, and the day itself, and grade that any of them held then.
-- Parameters: as_at (date), theme_id (varchar), region (varchar or null: of all England).
-- Columns: day, grade_letter, grade_label (in its shortest words), grade_colour, grade_rank,
--          authority_count, since_count (those of them inspected since under a framework that gives no
--          grade for the theme), graded_count (authorities with a grade for the whole theme), there_count
--          (authorities that existed).

with
quarters as (
    select last_day(cast(month_of as date)) as day
    from generate_series(date '2009-03-01', cast($as_at as date), interval 3 month) as each (month_of)
    where last_day(cast(month_of as date)) < $as_at
    union all
    select cast($as_at as date)
),

existing as (
    select
        authority_id,
        coalesce(created, date '1900-01-01') as created,
        coalesce(abolished, date '9999-12-31') as abolished
    from authority
    where kind = 'authority' and coalesce(region = $region, true)
),

there as (
    select
        quarters.day,
        count(*) as there_count
    from quarters
    inner join existing on existing.created <= quarters.day and existing.abolished > quarters.day
    group by quarters.day
),

wording as (
    select
        letter,
        arg_min(label, length(label)) as label
    from grade
    group by letter
),

since as (
    select
        inspection_id,
        min(since_known_from) as since_from
    from inspected_since
    where theme_id = $theme_id
    group by inspection_id
),

held as (
    select
        grade.grade_letter,
        grade.grade_colour,
        grade.grade_rank,
        grade.known_from,
        since.since_from,
        least(coalesce(grade.replaced_on, date '9999-12-31'), existing.abolished) as known_until
    from theme_grade as grade
    inner join existing using (authority_id)
    left join since using (inspection_id)
    where grade.theme_id = $theme_id and grade.is_whole
)

select
    quarters.day,
    held.grade_letter,
    any_value(wording.label) as grade_label,
    any_value(held.grade_colour) as grade_colour,
    held.grade_rank,
    count(*) as authority_count,
    count(*) filter (held.since_from <= quarters.day) as since_count,
    cast(sum(count(*)) over (partition by quarters.day) as bigint) as graded_count,
    any_value(there.there_count) as there_count
from quarters
inner join held on held.known_from <= quarters.day and held.known_until > quarters.day
inner join there on there.day = quarters.day
inner join wording on wording.letter = held.grade_letter
group by quarters.day, held.grade_letter, held.grade_rank
order by quarters.day, held.grade_rank, held.grade_letter;
