-- Question: on which levels can grades stand, and what is each called?
-- Grain: one row per number of grades that a scale has, and level; those of scales with as many
--        grades stand together, as their levels are drawn on one line.
-- Parameters: none.
-- Columns: grade_count (levels of the scale), grade_rank, label (every grade of the level, the
--          newest first; not one that only words another of them at more length).

with
named as (
    select
        grade_scale.grade_count,
        grade.rank as grade_rank,
        grade.label,
        max(framework.display_order) as newest
    from grade
    inner join grade_scale using (scale_id)
    inner join framework on framework.scale_id = grade.scale_id
    group by grade_scale.grade_count, grade.rank, grade.label
),

told as (
    select named.*
    from named
    left join named as shorter
        on
            shorter.grade_count = named.grade_count
            and shorter.grade_rank = named.grade_rank
            and starts_with(named.label, shorter.label || ' ')
    where shorter.label is null
)

select
    grade_count,
    grade_rank,
    string_agg(label, ' or ' order by newest desc, label) as label
from told
group by grade_count, grade_rank
order by min(min(newest)) over (partition by grade_count), grade_count, grade_rank;
