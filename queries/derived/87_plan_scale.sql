-- Question: from which value on does each band of the improvement plan's measures begin?
-- Grain: one row per measure with bands; made once, as scores rest on it.
-- Parameters: none.
-- Columns: measure_id, is_reduction (the bands are for a fall from a baseline, in per cent), bands
--          (list of rank, grade, printed, rule, bound and far_bound, best first).

create table plan_scale as
select
    measure_id,
    bool_or(rule = 'reduction of at least') as is_reduction,
    list(
        struct_pack(
            rank := rank,
            grade := grade,
            printed := printed,
            rule := rule,
            bound := bound,
            far_bound := far_bound
        )
        order by rank
    ) as bands
from plan_band
group by measure_id
order by measure_id;
