-- Question: which published figures are not shown, as they cannot be right?
-- Grain: one row per indicator, area and run of reasons.
-- Parameters: none.
-- Columns: indicator, area, first_year, last_year, figure_count, why.

select
    indicator.label as indicator,
    authority.name as area,
    min(doubt.year) as first_year,
    max(doubt.year) as last_year,
    count(*) as figure_count,
    doubt.why
from figure_in_doubt as doubt
inner join indicator using (indicator_id)
inner join authority using (authority_id)
group by all
order by indicator, area, first_year;
