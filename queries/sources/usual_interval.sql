-- Question: how is the usual time to the next inspection counted, and what if it were otherwise?
-- Grain: one row per overall grade and way of counting days.
-- Parameters: none.
-- Columns: those of the view usual_interval.

select
    overall_label,
    overall_rank,
    counting,
    is_used,
    case_count,
    followed_count,
    quarter_days,
    half_days,
    three_quarter_days,
    observed_until,
    pause_start,
    pause_end,
    pause_days
from usual_interval
order by overall_rank, counting;
