-- Question: which inspections graded an authority, and how long was each known as the last one?
-- Grain: one row per inspection with grades.
-- Parameters: none.
-- Columns: authority_id, inspection_id, chart_date, known_from (the day from which a grade of it is
--          known), replaced_on (the day from which one of a later inspection is; null for never).

create table graded_inspection as
select
    authority_id,
    inspection_id,
    chart_date,
    min(known_from) as known_from,
    min(min(known_from)) over (
        partition by authority_id order by chart_date, inspection_id
        rows between 1 following and unbounded following
    ) as replaced_on
from judgement_known
-- A review of a safeguarding board alone grades the board, not the authority.
where inspection_id not in (
    select inspection.inspection_id
    from inspection
    inner join inspection_kind using (kind_id)
    where inspection_kind.reviews_board_alone
)
group by authority_id, inspection_id, chart_date
order by authority_id, chart_date, inspection_id;
