-- Question: which grades came next after each grade of a theme, how often, and after how long?
-- Grain: one row per grade and next grade, and one per grade for all that were followed (without a
--        next grade), also where none was.
-- Parameters: as_at (date), theme_id (varchar), like_for_like (boolean), is_within (boolean or
--             null: true for pairs of one framework, false for pairs across two, null for both).
-- Columns: grade_letter, grade_label (in its shortest words), grade_colour, grade_rank, next_letter, next_label,
--          next_colour, next_rank, inspection_count, authority_count, timed_count (pairs whose two
--          days of publication are known), median_days, lower_days, upper_days (the middle half of
--          them), open_count (inspections with the grade after which none judged the theme yet), since_count
--          (those of them after which one is known under a framework that gives no grade for it),
--          ended_count (further ones, of authorities that existed no longer on the day: no grade can
--          follow; all three the same for all rows of a grade).
-- May be missing: lower_days, median_days, next_colour, next_label, next_letter, next_rank,
--                 upper_days.

with
-- A grade with two wordings is one grade.
wording as (
    select
        letter,
        arg_min(label, length(label)) as label
    from grade
    group by letter
),

pairs as (
    select
        authority_id,
        grade_letter,
        wording.label as grade_label,
        grade_colour,
        grade_rank,
        next_id,
        next_letter,
        next_wording.label as next_label,
        next_colour,
        next_rank,
        date_diff('day', published_date, next_published_date) as days,
        since.since_id,
        coalesce(authority.abolished <= $as_at, false) as has_ended,
        is_followed
        and (is_alike or not $like_for_like)
        and coalesce(is_within = $is_within, true) as is_counted
    from next_grade(cast($as_at as date), $theme_id) as pair
    inner join authority using (authority_id)
    inner join wording on wording.letter = grade_letter
    left join wording as next_wording on next_wording.letter = next_letter
    left join last_since(cast($as_at as date)) as since
        on since.inspection_id = pair.inspection_id and since.theme_id = $theme_id
)

select
    grade_letter,
    any_value(grade_label) as grade_label,
    any_value(grade_colour) as grade_colour,
    any_value(grade_rank) as grade_rank,
    next_letter,
    if(next_letter is null, null, any_value(next_label)) as next_label,
    if(next_letter is null, null, any_value(next_colour)) as next_colour,
    if(next_letter is null, null, any_value(next_rank)) as next_rank,
    count(*) filter (is_counted) as inspection_count,
    count(distinct authority_id) filter (is_counted) as authority_count,
    count(days) filter (is_counted) as timed_count,
    median(days) filter (is_counted) as median_days,
    quantile_cont(days, 0.25) filter (is_counted) as lower_days,
    quantile_cont(days, 0.75) filter (is_counted) as upper_days,
    max(count(*) filter (next_id is null and not has_ended)) over (
        partition by grade_letter
    ) as open_count,
    max(count(*) filter (next_id is null and not has_ended and since_id is not null)) over (
        partition by grade_letter
    ) as since_count,
    max(count(*) filter (next_id is null and has_ended)) over (
        partition by grade_letter
    ) as ended_count
from pairs
group by grouping sets ((grade_letter), (grade_letter, next_letter))
having grouping(next_letter) = 1 or inspection_count > 0
order by any_value(grade_rank), grade_letter, next_letter is not null, next_rank, next_letter;
