-- Question: which judgements answer the performance officer's filter?
-- Grain: one row per inspection, area and theme, or per inspection and area where no theme is asked.
-- Parameters: as_at (date), authority_ids (list of varchar), theme_id (varchar or null), strand
--             (varchar or null), framework_id (varchar or null), area_id (varchar or null),
--             grade_label (varchar or null), first_year (integer), last_year (integer), words
--             (varchar or null: all of them to be found); null is for all.
-- Columns: authority_id, authority, initials, authority_order, framework, kind, inspection_id,
--          inspection_order, inspected, published (text), inspected_year, strand, area_id, area_label,
--          grid_row (one for periods of a framework that print the same area), area_order, theme, theme_order, match, reason, grade_label, grade_letter, grade_colour, grade_count (levels of its scale), grade_rank,
--          evidence, printed_text, printed_in, document, licence, source_address, page, section_page,
--          paragraph, note.
-- May be missing: initials, note, page, paragraph, printed_text, published, section_page,
--                 source_address, strand.

with
chosen as (
    select *
    from judgement_theme
    where
        known_from <= $as_at
        and authority_id in (select unnest($authority_ids))
        and ($theme_id is null or theme_id = $theme_id)
        and ($strand is null or strand = $strand)
        and ($framework_id is null or framework_id = $framework_id)
        and ($area_id is null or area_id = $area_id)
        and ($grade_label is null or grade_label = $grade_label)
        and inspected_year between $first_year and $last_year
),

once as (
    select distinct on (inspection_id, area_id) *
    from chosen
    order by inspection_id, area_id, role desc, theme_order
)

select
    once.authority_id,
    authority.name as authority,
    authority.initials,
    list_position($authority_ids, authority.authority_id) as authority_order,
    framework.family as framework,
    inspection.kind,
    once.inspection_id,
    dense_rank() over (
        order by list_position($authority_ids, authority.authority_id), once.chart_date, once.inspection_id
    ) as inspection_order,
    coalesce(inspection.start, inspection.named, inspection.published) as inspected,
    inspection.published,
    once.inspected_year,
    once.strand,
    once.area_id,
    concat_ws(': ', framework.family, once.strand, once.area_label) as grid_row,
    once.area_label,
    framework.display_order * 100 + once.area_order as area_order,
    once.theme,
    once.theme_order,
    once.match,
    once.reason,
    once.grade_label,
    once.grade_letter,
    once.grade_colour,
    once.grade_count,
    once.grade_rank,
    once.evidence,
    once.printed_text,
    once.printed_in,
    once.document,
    once.licence,
    once.source_address,
    once.page,
    once.section_page,
    once.paragraph,
    once.note
from once
inner join authority using (authority_id)
inner join framework on framework.framework_id = once.framework_id
inner join inspection_dated as inspection on inspection.inspection_id = once.inspection_id
where
    has_words(
        concat_ws(
            ' ', once.area_label, once.strand, once.theme, once.grade_label, authority.name,
            framework.name, inspection.kind, once.document, once.source_title, once.note
        ),
        $words
    )
order by inspection_order, once.area_order;
