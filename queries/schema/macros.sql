-- Question: what days can a date mean that is known only to the year or the month?
-- Grain: scalar macros, used by the views.
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
