-- The week (veckobilden): level, priorities and actions, week by week.

create table week_level (
  level text primary key check (level in ('green', 'yellow', 'orange', 'red')),
  meaning text not null check (meaning <> ''),
  version integer not null default 1
);
comment on table week_level is 'What a level means here, in the kommun''s own words; a level without a row means what Handslag says.';

create table week (
  monday date primary key check (extract(isodow from monday) = 1),
  level text check (level in ('green', 'yellow', 'orange', 'red')),
  level_reason text not null default '',
  summary text not null default '',
  decided_at timestamptz,
  decided_by uuid references person (id),
  snapshot jsonb,
  version integer not null default 1,
  check ((decided_at is null) = (snapshot is null) and (decided_at is null) = (decided_by is null)),
  check (decided_at is null or level is not null)
);
comment on table week is 'A week that somebody has written in. It is a draft until it is decided.';
comment on column week.snapshot is 'Everything the page said, frozen when it was decided.';
create index week_decided_by on week (decided_by);

create table week_area_level (
  id uuid primary key default gen_random_uuid(),
  monday date not null references week (monday),
  area_id uuid not null references area (id) on delete cascade,
  level text not null check (level in ('green', 'yellow', 'orange', 'red')),
  reason text not null default '',
  version integer not null default 1,
  unique (monday, area_id)
);
create index week_area_level_area_id on week_area_level (area_id);

create table week_priority (
  id uuid primary key default gen_random_uuid(),
  monday date not null references week (monday),
  position integer not null,
  statement text not null check (statement <> ''),
  why text not null default '',
  place text not null default '',
  area_id uuid references area (id) on delete set null,
  category_id uuid references event_category (id) on delete set null,
  problem_id uuid references problem (id),
  version integer not null default 1
);
create index week_priority_monday on week_priority (monday, position);
create index week_priority_area_id on week_priority (area_id);
create index week_priority_category_id on week_priority (category_id);
create index week_priority_problem_id on week_priority (problem_id);

create table week_action (
  id uuid primary key default gen_random_uuid(),
  monday date not null references week (monday),
  what text not null check (what <> ''),
  organisation_id uuid not null references organisation (id),
  person_id uuid references person (id),
  due_on date not null,
  state text not null default 'planned' check (state in ('planned', 'done', 'dropped')),
  settled_on date,
  settled_by uuid references person (id),
  remark text not null default '',
  measure_id uuid references measure (id) on delete set null,
  version integer not null default 1,
  check ((state = 'planned') = (settled_on is null)),
  check (state <> 'dropped' or remark <> '')
);
comment on table week_action is
  'What somebody is to do. It stands in the week it was agreed in and in every later one until it is settled: one row, never copied.';
comment on column week_action.remark is 'Why it was dropped, or what was done.';
create index week_action_monday on week_action (monday);
create index week_action_settled on week_action (settled_on, monday);
create index week_action_planned on week_action (due_on) where state = 'planned';
create index week_action_organisation_id on week_action (organisation_id);
create index week_action_person_id on week_action (person_id);
create index week_action_settled_by on week_action (settled_by);
create index week_action_measure_id on week_action (measure_id);

create table week_reporter (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisation (id),
  from_week date not null check (extract(isodow from from_week) = 1),
  to_week date check (extract(isodow from to_week) = 1),
  version integer not null default 1,
  check (to_week is null or from_week < to_week),
  unique (organisation_id, from_week)
);
comment on table week_reporter is 'Which organisations are expected to report every week, from week to week (to_week not included).';
create unique index week_reporter_open on week_reporter (organisation_id) where to_week is null;

create function refuse_decided_week() returns trigger language plpgsql as $$
declare
  decided timestamptz;
begin
  -- Waits for a decision that is being made, and keeps one from being made meanwhile.
  select week.decided_at into decided from week where week.monday = new.monday for share;
  if decided is not null then
    raise exception 'A decided week is not changed' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
comment on function refuse_decided_week is
  'Level, reasons and priorities of a decided week stay as they were decided. An area or a category that is removed may go: the snapshot keeps its name.';

create trigger week_decided before update on week
  for each row when (old.decided_at is not null) execute function refuse_decided_week();
create trigger week_area_level_decided before insert or update on week_area_level
  for each row execute function refuse_decided_week();
create trigger week_priority_decided
  before insert or update of monday, position, statement, why, place, problem_id on week_priority
  for each row execute function refuse_decided_week();

grant select, insert, update on week_level, week, week_action to handslag_staff;
grant select, insert, update, delete on week_area_level, week_priority, week_reporter to handslag_staff;
