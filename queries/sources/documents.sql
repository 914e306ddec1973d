-- Question: which documents and data sets do the facts come from?
-- Grain: one row per source.
-- Parameters: kind (varchar or null: of any kind), words (varchar or null: all of them to be found,
--             null for any).
-- Columns: source_id, title, short_title, publisher, published (text), kind, licence, address,
--          read, note, fact_count (rows of facts that name it).
-- May be missing: address, note, published.

with
facts as (
    select source_id, count(*) as row_count from judgement group by source_id
    union all
    select source_id, count(*) from inspection group by source_id
    union all
    select listing_source_id, count(*) from inspection group by listing_source_id
    union all
    select source_id, count(*) from event group by source_id
    union all
    select source_id, count(*) from area_inspection group by source_id
    union all
    select source_id, count(*) from inspection_rule group by source_id
    union all
    select source_id, count(*) from framework group by source_id
    union all
    select source_id, count(*) from judgement_area group by source_id
    union all
    select source_id, count(*) from grade group by source_id
    union all
    select source_id, count(*) from authority group by source_id
    union all
    select source_id, count(*) from authority_other_name group by source_id
    union all
    select source_id, count(*) from authority_former_code group by source_id
    union all
    select source_id, count(*) from authority_successor group by source_id
    union all
    select source_id, count(*) from boundary group by source_id
    union all
    select source_id, count(*) from plan group by source_id
    union all
    select source_id, count(*) from plan_priority group by source_id
    union all
    select source_id, count(*) from plan_recommendation group by source_id
    union all
    select source_id, count(*) from plan_action group by source_id
    union all
    select source_id, count(*) from plan_measure group by source_id
    union all
    select source_id, count(*) from plan_band group by source_id
    union all
    select source_id, count(*) from discrepancy_statement group by source_id
    union all
    select source_id, count(*) from national_inspection group by source_id
    union all
    select source_id, count(*) from neighbour group by source_id
    union all
    select source_id, count(*) from observation group by source_id
    union all
    select source_id, count(*) from release group by source_id
    union all
    select source_id, count(*) from release_year group by source_id
    union all
    select source_id, count(*) from further_observation group by source_id
    union all
    select inspection.source_id, count(*)
    from reported_figure
    inner join inspection using (inspection_id)
    group by inspection.source_id
    union all
    select inspection.source_id, count(*)
    from finding
    inner join inspection using (inspection_id)
    group by inspection.source_id
    union all
    select inspection.source_id, count(*)
    from statement
    inner join inspection using (inspection_id)
    group by inspection.source_id
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
    cast(coalesce(sum(facts.row_count), 0) as bigint) as fact_count
from source
left join facts using (source_id)
where
    ($kind is null or source.kind = $kind)
    and has_words(
        concat_ws(' ', source.title, source.short_title, source.publisher, source.published),
        $words
    )
group by all
order by source.kind, source.publisher, source.published nulls last, source.source_id;
