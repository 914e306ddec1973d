-- Question: which of the figures are of the areas that stand side by side on every page?
-- Grain: one row per indicator, area and year, of the authorities compared, their regions and the
--        country; a copy, as picking them out of all areas takes longer than a page may.
-- Parameters: none.
-- Columns: those of figure.

create table figure_compared as
select figure.*
from figure
inner join authority on authority.authority_id = figure.authority_id
where
    authority.is_compared
    or authority.kind = 'country'
    or authority.name in (select region from authority where is_compared)
order by figure.indicator_id, figure.authority_id, figure.year;
