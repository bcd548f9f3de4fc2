-- The citizen promise (medborgarlöfte) as it is being written. What was signed stands in edition.

create table promise (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  title text not null check (title <> ''),
  kommun_code text not null,
  kommun_name text not null,
  police_district text,
  scope_kind text not null default 'kommun' check (scope_kind in ('kommun', 'district', 'place')),
  scope_name text not null default '',
  from_day date,
  to_day date,
  agreement_id uuid references agreement (id),
  agreement_title text,
  purpose text,
  follow_up text,
  source text,
  remark text,
  predecessor_id uuid references promise (id),
  status text not null default 'draft' check (status in ('draft', 'signing', 'in_force', 'amending', 'archived')),
  amendment_reason text,
  imported_from text,
  version integer not null default 1,
  check (from_day is null or to_day is null or from_day <= to_day)
);
comment on column promise.to_day is 'Last day, included, as the document writes it.';
comment on column promise.imported_from is 'File an older promise was read from; such a promise was signed outside Handslag.';
create index promise_agreement_id on promise (agreement_id);
create index promise_predecessor_id on promise (predecessor_id);

create table promise_party (
  promise_id uuid not null references promise (id) on delete cascade,
  position integer not null,
  name text not null check (name <> ''),
  kind text not null check (kind in ('kommun', 'police', 'other')),
  organisation_id uuid references organisation (id),
  signatory_title text,
  primary key (promise_id, position)
);
create index promise_party_organisation_id on promise_party (organisation_id);

create table promise_evidence (
  id uuid primary key default gen_random_uuid(),
  promise_id uuid not null references promise (id) on delete cascade,
  position integer not null,
  kind text not null check (kind in (
    'resident_dialogue', 'staff_dialogue', 'survey', 'statistics', 'picture', 'safety_walk', 'other')),
  text text not null check (text <> ''),
  day date
);
create index promise_evidence_promise_id on promise_evidence (promise_id);

create table focus_area (
  id uuid primary key default gen_random_uuid(),
  promise_id uuid not null references promise (id) on delete cascade,
  position integer not null,
  name text not null check (name <> '')
);
create index focus_area_promise_id on focus_area (promise_id);

create table promise_item (
  id uuid primary key default gen_random_uuid(),
  focus_area_id uuid not null references focus_area (id) on delete cascade,
  position integer not null,
  heading text,
  text text not null check (text <> ''),
  kind text not null check (kind in ('action', 'way_of_working', 'outcome')),
  actors integer[] not null default '{}',
  target_direction text check (target_direction in ('at_least', 'at_most')),
  target_number numeric check (target_number >= 0),
  target_unit text,
  deadline date,
  season text,
  place text,
  indicator text,
  baseline text,
  continuation_reason text,
  bare_text text not null generated always as (regexp_replace(lower(text), '[^[:alnum:]]+', '', 'g')) stored,
  version integer not null default 1,
  check ((target_number is null) = (target_direction is null) and (target_number is null) = (target_unit is null))
);
comment on column promise_item.bare_text is 'The text without case, spaces and punctuation: a moved comma does not make it new.';
comment on column promise_item.actors is 'Positions in promise_party, from 0.';
create index promise_item_focus_area_id on promise_item (focus_area_id);

create table promise_item_cause (
  item_id uuid not null references promise_item (id) on delete cascade,
  cause_id uuid not null references cause (id) on delete cascade,
  primary key (item_id, cause_id)
);
create index promise_item_cause_cause_id on promise_item_cause (cause_id);

create table promise_item_result (
  id uuid primary key default gen_random_uuid(),
  item_id uuid not null references promise_item (id) on delete cascade,
  position integer not null,
  number numeric,
  words text,
  source text,
  day date,
  check ((number is null) <> (words is null))
);
comment on table promise_item_result is 'Published outcomes; two sources may contradict each other and both are kept.';
create index promise_item_result_item_id on promise_item_result (item_id);

grant select, insert, update, delete
  on promise, promise_party, promise_evidence, focus_area, promise_item, promise_item_cause, promise_item_result
  to handslag_staff;

create table promise_override (
  id uuid primary key default gen_random_uuid(),
  promise_id uuid not null references promise (id) on delete cascade,
  code text not null check (code <> ''),
  place text not null check (place <> ''),
  reason text not null check (reason <> ''),
  person_id uuid not null references person (id),
  at timestamptz not null
);
comment on table promise_override is 'Why a promise was sent for signing although the checker saw a gap. Kept: nobody changes or removes a row.';
comment on column promise_override.place is 'Key of the remark: its code and place, "number_missing:0.1".';
create index promise_override_promise_id on promise_override (promise_id);
create index promise_override_person_id on promise_override (person_id);

create table promise_reading (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references person (id),
  source_name text,
  text text not null check (text <> ''),
  read_at timestamptz not null
);
comment on table promise_reading is 'Text of a document that a person is taking proposals from; gone when they are taken.';
create index promise_reading_person_id on promise_reading (person_id);

alter table promise_override enable row level security;
alter table promise_override force row level security;
alter table promise_reading enable row level security;
alter table promise_reading force row level security;
create policy owner_all on promise_override to current_user using (true) with check (true);
create policy owner_all on promise_reading to current_user using (true) with check (true);
create policy staff_reads on promise_override for select to handslag_staff using ((select has_assignment()));
create policy own_hand on promise_override for insert to handslag_staff
  with check (promise_override.person_id = current_person() and (select has_role('coordinator', 'police_coordinator')));
create policy own_rows on promise_reading to handslag_staff
  using (promise_reading.person_id = current_person() and (select has_role('coordinator', 'police_coordinator')))
  with check (promise_reading.person_id = current_person() and (select has_role('coordinator', 'police_coordinator')));

grant select, insert on promise_override to handslag_staff;
grant select, insert, delete on promise_reading to handslag_staff;
