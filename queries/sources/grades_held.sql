-- Question: by whom, and where, were the grades read that are held?
-- Grain: one row.
-- Parameters: none.
-- Columns: grade_count, authority_count, person_grade_count and person_report_count (read by
--          people in reports), reader_grade_count, reader_report_count and reader_authority_count
--          (read in reports by the report reader), list_grade_count (in Ofsted's lists),
--          other_grade_count (in later reports and the press).

select
    count(*) as grade_count,
    count(distinct judgement.authority_id) as authority_count,
    count(*) filter (judgement.evidence = 'primary' and judgement.read_by = 'person')
        as person_grade_count,
    count(distinct judgement.source_id) filter (
        judgement.evidence = 'primary' and judgement.read_by = 'person'
    ) as person_report_count,
    count(*) filter (judgement.read_by = 'reader') as reader_grade_count,
    count(distinct judgement.source_id) filter (judgement.read_by = 'reader')
        as reader_report_count,
    count(distinct judgement.authority_id) filter (judgement.read_by = 'reader')
        as reader_authority_count,
    count(*) filter (judgement.evidence = 'official list') as list_grade_count,
    count(*) filter (judgement.evidence in ('later report', 'press')) as other_grade_count
from judgement_known as judgement;
