-- Question: which inspection known on a day was the last to give no grade for a theme after a grade?
-- Grain: one row per grade of a theme after which such an inspection is known.
-- Parameters: day (date), nothing that was published later is seen.
-- Columns: theme_id, inspection_id (of the grade), since_id, since_framework, since_published (text).

create macro last_since(day) as table
select
    theme_id,
    inspection_id,
    since_id,
    since_framework,
    since_published
from inspected_since
where since_known_from <= day
qualify
    row_number() over (
        partition by theme_id, inspection_id order by since_date desc, since_id desc
    ) = 1;
