-- Question: of which years is it known when the figures of a release came out?
-- Grain: one row per release and such a year.
-- Parameters: none.
-- Columns: title (of the release), year (in which the period ends), released (text), note, document.

select
    release.title,
    release_year.year,
    release_year.released,
    release_year.note,
    source.short_title as document
from release_year
inner join release using (release_id)
inner join source on source.source_id = release_year.source_id
order by release.title, release_year.year;
