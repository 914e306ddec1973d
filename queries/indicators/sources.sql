-- Question: which sources do the figures of the indicator come from?
-- Grain: one row per source, the newest first.
-- Parameters: indicator_id (varchar).
-- Columns: document, title, publisher, published (text), locator, method, next_update (text),
--          first_year, last_year (of the figures of the areas held), figure_count, licence.
-- May be missing: method, next_update, published.

with
told as (
    select source_id, locator, method, next_update
    from series
    where indicator_id = $indicator_id
    union all
    select distinct further_observation.source_id, 'measure ' || measure, null, next_update
    from further_observation
    inner join further_measure using (indicator_id)
    where further_observation.indicator_id = $indicator_id
),

held as (
    select source_id, year from observation where indicator_id = $indicator_id
    union all
    select source_id, year from further_observation where indicator_id = $indicator_id
)

select
    source.short_title as document,
    source.title,
    source.publisher,
    source.published,
    told.locator,
    told.method,
    told.next_update,
    min(held.year) as first_year,
    max(held.year) as last_year,
    count(*) as figure_count,
    source.licence
from told
inner join source using (source_id)
inner join held using (source_id)
group by all
order by last_year desc, document;
