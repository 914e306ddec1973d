-- Question: for which years of an indicator is there a figure of an English authority?
-- Grain: one row per indicator and such a year; made once, as it rests on no choice.
-- Parameters: none.
-- Columns: indicator_id, year, known_from (see figure_released).

create table figure_year as
select figure.indicator_id, figure.year, any_value(figure.known_from) as known_from
from figure
inner join authority using (authority_id)
where authority.kind = 'authority' and figure.value is not null
group by figure.indicator_id, figure.year
order by figure.indicator_id, figure.year;
