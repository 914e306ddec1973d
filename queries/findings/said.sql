-- Question: what does each report say of each theme, statement by statement, and how does the theme
--           stand for the authority?
-- Grain: one row per theme tag, report that was read paragraph by paragraph and statement about the
--        tag; one (statement_id null) where the report says nothing of it.
-- Parameters: as_at (date), authority_ids (list of varchar), words (varchar or null: all of them to
--             be found, null for any).
-- Columns: tag_id, tag, theme, tag_order, authority_id, authority, authority_order,
--          inspection_id, inspection_order (by authority and time), time_order (by time),
--          inspected_year, framework (its family), document, address (of the document),
--          licence, grades (as printed, of the theme the tag belongs to),
--          paragraph_count (how long the report is), is_latest (the latest report of the authority
--          that was read so), verdict (of the authority: criticised, praised, mixed, described, not
--          mentioned), board_verdict, partner_verdict, asked_count (recommendations and areas for
--          improvement to the authority about the tag in that report), standing (of the tag for the
--          authority), faulted_count (its reports in which it was criticised or mixed),
--          answered_by_id (the report that says it better, where it is dealt with), faulted_by_id
--          (the last report before that criticised it), statement_id, paragraph, page, stance,
--          change, speaks_of, counts_for_own (whether it counts for the authority), wording,
--          readings, is_found (has the words asked for).
-- May be missing: address, answered_by_id, change, counts_for_own, faulted_by_id, grades, page,
--                 paragraph, readings, speaks_of, stance, statement_id, wording.

-- The verdict of a report is worked out in derived/53_theme_told. The standing, over the reports of
-- an authority that were read and had been published:
-- dealt with: an earlier report has a paragraph that criticises it, and the latest report that
--   speaks of it praises it, or says that it improved, and criticises nothing of it;
-- quiet: the latest report says nothing of it. That is no verdict;
-- returns: the latest report criticises it, wholly or in part, and so did another before;
-- else it stands as the latest report has it; not mentioned, where no report speaks of it.

with
reports as materialized (
    select
        listed.inspection_id,
        listed.authority_id,
        list_position($authority_ids, listed.authority_id) as authority_order,
        row_number() over (
            order by
                list_position($authority_ids, listed.authority_id),
                listed.chart_date,
                listed.inspection_id
        ) as inspection_order,
        row_number() over (
            order by
                listed.chart_date,
                list_position($authority_ids, listed.authority_id),
                listed.inspection_id
        ) as time_order
    from inspection_dated as listed
    where
        listed.known_from <= $as_at
        and list_contains($authority_ids, listed.authority_id)
        and listed.inspection_id in (select told.inspection_id from theme_told as told)
),

latest as (
    select authority_id, max(inspection_order) as inspection_order
    from reports
    group by authority_id
),

spoken as (
    select
        told.tag_id,
        reports.authority_id,
        max(reports.inspection_order) filter (told.verdict <> 'not mentioned') as last_order,
        count(*) filter (told.verdict in ('criticised', 'mixed')) as faulted_count
    from theme_told as told
    inner join reports using (inspection_id)
    group by told.tag_id, reports.authority_id
),

criticised as (
    select
        told.tag_id,
        reports.authority_id,
        max_by(told.inspection_id, reports.inspection_order) as faulted_by_id
    from theme_told as told
    inner join reports using (inspection_id)
    inner join spoken
        on spoken.tag_id = told.tag_id and spoken.authority_id = reports.authority_id
    where told.criticism_count > 0 and reports.inspection_order < spoken.last_order
    group by told.tag_id, reports.authority_id
),

standing as (
    select
        spoken.tag_id,
        spoken.authority_id,
        spoken.faulted_count,
        case when answers.is_answer then answers.inspection_id end as answered_by_id,
        case when answers.is_answer then criticised.faulted_by_id end as faulted_by_id,
        case
            when spoken.last_order is null then 'not mentioned'
            when answers.is_answer then 'dealt with'
            when spoken.last_order < latest.inspection_order then 'quiet'
            when spoken.faulted_count > 1 and answers.verdict in ('criticised', 'mixed')
                then 'returns'
            else answers.verdict
        end as standing
    from spoken
    inner join latest using (authority_id)
    left join criticised
        on criticised.tag_id = spoken.tag_id and criticised.authority_id = spoken.authority_id
    left join (
        select
            told.tag_id,
            told.verdict,
            told.inspection_id,
            reports.inspection_order,
            criticised.faulted_by_id is not null
            and told.better_count > 0
            and told.criticism_count + told.mixed_count = 0 as is_answer
        from theme_told as told
        inner join reports using (inspection_id)
        left join criticised
            on
                criticised.tag_id = told.tag_id
                and criticised.authority_id = reports.authority_id
    ) as answers
        on answers.tag_id = spoken.tag_id and answers.inspection_order = spoken.last_order
)

select
    told.tag_id,
    finding_tag.label as tag,
    theme.label as theme,
    finding_tag.display_order as tag_order,
    reports.authority_id,
    inspection.authority,
    reports.authority_order,
    told.inspection_id,
    reports.inspection_order,
    reports.time_order,
    inspection.inspected_year,
    inspection.framework,
    source.short_title as document,
    source.address,
    source.licence,
    listed.grades,
    told.paragraph_count,
    reports.inspection_order = latest.inspection_order as is_latest,
    told.verdict,
    told.board_verdict,
    told.partner_verdict,
    coalesce(listed.own_count, 0) as asked_count,
    standing.standing,
    standing.faulted_count,
    standing.answered_by_id,
    standing.faulted_by_id,
    statement.statement_id,
    statement.paragraph,
    statement.page,
    statement.stance,
    statement.change,
    statement.speaks_of,
    statement.speaks_of in ('authority', 'team') as counts_for_own,
    statement.wording,
    statement.readings,
    statement.statement_id is not null and has_words(
        concat_ws(' ', statement.wording, finding_tag.label, source.short_title),
        $words
    ) as is_found
from theme_told as told
inner join reports using (inspection_id)
inner join latest on latest.authority_id = reports.authority_id
inner join standing
    on standing.tag_id = told.tag_id and standing.authority_id = reports.authority_id
inner join finding_tag on finding_tag.tag_id = told.tag_id
inner join theme using (theme_id)
inner join inspection_dated as inspection on inspection.inspection_id = told.inspection_id
inner join source on source.source_id = inspection.source_id
left join tag_reported as listed
    on listed.tag_id = told.tag_id and listed.inspection_id = told.inspection_id
left join statement
    on statement.tag_id = told.tag_id and statement.inspection_id = told.inspection_id
order by
    tag_order,
    reports.inspection_order,
    not starts_with(statement.paragraph, 'head'),
    paragraph_number(statement.paragraph),
    statement.paragraph;
