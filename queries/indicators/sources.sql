-- Question: which sources do the figures of the indicator come from?
-- Grain: one row per source, the newest first.
-- Parameters: indicator_id (varchar).
-- Columns: document, title, publisher, published (text), locator, method, next_update (text),
--          first_year, last_year (of the figures of the areas held), figure_count, licence.
-- May be missing: method, next_update, published.

select
    source.short_title as document,
    source.title,
    source.publisher,
    source.published,
    series.locator,
    series.method,
    series.next_update,
    min(observation.year) as first_year,
    max(observation.year) as last_year,
    count(*) as figure_count,
    source.licence
from series
inner join source using (source_id)
inner join observation
    on
        observation.indicator_id = series.indicator_id
        and observation.source_id = series.source_id
where series.indicator_id = $indicator_id and observation.indicator_id = $indicator_id
group by all
order by last_year desc, document;
