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
held as (
    select
        inspection.*,
        count(*) over of_authority as report_count,
        row_number() over (of_authority order by inspection.chart_date, inspection.inspection_id)
            as position,
        (
            select count(*)
            from finding
            where finding.inspection_id = inspection.inspection_id and finding.kind = 'weakness'
        ) as point_count
    from inspection_dated as inspection
    where
        inspection.known_from <= $as_at
        and inspection.authority_id in (select unnest($authority_ids))
        and inspection.inspection_id in (select finding.inspection_id from finding)
    window of_authority as (partition by inspection.authority_id)
),

-- What is asked of a safeguarding board or of partners alone is not the authority's own.
about as (
    select
        finding_about.tag_id,
        finding.*,
        finding.kind = 'weakness' and finding.addressed_to not in ('board', 'partners')
            as counts_for_own_run
    from finding
    inner join finding_about using (finding_id)
),

tagged as (
    select
        finding_about.finding_id,
        string_agg(finding_tag.label, '; ' order by finding_tag.display_order) as tags
    from finding_about
    inner join finding_tag using (tag_id)
    group by finding_about.finding_id
),

counted as (
    select
        finding_tag.tag_id,
        held.authority_id,
        held.inspection_id,
        held.position,
        held.report_count,
        count(*) filter (where about.counts_for_own_run) as own_count,
        count(*) filter (where about.addressed_to = 'board') as board_count,
        count(*) filter (where about.addressed_to = 'partners') as partners_count,
        count(*) filter (where about.kind = 'strength') as strength_count
    from finding_tag
    cross join held
    left join about
        on about.tag_id = finding_tag.tag_id and about.inspection_id = held.inspection_id
    group by all
),

own_runs as (
    select
        tag_id,
        authority_id,
        count(*) as length,
        bool_or(position = report_count) as is_current
    from (
        select
            *,
            position - row_number() over (
                partition by tag_id, authority_id order by position
            ) as run
        from counted
        where own_count > 0
    )
    group by tag_id, authority_id, run
),

standing as (
    select
        tag_id,
        authority_id,
        sum(length) as own_report_count,
        max(length) as run_length,
        coalesce(max(length) filter (where is_current), 0) as current_run
    from own_runs
    group by tag_id, authority_id
),

graded as (
    select
        inspection_id,
        theme_id,
        string_agg(distinct grade_label, ', ' order by grade_label) as grades
    from judgement_theme
    where role = 'main'
    group by inspection_id, theme_id
)

select
    finding_tag.tag_id,
    finding_tag.label as tag,
    finding_tag.description,
    theme.label as theme,
    finding_tag.display_order as tag_order,
    held.authority_id,
    authority.name as authority,
    authority.initials,
    list_position($authority_ids, authority.authority_id) as authority_order,
    held.inspection_id,
    dense_rank() over (
        order by list_position($authority_ids, authority.authority_id), held.chart_date, held.inspection_id
    ) as inspection_order,
    dense_rank() over (
        order by held.chart_date, list_position($authority_ids, authority.authority_id), held.inspection_id
    ) as time_order,
    held.start as inspected,
    held.inspected_year,
    framework.family as framework,
    source.short_title as document,
    graded.grades,
    held.point_count,
    held.position = held.report_count as is_latest,
    counted.own_count,
    counted.board_count,
    counted.partners_count,
    counted.strength_count,
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
    tagged.tags,
    about.paragraphs,
    about.page,
    about.planned_action,
    about.planned_date,
    planned.short_title as planned_source,
    source.title as source_title,
    source.licence,
    about.finding_id is not null and has_words(
        concat_ws(
            ' ', about.wording, tagged.tags, about.number, about.timescale, about.planned_action,
            authority.name, source.title
        ),
        $words
    ) as is_found
from counted
inner join finding_tag using (tag_id)
inner join theme using (theme_id)
inner join held using (inspection_id)
inner join authority on authority.authority_id = held.authority_id
inner join framework on framework.framework_id = held.framework_id
inner join source on source.source_id = held.source_id
left join standing
    on standing.tag_id = counted.tag_id and standing.authority_id = counted.authority_id
left join graded
    on graded.inspection_id = held.inspection_id and graded.theme_id = finding_tag.theme_id
left join about
    on about.tag_id = counted.tag_id and about.inspection_id = counted.inspection_id
left join tagged on tagged.finding_id = about.finding_id
left join source as planned on planned.source_id = about.planned_source_id
order by tag_order, inspection_order, about.display_order;
