-- Question: what did one inspection judge, in the printed order, as known by a day?
-- Grain: one row per area of its framework that has a grade.
-- Parameters: inspection_id (varchar), as_at (date).
-- Columns: authority, kind, framework, inspected_year, published (text), licence, strand, area_id, area_label, area_order,
--          grade_label, grade_letter, grade_colour, grade_rank, grade_count (levels of its scale),
--          evidence, printed_text, printed_in, document, source_address, page, section_page, paragraph, note,
--          themes (the themes it bears on, with the match).
-- May be missing: note, page, paragraph, printed_text, published, section_page, source_address,
--                 strand.

select
    judgement.authority,
    judgement.kind,
    judgement.framework,
    judgement.inspected_year,
    judgement.published,
    judgement.strand,
    judgement.area_id,
    judgement.area_label,
    judgement.area_order,
    judgement.grade_label,
    judgement.grade_letter,
    judgement.grade_colour,
    judgement.grade_rank,
    judgement.grade_count,
    judgement.evidence,
    judgement.printed_text,
    judgement.printed_in,
    judgement.document,
    judgement.source_address,
    judgement.licence,
    judgement.page,
    judgement.section_page,
    judgement.paragraph,
    judgement.note,
    string_agg(
        judgement.theme || ' (' || judgement.match || ')', ', ' order by judgement.theme_order
    ) as themes
from judgement_theme as judgement
where judgement.inspection_id = $inspection_id and judgement.known_from <= $as_at
group by all
order by judgement.area_order;
