-- Question: where does a value lie on the bands of the improvement plan?
-- Grain: scalar macros over the bands of one measure, and a table macro over rows of values.
-- Parameters: bands, a list as in plan_scale, best first; score, a value as it is compared; given,
--             the name of a table with measure_id, value and baseline (null but for reductions).
-- Columns: plan_scored: those of given, and has_bands, score (the value, or by how many per cent
--          it is lower than the baseline), plan_band (the band it lies in, as the plan names it,
--          Short of all bands outside them, null without bands or a score), rank (1 to 4), remark
--          (two bands claim it; between two bands; better than printed; null), next_band,
--          next_rule, next_bound (of the next better band, null in the best), change_needed (from
--          score to next_bound).

-- A band holds from its worse end on, so that nothing falls between two of them.
create macro is_in_band(band, score) as
    case band.rule
        when 'at most' then score <= band.bound
        when 'below' then score < band.bound
        else score >= band.bound
    end;

create macro is_past(band, score) as
    coalesce(
        case when band.rule = 'at most' then score < band.far_bound else score > band.far_bound end,
        false
    );

-- Of the bands that claim a value the best one has it.
create macro band_rank(bands, score) as
    case
        when score is not null and bands is not null then
            coalesce(list_min([band.rank for band in bands if is_in_band(band, score)]), 4)
    end;

create macro band_of(bands, rank) as [band for band in bands if band.rank = rank][1];

create macro band_remark(bands, rank, score) as
    case
        when len([
            band for band in bands
            if band.rank > rank and is_in_band(band, score)
            and band.far_bound is not null and not is_past(band, score)
        ]) > 0
            then 'two bands claim it'
        when is_past(band_of(bands, rank), score) and rank > 1 then 'between two bands'
        when is_past(band_of(bands, rank), score) then 'better than printed'
    end;

-- Sums in binary leave dust in the last places, which must not decide on which side of a bound a
-- value lies; no published figure has more than six decimals.
create macro plan_score(is_reduction, value, baseline) as
    round(
        case
            when not is_reduction then value
            when baseline > 0 then 100 * (baseline - value) / baseline
        end,
        6
    );

create macro plan_scored(given) as table
    with
    scored as (
        select
            given_rows.*,
            plan_scale.bands,
            plan_score(plan_scale.is_reduction, given_rows.value, given_rows.baseline) as score
        from query_table(given) as given_rows
        left join plan_scale on plan_scale.measure_id = given_rows.measure_id
    ),

    ranked as (
        select *, band_rank(bands, score) as rank
        from scored
    ),

    beside as (
        select
            *,
            [band for band in bands if band.rank < rank][-1] as better
        from ranked
    )

    select
        * exclude (bands, better),
        bands is not null as has_bands,
        case
            when rank = 4 then 'Short of all bands'
            else band_of(bands, rank).grade
        end as plan_band,
        band_remark(bands, rank, score) as remark,
        better.grade as next_band,
        better.rule as next_rule,
        better.bound as next_bound,
        round(better.bound - score, 6) as change_needed
    from beside;
