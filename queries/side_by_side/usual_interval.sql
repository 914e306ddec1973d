-- Question: how long is it usually to the next graded inspection, by the overall grade held?
-- Grain: one row per overall grade, in the way of counting that fits it.
-- Parameters: as_at (date); no rows before the list was published.
-- Columns: those of the view usual_interval.

select
    overall_label,
    overall_rank,
    counting,
    case_count,
    followed_count,
    quarter_days,
    half_days,
    three_quarter_days,
    observed_until,
    published_date,
    pause_start,
    pause_end,
    pause_days
from usual_interval
where is_used and published_date <= $as_at
order by overall_rank;
