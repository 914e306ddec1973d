-- Question: what does each report list about each theme, to whom is it addressed, and does it count
--           for the authority?
-- Grain: one row per theme tag, report whose findings are held and finding about the tag; one
--        (finding_id null) where the report lists none.
-- Parameters: as_at (date), authority_ids (list of varchar), words (varchar or null: all of them to
--             be found, null for any).
-- Columns: tag_id, tag, theme, tag_order, authority_id, authority, initials, authority_order,
--          inspection_id, inspection_order (by authority and time), time_order (by time), inspected
--          (text), inspected_year, framework (its family), document, grades (as printed, of the
--          theme the tag belongs to), point_count (weaknesses the report lists, whatever they are
--          about), finding_id, display_order (in the report), kind, number, timescale, strand,
--          addressed_to, counts_for_own_run (whether it is asked of the authority, null without a
--          finding), wording, tags (all of the finding), paragraphs (as cited),
--          text_paragraphs (where the findings speak of it, if those cited are wrong), page,
--          planned_action, planned_date, planned_source, source_title, licence, is_found (has the words asked for).
-- May be missing: addressed_to, counts_for_own_run, display_order, finding_id, grades, initials,
--                 inspected, kind, number, page, paragraphs, planned_action, planned_date,
--                 planned_source, strand, tags, text_paragraphs, timescale, wording.

with
reports as materialized (
    select
        inspection_id,
        authority_id,
        list_position($authority_ids, authority_id) as authority_order,
        row_number() over (
            order by list_position($authority_ids, authority_id), chart_date, inspection_id
        ) as inspection_order,
        row_number() over (
            order by chart_date, list_position($authority_ids, authority_id), inspection_id
        ) as time_order
    from tag_reported
    where known_from <= $as_at and list_contains($authority_ids, authority_id)
    group by inspection_id, authority_id, chart_date
)

select
    listed.tag_id,
    listed.tag,
    listed.theme,
    listed.tag_order,
    listed.authority_id,
    listed.authority,
    listed.initials,
    reports.authority_order,
    listed.inspection_id,
    reports.inspection_order,
    reports.time_order,
    listed.inspected,
    listed.inspected_year,
    listed.framework,
    listed.document,
    listed.grades,
    listed.point_count,
    about.finding_id,
    about.display_order,
    about.kind,
    about.number,
    about.timescale,
    about.strand,
    about.addressed_to,
    about.counts_for_own_run,
    about.wording,
    about.tags,
    about.paragraphs,
    about.text_paragraphs,
    about.page,
    about.planned_action,
    about.planned_date,
    about.planned_source,
    listed.source_title,
    listed.licence,
    about.finding_id is not null and has_words(
        concat_ws(
            ' ', about.wording, about.tags, about.number, about.timescale, about.planned_action,
            listed.authority, listed.source_title
        ),
        $words
    ) as is_found
from tag_reported as listed
inner join reports using (inspection_id)
left join finding_tagged as about
    on about.tag_id = listed.tag_id and about.inspection_id = listed.inspection_id
order by tag_order, inspection_order, about.display_order;
