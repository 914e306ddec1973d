-- Question: up to which day have the sources been read, and those that tell of events?
-- Grain: one row.
-- Parameters: none.
-- Columns: last_read_on, events_read_on, first_year, last_year (of the inspections with grades).
-- May be missing: events_read_on.

select
    (select max(read_on) from source) as last_read_on,
    (
        select max(source.read_on)
        from event
        inner join source using (source_id)
    ) as events_read_on,
    min(inspected_year) as first_year,
    max(inspected_year) as last_year
from judgement_known;
