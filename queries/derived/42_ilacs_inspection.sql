-- Question: when did each graded inspection of the framework whose waits are reckoned, ILACS, begin,
--           and which overall grade did it give?
-- Grain: one row per graded inspection of it whose start is known; made once, as every wait from
--        one to the next is reckoned from them.
-- Parameters: none.
-- Columns: authority_id, inspection_id, scale_id, start (the last day it can mean), known_from,
--          abolished (the day from which the authority no longer existed), overall_label and
--          overall_rank (null where no overall grade is held), overall_known_from.

create table ilacs_inspection as
with overall as (
    select
        inspection_id,
        any_value(grade_label) as overall_label,
        any_value(grade_rank) as overall_rank,
        any_value(known_from) as overall_known_from
    from judgement_theme
    where theme_id = 'overall' and role = 'main' and match <> 'split'
    group by inspection_id
)

select
    inspection.authority_id,
    inspection.inspection_id,
    framework.scale_id,
    last_day_of(inspection.start) as start,
    inspection.known_from,
    authority.abolished,
    overall.overall_label,
    overall.overall_rank,
    overall.overall_known_from
from inspection_dated as inspection
inner join framework using (framework_id)
inner join framework_family using (family)
inner join authority using (authority_id)
left join overall using (inspection_id)
where framework_family.is_timed and inspection.is_graded and inspection.start is not null
order by inspection.authority_id, start;
