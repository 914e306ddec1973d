-- Question: what does each report list about each theme, to whom is it addressed, and does it count
--           for the authority's own run?
-- Grain: one row per theme tag, report whose findings are held and finding about the tag; one
--        (finding_id null) where the report lists none.
-- Parameters: as_at (date), authority_ids (list of varchar), words (varchar or null: all of them to
--             be found, null for any).
-- Columns: tag_id, tag, description, theme, tag_order, authority_id, authority, initials,
--          authority_order, inspection_id, inspection_order (by authority and time), time_order (by
--          time), inspected (text), inspected_year, framework (its family), document, grades (as
--          printed, of the theme the tag belongs to), point_count (weaknesses the report lists,
--          whatever they are about), is_latest (the latest report of the authority that is held),
--          own_count, board_count, partners_count, strength_count (what the report lists about the
--          tag: for the authority, for a safeguarding board, for partners, as a strength),
--          own_report_count (reports that list it for the authority), run_length (the longest run of
--          such reports one after another, of those held), current_run (the run that ends with the
--          latest, 0 without one), finding_id, display_order (in the report), kind, number,
--          timescale, strand, addressed_to, counts_for_own_run (whether it does, null without a
--          finding), wording, tags (all of the finding), paragraphs, page, planned_action,
--          planned_date, planned_source, source_title, licence, is_found (has the words asked for).
-- May be missing: addressed_to, counts_for_own_run, display_order, finding_id, grades, initials,
--                 inspected, kind, number, page, paragraphs, planned_action, planned_date,
--                 planned_source, strand, tags, timescale, wording.

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
),

latest as (
    select authority_id, max(inspection_order) as inspection_order
    from reports
    group by authority_id
),

own_runs as (
    select
        held.tag_id,
        held.authority_id,
        count(*) as length,
        max(held.inspection_order) as until_order
    from (
        select
            tag_reported.tag_id,
            reports.authority_id,
            reports.inspection_order,
            reports.inspection_order - row_number() over (
                partition by tag_reported.tag_id, reports.authority_id
                order by reports.inspection_order
            ) as run
        from tag_reported
        inner join reports using (inspection_id)
        where tag_reported.own_count > 0
    ) as held
    group by held.tag_id, held.authority_id, held.run
),

standing as (
    select
        own_runs.tag_id,
        own_runs.authority_id,
        sum(own_runs.length) as own_report_count,
        max(own_runs.length) as run_length,
        max(own_runs.length) filter (own_runs.until_order = latest.inspection_order)
            as current_run
    from own_runs
    inner join latest using (authority_id)
    group by own_runs.tag_id, own_runs.authority_id
)

select
    listed.tag_id,
    listed.tag,
    listed.description,
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
    reports.inspection_order = latest.inspection_order as is_latest,
    listed.own_count,
    listed.board_count,
    listed.partners_count,
    listed.strength_count,
    cast(coalesce(standing.own_report_count, 0) as bigint) as own_report_count,
    coalesce(standing.run_length, 0) as run_length,
    coalesce(standing.current_run, 0) as current_run,
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
inner join latest on latest.authority_id = listed.authority_id
left join standing
    on standing.tag_id = listed.tag_id and standing.authority_id = listed.authority_id
left join finding_tagged as about
    on about.tag_id = listed.tag_id and about.inspection_id = listed.inspection_id
order by tag_order, inspection_order, about.display_order;
