-- Question: up to which day have the sources been read?
-- Grain: one row.
-- Parameters: none.
-- Columns: last_read_on, first_year, last_year (of the inspections with grades).

select
    (select max(read_on) from source) as last_read_on,
    min(inspected_year) as first_year,
    max(inspected_year) as last_year
from judgement_known;
