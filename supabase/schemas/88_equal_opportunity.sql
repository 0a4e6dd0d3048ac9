-- Equal opportunity, in counts: who applied and how far they came, by gender and by race, and never by person.
-- What is guarded against:
-- · small counts: nothing below five comes out, and no sum that can be worked out from what is shown is below five;
-- · totals that give a hidden cell away: hidden cells come in such numbers that no equation of rows and columns has one
--   answer (a hidden cell whose loss would part its row from its column is determined, so more is hidden);
-- · two looks at two moments, and periods that overlap: a report is of one finished half-year, is made once, and never again.
-- Row totals (how many applied, for what, how far they came) are known to HR anyway, so they count as known.

create table public.equal_opportunity_reports (
  period text primary key,
  starts_on date not null,
  ends_on date not null,
  made_at timestamptz not null default now(),
  document jsonb not null,
  constraint equal_opportunity_reports_period_is_a_half_year check (period ~ '^\d{4}-H[12]$'),
  constraint equal_opportunity_reports_days_in_order check (starts_on < ends_on)
);
alter table public.equal_opportunity_reports enable row level security;
create policy hr_admin_select on public.equal_opportunity_reports for select to authenticated using ((select private.has_role('hr', 'admin')));
grant select on public.equal_opportunity_reports to authenticated;
create trigger append_only before update or delete on public.equal_opportunity_reports for each row execute function private.tg__append_only();
create trigger audit after insert on public.equal_opportunity_reports for each row execute function private.tg__audit('period', 'starts_on,ends_on');

create function private.least_shown(p_numbers int[], p_hidden boolean[]) returns int language sql immutable set search_path = '' as $$
  select i::int from unnest(p_numbers, p_hidden) with ordinality as u (n, is_hidden, i) where not is_hidden order by n, i limit 1
$$;
comment on function private.least_shown is 'The place of the smallest number not hidden; null when all are.';

create function private.hide_line(p_numbers int[], p_hidden boolean[]) returns boolean[] language plpgsql immutable set search_path = '' as $$
declare v_at int;
begin
  loop
    -- one hidden number, or hidden numbers below five together, would follow from the line's total
    exit when not exists (select from unnest(p_hidden) h where h)
      or ((select count(*) from unnest(p_hidden) h where h) > 1 and (select sum(n) from unnest(p_numbers, p_hidden) as u (n, h) where h) >= 5);
    v_at := private.least_shown(p_numbers, p_hidden);
    exit when v_at is null;
    p_hidden[v_at] := true;
  end loop;
  return p_hidden;
end $$;
comment on function private.hide_line is 'Hides more of a line whose total is known until what is hidden is more than one number and at least five together.';

create function private.is_determined(p_hidden boolean[][], p_has_total boolean[], p_row int, p_column int) returns boolean
language plpgsql immutable set search_path = '' as $$
declare
  v_rows int := array_length(p_hidden, 1);
  v_columns int := array_length(p_hidden, 2);
  v_row_seen boolean[] := array_fill(false, array[array_length(p_hidden, 1)]);
  -- columns without a shown total share one equation: place 0
  v_column_seen boolean[] := array_fill(false, array[array_length(p_hidden, 2)]);
  v_group_seen boolean := false;
  v_changed boolean := true;
begin
  v_row_seen[p_row] := true;
  while v_changed loop
    v_changed := false;
    for i in 1 .. v_rows loop
      for j in 1 .. v_columns loop
        continue when not p_hidden[i][j] or (i = p_row and j = p_column);
        if p_has_total[j] then
          if v_row_seen[i] <> v_column_seen[j] then v_row_seen[i] := true; v_column_seen[j] := true; v_changed := true; end if;
        elsif v_row_seen[i] <> v_group_seen then v_row_seen[i] := true; v_group_seen := true; v_changed := true;
        end if;
      end loop;
    end loop;
  end loop;
  return not (case when p_has_total[p_column] then v_column_seen[p_column] else v_group_seen end);
end $$;
comment on function private.is_determined is 'Whether a hidden cell follows from the totals: true when no other chain of hidden cells joins its row to its column.';

create function private.suppress_small(p_cells int[][], p_totals jsonb default null) returns jsonb language plpgsql immutable set search_path = '' as $$
declare
  v_rows int := array_length(p_cells, 1);
  v_columns int := array_length(p_cells, 2);
  v_totals int[];
  v_hidden_total boolean[];
  v_hidden boolean[][];
  v_line int[];
  v_flags boolean[];
  v_before boolean[][];
begin
  select array_agg((select sum(p_cells[i][j])::int from generate_series(1, v_rows) i) order by j) into v_totals from generate_series(1, v_columns) j;
  v_hidden_total := private.hide_line(v_totals, array(
    select t < 5 or (p_totals is not null and p_totals -> (n - 1)::int = 'null') from unnest(v_totals) with ordinality as u (t, n) order by n));
  v_hidden := array_fill(false, array[v_rows, v_columns]);
  loop
    v_before := v_hidden;
    for i in 1 .. v_rows loop
      for j in 1 .. v_columns loop
        if p_cells[i][j] < 5 or v_hidden_total[j] then v_hidden[i][j] := true; end if;
      end loop;
      select array_agg(p_cells[i][j] order by j), array_agg(v_hidden[i][j] order by j) into v_line, v_flags from generate_series(1, v_columns) j;
      v_flags := private.hide_line(v_line, v_flags);
      for j in 1 .. v_columns loop v_hidden[i][j] := v_flags[j]; end loop;
    end loop;
    for j in 1 .. v_columns loop
      continue when v_hidden_total[j];
      select array_agg(p_cells[i][j] order by i), array_agg(v_hidden[i][j] order by i) into v_line, v_flags from generate_series(1, v_rows) i;
      v_flags := private.hide_line(v_line, v_flags);
      for i in 1 .. v_rows loop v_hidden[i][j] := v_flags[i]; end loop;
    end loop;
    if v_hidden = v_before then
      -- stable line by line; now cells that follow from several lines together
      <<search>> for i in 1 .. v_rows loop
        for j in 1 .. v_columns loop
          if v_hidden[i][j] and private.is_determined(v_hidden, array(select not h from unnest(v_hidden_total) with ordinality as u (h, n) order by n), i, j) then
            select array_agg(p_cells[i][k] order by k), array_agg(v_hidden[i][k] order by k) into v_line, v_flags from generate_series(1, v_columns) k;
            if private.least_shown(v_line, v_flags) is not null then v_hidden[i][private.least_shown(v_line, v_flags)] := true;
            elsif not v_hidden_total[j] then
              v_hidden_total[j] := true;
              v_hidden_total := private.hide_line(v_totals, v_hidden_total);
            else continue;
            end if;
            v_before := null;
            exit search;
          end if;
        end loop;
      end loop search;
      exit when v_before is not null;
    end if;
  end loop;
  return jsonb_build_object(
    'totals', (select jsonb_agg(case when not v_hidden_total[j] then v_totals[j] end order by j) from generate_series(1, v_columns) j),
    'cells', (select jsonb_agg((select jsonb_agg(case when not v_hidden[i][j] then p_cells[i][j] end order by j) from generate_series(1, v_columns) j) order by i)
      from generate_series(1, v_rows) i));
end $$;
comment on function private.suppress_small is
  'A table of counts without those below five and without what they follow from: {totals[], cells[][]}, null where hidden. Row totals count as known to the reader; column totals may be hidden too, and are wherever p_totals (of another table with the same columns) hides them.';

create function private.cells_of(p_rows text[], p_columns text[], p_counts jsonb) returns int[][] language plpgsql immutable set search_path = '' as $$
declare v_cells int[][] := array_fill(0, array[cardinality(p_rows), cardinality(p_columns)]);
begin
  for i in 1 .. cardinality(p_rows) loop
    for j in 1 .. cardinality(p_columns) loop
      v_cells[i][j] := coalesce((p_counts -> p_rows[i] ->> p_columns[j])::int, 0);
    end loop;
  end loop;
  return v_cells;
end $$;
comment on function private.cells_of is 'Counts {row: {column: n}} as a matrix.';

create function private.suppress_both(p_one int[][], p_other int[][]) returns jsonb language plpgsql immutable set search_path = '' as $$
declare v_one jsonb; v_other jsonb; v_totals jsonb;
begin
  loop
    -- both tables have the same column totals: what one must hide, the other must not tell
    v_one := private.suppress_small(p_one, v_totals);
    v_other := private.suppress_small(p_other, v_one -> 'totals');
    exit when v_one -> 'totals' = v_other -> 'totals';
    v_totals := v_other -> 'totals';
  end loop;
  return jsonb_build_array(v_one, v_other);
end $$;
comment on function private.suppress_both is 'Two tables of the same people by the same columns, hidden so that neither tells what the other hides.';

create function private.tally(p_people jsonb, p_row text, p_column text) returns jsonb language sql immutable set search_path = '' as $$
  select jsonb_object_agg(r.name, r.columns) from (
    select c.row_name as name, jsonb_object_agg(c.column_name, c.n) as columns
    from (select p ->> p_row as row_name, p ->> p_column as column_name, sum((p ->> 'n')::int) as n from jsonb_array_elements(p_people) p group by 1, 2) c
    group by c.row_name) r
$$;
comment on function private.tally is 'Counts [{job, outcome, gender, race, n}] by two of their parts: {row: {column: n}}.';

create function private.count_people(p_starts_on date, p_ends_on date) returns jsonb language plpgsql stable security definer set search_path = '' as $$
declare v_zone text := (select zone from public.organization);
begin
  return (
    with reached as (
      select a.id, a.job_id, case when bool_or(v.to_status = 'hired') then 'hired' when bool_or(v.to_status in ('offer', 'clearing')) then 'offered'
        when bool_or(v.to_status = 'interview') then 'interviewed' else 'not_interviewed' end as outcome
      from public.applications a join public.application_events v on v.application_id = a.id
      where a.submitted_at >= p_starts_on::timestamp at time zone v_zone and a.submitted_at < p_ends_on::timestamp at time zone v_zone
      group by a.id
    ), people as (
      select job_id, outcome, coalesce(nullif(e.gender, 'rather_not_say'), 'not_said') as gender,
        case when 'hispanic_or_latino' = any (e.race_ethnicity) then 'hispanic_or_latino'
          when cardinality(array_remove(e.race_ethnicity, 'rather_not_say')) > 1 then 'two_or_more'
          else coalesce((array_remove(e.race_ethnicity, 'rather_not_say'))[1], 'not_said') end as race
      from reached left join public.application_equal_opportunity e on e.application_id = reached.id
    ), largest as (select job_id from people group by job_id order by count(*) desc, job_id limit 40)
    select jsonb_agg(to_jsonb(c)) from (
      select case when job_id in (select job_id from largest) then job_id::text else 'other' end as job, outcome, gender, race, count(*) as n
      from people group by 1, 2, 3, 4) c);
end $$;
comment on function private.count_people is 'Who applied between two days (organisation''s zone), counted by posting (the forty largest, the rest as `other`), furthest step, gender and race; null when nobody did. Never leaves the database as it is.';

create function private.make_equal_opportunity_report(p_starts_on date) returns void language plpgsql security definer set search_path = '' as $$
declare
  v_ends_on date := p_starts_on + interval '6 months';
  v_genders text[] := '{female,male,nonbinary,self_described,not_said}';
  v_races text[] := '{hispanic_or_latino,white,black_or_african_american,native_hawaiian_or_pacific_islander,asian,american_indian_or_alaska_native,middle_eastern_or_north_african,two_or_more,not_said}';
  v_outcomes text[] := '{not_interviewed,interviewed,offered,hired}';
  v_people jsonb := private.count_people(p_starts_on, v_ends_on);
  v_jobs text[] := array(select p ->> 'job' from jsonb_array_elements(v_people) p group by 1 order by p ->> 'job' = 'other', sum((p ->> 'n')::int) desc, 1);
  v_gender jsonb;
  v_race jsonb;
begin
  if v_people is null then return; end if;
  v_gender := private.suppress_both(private.cells_of(v_outcomes, v_genders, private.tally(v_people, 'outcome', 'gender')),
    private.cells_of(v_jobs, v_genders, private.tally(v_people, 'job', 'gender')));
  v_race := private.suppress_both(private.cells_of(v_outcomes, v_races, private.tally(v_people, 'outcome', 'race')),
    private.cells_of(v_jobs, v_races, private.tally(v_people, 'job', 'race')));
  insert into public.equal_opportunity_reports (period, starts_on, ends_on, document)
  select to_char(p_starts_on, 'YYYY') || case extract(month from p_starts_on) when 1 then '-H1' else '-H2' end, p_starts_on, v_ends_on, jsonb_build_object(
    'applicants', (select sum((p ->> 'n')::int) from jsonb_array_elements(v_people) p),
    'gender_by_outcome', v_gender -> 0 || jsonb_build_object('rows', v_outcomes, 'columns', v_genders),
    'gender_by_job', v_gender -> 1 || jsonb_build_object('rows', v_jobs, 'columns', v_genders),
    'race_by_outcome', v_race -> 0 || jsonb_build_object('rows', v_outcomes, 'columns', v_races),
    'race_by_job', v_race -> 1 || jsonb_build_object('rows', v_jobs, 'columns', v_races),
    'jobs', (select coalesce(jsonb_object_agg(j.id, jsonb_build_object('reference', j.reference, 'titles', (select jsonb_object_agg(t.locale, t.title) from public.job_texts t where t.job_id = j.id))), '{}')
      from public.jobs j where j.id::text = any (v_jobs)))
  on conflict do nothing;
end $$;
comment on function private.make_equal_opportunity_report is 'Counts one finished half-year and keeps the tables; nothing when nobody applied then, or when it is there already.';

create function private.make_equal_opportunity_reports() returns void language plpgsql security definer set search_path = '' as $$
declare v_first date; v_now date := date_trunc('month', private.organization_today()) - make_interval(months => (extract(month from private.organization_today())::int - 1) % 6);
begin
  perform private.require_service();
  v_first := (select min(submitted_at)::date from public.applications where status <> 'draft');
  perform private.make_equal_opportunity_report(d::date)
  from generate_series(date_trunc('year', v_first), v_now - interval '6 months', interval '6 months') d
  where not exists (select from public.equal_opportunity_reports r where r.starts_on = d::date);
end $$;
comment on function private.make_equal_opportunity_reports is 'The clock: the report of each half-year that is over and has none.';

comment on table public.equal_opportunity_reports is 'Counts of voluntary answers per finished half-year, small ones hidden. Made once, never changed.';
