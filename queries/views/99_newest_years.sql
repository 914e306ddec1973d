-- Question: of which year are the newest figures of each indicator that had come out by a day?
-- Grain: one row per indicator of which an English authority has such a figure.
-- Parameters: day (date), nothing that came out later is seen.
-- Columns: indicator_id, year, has_ended (there is none of the last three years).

create macro newest_years(day) as table
select
    indicator_id,
    max(year) as year,
    max(year) < year(day) - 3 as has_ended
from figure_year
where known_from <= day
group by indicator_id
order by indicator_id;
