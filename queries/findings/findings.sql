-- Question: which findings answer the filter?
-- Grain: one row per finding.
-- Parameters: as_at (date), authority_ids (list of varchar), family, tag_id, inspection_id, kind
--             (each null for all), words (all of them to be found, null for any).
-- Columns: finding_id, authority_id, authority, inspection_id, inspection_order, inspected (text),
--          inspected_year, framework, kind, number, timescale, strand, addressed_to, wording, tags, paragraphs,
--          page, planned_action, planned_date, planned_source, document, source_title,
--          licence.

with
tagged as (
    select
        finding_about.finding_id,
        string_agg(finding_tag.label, '; ' order by finding_tag.display_order) as tags,
        list(finding_tag.tag_id) as tag_ids
    from finding_about
    inner join finding_tag using (tag_id)
    group by finding_about.finding_id
)

select
    finding.finding_id,
    inspection.authority_id,
    authority.name as authority,
    finding.inspection_id,
    dense_rank() over (
        order by authority.display_order, inspection.chart_date, finding.inspection_id
    ) as inspection_order,
    inspection.start as inspected,
    inspection.inspected_year,
    framework.family as framework,
    finding.kind,
    finding.number,
    finding.timescale,
    finding.strand,
    finding.addressed_to,
    finding.wording,
    tagged.tags,
    finding.paragraphs,
    finding.page,
    finding.planned_action,
    finding.planned_date,
    planned.short_title as planned_source,
    source.short_title as document,
    source.title as source_title,
    source.licence
from finding
inner join tagged using (finding_id)
inner join inspection_dated as inspection using (inspection_id)
inner join framework using (framework_id)
inner join authority on authority.authority_id = inspection.authority_id
inner join source on source.source_id = inspection.source_id
left join source as planned on planned.source_id = finding.planned_source_id
where
    inspection.known_from <= $as_at
    and inspection.authority_id in (select unnest($authority_ids))
    and ($family is null or framework.family = $family)
    and ($tag_id is null or list_contains(tagged.tag_ids, $tag_id))
    and ($inspection_id is null or finding.inspection_id = $inspection_id)
    and ($kind is null or finding.kind = $kind)
    and has_words(
        concat_ws(
            ' ', finding.wording, tagged.tags, finding.number, finding.timescale,
            finding.planned_action, authority.name, source.title
        ),
        $words
    )
order by inspection_order, finding.display_order;
