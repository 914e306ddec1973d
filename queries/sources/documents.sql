-- Question: which documents and data sets do the facts come from?
-- Grain: one row per source.
-- Parameters: none.
-- Columns: source_id, title, short_title, publisher, published (text), kind, licence, address, read, note,
--          fact_count (rows of facts that name it).

with
facts as (
    select source_id from judgement
    union all
    select source_id from inspection
    union all
    select listing_source_id from inspection
    union all
    select source_id from event
    union all
    select source_id from framework
    union all
    select source_id from judgement_area
    union all
    select source_id from grade
    union all
    select source_id from authority
    union all
    select source_id from discrepancy_statement
    union all
    select source_id from national_inspection
)

select
    source.source_id,
    source.title,
    source.short_title,
    source.publisher,
    source.published,
    source.kind,
    source.licence,
    source.address,
    source.read,
    source.note,
    count(facts.source_id) as fact_count
from source
left join facts using (source_id)
group by all
order by source.kind, source.publisher, source.published nulls last, source.source_id;
