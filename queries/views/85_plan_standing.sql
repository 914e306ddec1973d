-- Question: how does each action of the improvement plan stand at the end of a month?
-- Grain: one row per action and month from August 2015 to December 2016.
-- Parameters: none.
-- Columns: reference, at_end_of (month, YYYY-MM), standing: completed, printed as completed by then;
--          due in the month, to be reviewed in it; due earlier, to be reviewed before it and not
--          printed as completed; not yet due, completed or to be reviewed in a later month; not
--          dated; impossible, with a month that cannot be right.

create view plan_standing as
with
months as (
    select strftime(unnest(generate_series(
        date '2015-08-01', date '2016-12-01', interval 1 month
    )), '%Y-%m') as at_end_of
)

select
    action.reference,
    months.at_end_of,
    case
        when action.month is null then 'not dated'
        when action.date_doubt = 'impossible' then 'impossible'
        when action.month > months.at_end_of then 'not yet due'
        when action.state = 'completed' then 'completed'
        when action.month = months.at_end_of then 'due in the month'
        else 'due earlier'
    end as standing
from plan_action as action
cross join months
order by action.position, months.at_end_of;
