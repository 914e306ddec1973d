-- Question: which judgements pass the filter?
-- Grain: one row per inspection and area, with the theme that it stands for first of those asked for.
-- Parameters: as_at (date), authority_ids (list of varchar), theme_ids (list of varchar), framework_ids
--             (list of varchar), grades (list of varchar: as in short), strand (varchar or null),
--             area_id (varchar or null), first_year (integer or null), last_year (integer or null),
--             words (varchar or null: all of them to be found); null or an empty list is for all.
-- Columns: authority_id, authority, initials, authority_order, framework, kind, inspection_id,
--          inspection_order, chart_date, inspected, published (text),
--          inspected_year, strand, area_id, area_label, grid_row (one for periods of a framework that
--          print the same area), area_order, theme, theme_order, match, reason, grade_label,
--          grade_letter, grade_colour, grade_count (levels of its scale), grade_rank, evidence,
--          printed_text, printed_in, document, licence, source_address, page, section_page,
--          paragraph, note.
-- May be missing: initials, note, page, paragraph, printed_text, published, section_page,
--                 source_address, strand.

with
once as (
    select distinct on (inspection_id, area_id) *
    from judgement_theme
    where
        known_from <= $as_at
        and list_contains($authority_ids, authority_id)
        and (len($theme_ids) = 0 or list_contains($theme_ids, theme_id))
        and (len($framework_ids) = 0 or list_contains($framework_ids, framework_id))
        and (len($grades) = 0 or list_contains($grades, grade_in_short))
        and ($strand is null or strand = $strand)
        and ($area_id is null or area_id = $area_id)
        and ($first_year is null or inspected_year >= $first_year)
        and ($last_year is null or inspected_year <= $last_year)
        and has_words(
            concat_ws(
                ' ', area_label, strand, theme, grade_label, authority, framework_name, kind,
                document, source_title, note
            ),
            $words
        )
    order by inspection_id, area_id, role desc, theme_order
)

select
    authority_id,
    authority,
    initials,
    list_position($authority_ids, authority_id) as authority_order,
    framework,
    kind,
    inspection_id,
    dense_rank() over (
        order by list_position($authority_ids, authority_id), chart_date, inspection_id
    ) as inspection_order,
    chart_date,
    inspected,
    published,
    inspected_year,
    strand,
    area_id,
    concat_ws(': ', framework, strand, area_label) as grid_row,
    area_label,
    framework_order * 100 + area_order as area_order,
    theme,
    theme_order,
    match,
    reason,
    grade_label,
    grade_letter,
    grade_colour,
    grade_count,
    grade_rank,
    evidence,
    printed_text,
    printed_in,
    document,
    licence,
    source_address,
    page,
    section_page,
    paragraph,
    note
from once
order by inspection_order, once.area_order;
