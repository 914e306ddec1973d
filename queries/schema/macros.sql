-- Question: what do days, periods and searches mean, and which differences and trends count?
-- Grain: scalar macros, used by views and queries.
-- Parameters: partial, text of the form YYYY, YYYY-MM or YYYY-MM-DD, or null.
-- Columns: none; each macro returns one value.

create macro first_day(partial) as
    case length(partial)
        when 4 then make_date(cast(partial as integer), 1, 1)
        when 7 then cast(partial || '-01' as date)
        else cast(partial as date)
    end;

create macro last_day_of(partial) as
    case length(partial)
        when 4 then make_date(cast(partial as integer), 12, 31)
        when 7 then last_day(cast(partial || '-01' as date))
        else cast(partial as date)
    end;

create macro middle_day(partial) as
    case length(partial)
        when 4 then make_date(cast(partial as integer), 7, 1)
        when 7 then cast(partial || '-15' as date)
        else cast(partial as date)
    end;

create macro exact_day(partial) as
    case length(partial)
        when 10 then cast(partial as date)
    end;

-- What came out on a day is known from that day, what came out in a month or year from its end.
create macro day_after(partial) as
    last_day_of(partial) + if(length(partial) = 10, 0, 1);

create macro month_after(year, month) as
    cast(make_date(year, month, 1) + interval 1 month as date);

-- Indicators without a row of indicator_release go by this one.
create macro unknown_release() as 'unknown';

-- A share that rests on fewer children than this says nothing about who does better.
create macro fewest_children() as 30;

-- Who is counted where few are counted: staff come as full-time equivalents.
create macro people_of(unit) as
    if(unit = 'full-time equivalents', 'social workers', 'children');

-- Two figures rounded to the same decimals can differ by one unit of the last without differing.
create macro rounding(decimals) as power(10.0, -decimals) * 1.000001;

-- A figure is ranked as it is shown, halves up, so that figures that read the same share a rank;
-- what binary numbers make of 1.005 is mended first. gradeline/rounding.py shows it so.
create macro as_shown(value, decimals) as
    round(value * power(10.0, decimals) + sign(value) * 1e-9) / power(10.0, decimals);

-- The way that a figure went over three years: `change` is what it is now less what it was,
-- `farthest_up` and `farthest_down` are the most that it went either way from one of the four
-- figures to a later one, `spread` is how far the four lie apart and `usual_step` what the figure
-- moves from one year to the next on average. It rises or falls where the change is more than
-- rounding and either more than two usual steps, or more than one and never back by more than
-- rounding, all steps of the way back taken together; it is level where the four lie within a usual
-- step, or within rounding. gradeline/words/change.py says the same to readers.
create macro trend(change, farthest_up, farthest_down, spread, usual_step, slack) as
    case
        when change is null then null
        when
            abs(change) > slack
            and (
                abs(change) > 2 * usual_step * (1 + 1e-9)
                or (
                    abs(change) > usual_step * (1 + 1e-9)
                    and if(change > 0, farthest_down, farthest_up) <= slack
                )
            )
            then if(change > 0, 'rising', 'falling')
        when spread <= greatest(slack, usual_step * (1 + 1e-9)) then 'level'
        else 'up and down'
    end;

-- Of fewer figures than this no quarter is spoken of.
create macro fewest_for_quarters() as 8;

-- Which quarter of `of_count` figures one is in even if it were a little nearer to the others: how
-- many are better beyond rounding, and how many are better or alike within it.
create macro quarter_taken(surely_better, perhaps_better, of_count) as
    case
        when of_count < fewest_for_quarters() then null
        when surely_better * 4 // of_count = 3 then 'worse'
        when perhaps_better * 4 // of_count = 0 then 'better'
    end;

create macro period_words(wording, year) as
    replace(
        replace(
            replace(
                replace(
                    replace(wording, '{year}', cast(year as varchar)),
                    '{previous}', cast(year - 1 as varchar)
                ),
                '{two_before}', cast(year - 2 as varchar)
            ),
            '{three_before}', cast(year - 3 as varchar)
        ),
        '{short}', lpad(cast(year % 100 as varchar), 2, '0')
    );

-- A total grows with the size of an area: it has no place among others and no scale with England.
create macro is_total(base, unit) as
    base = 'itself' or unit in ('pounds', 'full-time equivalents', 'incidents');

-- A search asks for every one of its words, in any order; null asks for nothing.
create macro has_words(told, words) as
    words is null
    or list_bool_and(list_transform(
        string_split(lower(words), ' '),
        lambda word: contains(lower(told), word)
    ));

-- A share of so few cases would say nothing about the usual wait.
create macro fewest_cases() as 5;

-- Whether a share of cases, worked out step by step, has fallen to another.
create macro is_reached(share, of_all) as share <= of_all + 1e-9;

-- How days are counted between inspections, by the overall grade of the first.
create macro way_used(overall_label) as
    if(overall_label = 'Inadequate', 'calendar days', 'days without the pause');

-- Paragraphs stand in the order of their numbers, those of an unnumbered summary before all others.
create macro paragraph_number(paragraph) as
    cast(regexp_extract(paragraph, '[0-9]+') as integer);
