-- Question: which measures of the interactive tool are held that only their publisher describes?
-- Grain: one row per measure that is no indicator; made once.
-- Parameters: none.
-- Columns: those of published_measure.

create table further_measure as
select published_measure.*
from published_measure
where
    why_not is null
    and same_as is null
    and lower(measure) not in (
        select lower(item) from publisher_name where publisher = 'lait'
    )
order by topic, label;
