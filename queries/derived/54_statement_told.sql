-- Question: what does each report that was read paragraph by paragraph say of each theme, statement
--           by statement, with its verdict?
-- Grain: one row per theme tag, such a report and statement about the tag; one (statement_id null)
--        where the report says nothing of it; made once, as it rests on no choice.
-- Parameters: none.
-- Columns: those of theme_told, tag, theme, tag_order, authority_id, authority, chart_date,
--          known_from, inspected_year, framework (its family), document, address (of the document),
--          licence, grades (as printed, of the theme the tag belongs to), asked_count
--          (recommendations and areas for improvement to the authority about the tag), place_order
--          (of the statement in its report), statement_id, paragraph, page, stance, change,
--          speaks_of, counts_for_own (whether it counts for the authority), wording, readings.

create table statement_told as
select
    told.*,
    finding_tag.label as tag,
    theme.label as theme,
    finding_tag.display_order as tag_order,
    inspection.authority_id,
    inspection.authority,
    inspection.chart_date,
    inspection.known_from,
    inspection.inspected_year,
    inspection.framework,
    source.short_title as document,
    source.address,
    source.licence,
    listed.grades,
    coalesce(listed.own_count, 0) as asked_count,
    row_number() over (
        partition by told.tag_id, told.inspection_id
        order by
            not starts_with(statement.paragraph, 'head'),
            paragraph_number(statement.paragraph),
            statement.paragraph
    ) as place_order,
    statement.statement_id,
    statement.paragraph,
    statement.page,
    statement.stance,
    statement.change,
    statement.speaks_of,
    statement.speaks_of in ('authority', 'team') as counts_for_own,
    statement.wording,
    statement.readings
from theme_told as told
inner join finding_tag on finding_tag.tag_id = told.tag_id
inner join theme using (theme_id)
inner join inspection_dated as inspection on inspection.inspection_id = told.inspection_id
inner join source on source.source_id = inspection.source_id
left join tag_reported as listed
    on listed.tag_id = told.tag_id and listed.inspection_id = told.inspection_id
left join statement
    on statement.tag_id = told.tag_id and statement.inspection_id = told.inspection_id
order by tag_order, inspection.authority_id, inspection.chart_date, place_order;
