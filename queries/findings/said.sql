-- Question: what does each report say of each theme, statement by statement, and how does the theme
--           stand for the authority?
-- Grain: one row per theme tag, report that was read paragraph by paragraph and statement about the
--        tag; one (statement_id null) where the report says nothing of it.
-- Parameters: as_at (date), authority_ids (list of varchar).
-- Columns: tag_id, tag, theme, authority_id, authority, inspection_id, time_order (by time),
--          inspected_year, framework (its family), document, address (of the document), licence,
--          grades (as printed, of the theme the tag belongs to), paragraph_count (how long the
--          report is), is_latest (the latest report of the authority that was read so), verdict (of the authority: criticised, praised, mixed, described, not
--          mentioned), board_verdict, partner_verdict, asked_count (recommendations and areas for
--          improvement to the authority about the tag in that report), standing (of the tag for the
--          authority), faulted_count (its reports in which it was criticised or mixed),
--          answered_by_id (the report that says it better, where it is dealt with), faulted_by_id
--          (the last report before that criticised it, where it returns or is), statement_id, paragraph, page, stance,
--          change, speaks_of, counts_for_own (whether it counts for the authority), wording,
--          readings.
-- May be missing: address, answered_by_id, change, counts_for_own, faulted_by_id, grades, page,
--                 paragraph, readings, speaks_of, stance, statement_id, wording.

-- The verdict of a report is worked out in derived/53_theme_told, the standing in
-- derived/56_theme_standing.

with
reports as (
    select
        inspection_id,
        authority_id,
        row_number() over (
            order by list_position($authority_ids, authority_id), chart_date, inspection_id
        ) as inspection_order,
        row_number() over (
            order by chart_date, list_position($authority_ids, authority_id), inspection_id
        ) as time_order
    from statement_told
    where known_from <= $as_at and list_contains($authority_ids, authority_id)
    group by inspection_id, authority_id, chart_date
)

select
    said.tag_id,
    said.tag,
    said.theme,
    said.authority_id,
    said.authority,
    said.inspection_id,
    reports.time_order,
    said.inspected_year,
    said.framework,
    said.document,
    said.address,
    said.licence,
    said.grades,
    said.paragraph_count,
    said.inspection_id = standing.latest_id as is_latest,
    said.verdict,
    said.board_verdict,
    said.partner_verdict,
    said.asked_count,
    standing.standing,
    standing.faulted_count,
    standing.answered_by_id,
    standing.faulted_by_id,
    said.statement_id,
    said.paragraph,
    said.page,
    said.stance,
    said.change,
    said.speaks_of,
    said.counts_for_own,
    said.wording,
    said.readings
from statement_told as said
inner join reports using (inspection_id)
inner join theme_standing as standing
    on standing.tag_id = said.tag_id and standing.authority_id = said.authority_id
where
    standing.known_from <= $as_at
    and (standing.known_until is null or standing.known_until > $as_at)
order by said.tag_order, reports.inspection_order, said.place_order;
