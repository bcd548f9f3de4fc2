-- Measures (åtgärder) and what was done: the log that progress follows from.

create table programme (
  id uuid primary key default gen_random_uuid(),
  name text not null check (name <> ''),
  purpose text not null default '',
  body_id uuid references body (id),
  coordinator text not null default '',
  version integer not null default 1
);
create index programme_body_id on programme (body_id);

create table measure (
  id uuid primary key default gen_random_uuid(),
  external_id text unique,
  title text not null check (title <> ''),
  description text not null default '',
  programme_id uuid references programme (id),
  accountable_organisation_id uuid references organisation (id),
  responsible_person_id uuid references person (id),
  responsible_title text not null default '',
  starts_on date,
  due_on date,
  target_direction text check (target_direction in ('at_least', 'at_most')),
  target_number numeric check (target_number >= 0),
  unit text not null default '',
  planned_hours numeric check (planned_hours >= 0),
  planned_cost numeric check (planned_cost >= 0),
  evidence_note text not null default '',
  stopped_on date,
  stop_reason text,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  check (starts_on is null or due_on is null or starts_on <= due_on),
  check ((target_number is null) = (target_direction is null)),
  check ((stopped_on is null) = (stop_reason is null))
);
create index measure_programme_id on measure (programme_id);
create index measure_accountable_organisation_id on measure (accountable_organisation_id);
create index measure_responsible_person_id on measure (responsible_person_id);
create index measure_due_on on measure (due_on);

create table measure_partner (
  measure_id uuid not null references measure (id) on delete cascade,
  organisation_id uuid not null references organisation (id),
  primary key (measure_id, organisation_id)
);
comment on table measure_partner is 'Joint owners beside the one accountable.';
create index measure_partner_organisation_id on measure_partner (organisation_id);

create table measure_item (
  measure_id uuid not null references measure (id) on delete cascade,
  item_id uuid not null references promise_item (id) on delete cascade,
  counts boolean not null default true,
  primary key (measure_id, item_id)
);
comment on column measure_item.counts is 'Whether what is done here is counted towards the item''s number.';
create index measure_item_item_id on measure_item (item_id);

create table measure_cause (
  measure_id uuid not null references measure (id) on delete cascade,
  cause_id uuid not null references cause (id) on delete cascade,
  primary key (measure_id, cause_id)
);
create index measure_cause_cause_id on measure_cause (cause_id);

create table activity (
  id uuid primary key default gen_random_uuid(),
  measure_id uuid not null references measure (id),
  day date not null,
  kind text not null check (kind in ('done', 'planned', 'cancelled')),
  quantity numeric not null default 1 check (quantity >= 0),
  text text not null default '',
  place text not null default '',
  hours numeric check (hours >= 0),
  cost numeric check (cost >= 0),
  person_id uuid references person (id),
  logged_at timestamptz not null,
  request_key text unique,
  withdrawn_at timestamptz,
  withdrawn_by uuid references person (id),
  withdrawal_reason text
);
comment on column activity.request_key is 'Made with the form, so that a double click or a resend logs once.';
create index activity_measure_id on activity (measure_id, day) include (kind, quantity, withdrawn_at);
create index activity_day on activity (day);
create index activity_logged_at on activity (logged_at);
create index activity_person_id on activity (person_id);
create index activity_withdrawn_by on activity (withdrawn_by);

create table statement (
  id uuid primary key default gen_random_uuid(),
  measure_id uuid references measure (id) on delete cascade,
  item_id uuid references promise_item (id) on delete cascade,
  voice text not null check (voice in ('owner', 'evidence')),
  status text not null,
  sentence text not null check (sentence <> ''),
  source text not null check (source <> ''),
  day date not null,
  person_id uuid references person (id),
  stated_at timestamptz not null,
  check ((measure_id is null) <> (item_id is null)),
  check (case voice
    when 'owner' then status in ('not_started', 'underway', 'kept', 'late', 'broken', 'unmeasured')
    else status in ('improved', 'worsened', 'no_established_change', 'too_early', 'cannot_be_measured') end)
);
comment on table statement is 'What the owner says and what the evidence says, each with its source. The schedule''s word is computed.';
create index statement_measure_id on statement (measure_id);
create index statement_item_id on statement (item_id);
create index statement_person_id on statement (person_id);

create table bulk_change (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('measures')),
  file_name text not null,
  rows_changed integer not null,
  before jsonb not null,
  after jsonb not null,
  made_at timestamptz not null,
  made_by uuid references person (id),
  undone_at timestamptz,
  undone_by uuid references person (id)
);
comment on table bulk_change is 'A file taken in, with every row as it was and became, so that it can be undone.';
create index bulk_change_made_by on bulk_change (made_by);
create index bulk_change_undone_by on bulk_change (undone_by);

create table bulk_file (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('measures')),
  file_name text not null,
  content bytea not null check (octet_length(content) <= 20971520),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  made_at timestamptz not null,
  made_by uuid references person (id)
);
comment on table bulk_file is 'A file that was looked through and not yet taken in; kept a day at most.';
create index bulk_file_made_by on bulk_file (made_by);

alter table activity enable row level security;
alter table activity force row level security;
alter table statement enable row level security;
alter table statement force row level security;
alter table bulk_change enable row level security;
alter table bulk_change force row level security;
alter table bulk_file enable row level security;
alter table bulk_file force row level security;
alter table measure enable row level security;
alter table measure force row level security;
create policy owner_all on activity to current_user using (true) with check (true);
create policy owner_all on statement to current_user using (true) with check (true);
create policy owner_all on bulk_change to current_user using (true) with check (true);
create policy owner_all on bulk_file to current_user using (true) with check (true);
create policy owner_all on measure to current_user using (true) with check (true);
create policy staff_all on measure to handslag_staff
  using ((select has_assignment())) with check ((select has_assignment()));
create policy staff_reads on activity for select to handslag_staff using ((select has_assignment()));
create policy own_hand on activity for insert to handslag_staff
  with check (activity.person_id = current_person() and (select has_assignment()));
create policy own_or_coordinator on activity for update to handslag_staff
  using (activity.person_id = current_person() or (select has_role('coordinator', 'police_coordinator')))
  with check ((select has_assignment()));
create policy staff_reads on statement for select to handslag_staff using ((select has_assignment()));
create policy own_hand on statement for insert to handslag_staff
  with check (statement.person_id = current_person() and (select has_assignment()));
create policy coordinator_all on bulk_change to handslag_staff
  using ((select has_role('coordinator', 'police_coordinator')))
  with check ((select has_role('coordinator', 'police_coordinator')));
create policy coordinator_all on bulk_file to handslag_staff
  using ((select has_role('coordinator', 'police_coordinator')))
  with check ((select has_role('coordinator', 'police_coordinator')));

grant select, insert, update on programme, measure, activity, bulk_change to handslag_staff;
grant select, insert, delete on bulk_file to handslag_staff;
grant select, insert on statement to handslag_staff;
grant select, insert, update, delete on measure_partner, measure_item, measure_cause to handslag_staff;
grant delete on measure, programme to handslag_staff;
