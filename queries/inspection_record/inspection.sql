-- Question: what is known of one inspection?
-- Grain: one row, or none where there is no such inspection.
-- Parameters: inspection_id (varchar).
-- Columns: those of inspection_dated, with authority, framework, framework_name, has_overall,
--          source_title, document, publisher, source_address, source_file, source_read, licence,
--          source_note, listing_title.
-- May be missing: end, listing_title, named, note, outcome, published, published_basis,
--                 source_address, source_file, source_note, start, title, topic.

select
    inspection.inspection_id,
    inspection.authority_id,
    authority.name as authority,
    inspection.kind,
    inspection.is_graded,
    inspection.title,
    inspection.topic,
    inspection.outcome,
    inspection.start,
    inspection."end",
    inspection.published,
    inspection.published_basis,
    inspection.named,
    inspection.locator,
    inspection.note,
    framework.short_name as framework,
    framework.name as framework_name,
    framework.has_overall,
    source.title as source_title,
    source.short_title as document,
    source.publisher,
    source.address as source_address,
    source.file as source_file,
    source.read as source_read,
    source.licence,
    source.note as source_note,
    listing.title as listing_title
from inspection_dated as inspection
inner join authority using (authority_id)
inner join framework using (framework_id)
inner join source on source.source_id = inspection.source_id
left join source as listing on listing.source_id = inspection.listing_source_id
where inspection.inspection_id = $inspection_id;
