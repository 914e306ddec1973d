-- Question: how is the usual time to the next inspection counted, and what if it were otherwise?
-- Grain: one row per overall grade and way of counting days; none before there is a list of Ofsted.
-- Parameters: as_at (date).
-- Columns: those of the macro usual_interval, and fewest_cases (that give an estimate).
-- May be missing: first_waiting, half_days, pause_days, pause_end, pause_start, quarter_days,
--                 three_quarter_days.

select
    overall_label,
    overall_rank,
    counting,
    is_used,
    case_count,
    followed_count,
    first_waiting,
    quarter_days,
    half_days,
    three_quarter_days,
    observed_until,
    pause_start,
    pause_end,
    pause_days,
    fewest_cases() as fewest_cases
from usual_interval(cast($as_at as date))
order by overall_rank, counting;
