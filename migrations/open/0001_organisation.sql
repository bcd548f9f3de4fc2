-- Who takes part: people, organisations, councils and groups, and who may do what.

create function current_person() returns uuid
  language sql stable
  return nullif(current_setting('app.person', true), '')::uuid;
comment on function current_person() is 'The person the transaction works for; null when nobody has signed in.';

create function today() returns date
  language sql stable
  return coalesce(nullif(current_setting('app.today', true), '')::date, current_date);
comment on function today() is 'The day it is for this transaction, so that a fixed clock holds in the database too.';

create table person (
  id uuid primary key,
  name text not null check (name <> ''),
  title text not null default ''
);
comment on table person is 'A person with an assignment here, as shown beside what he or she did. The id is the account''s.';

create table organisation (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('kommun', 'police', 'other')),
  active_from date,
  active_to date,
  successor_id uuid references organisation (id),
  version integer not null default 1,
  check (active_to is null or active_from is null or active_from < active_to)
);
create index organisation_successor_id on organisation (successor_id);

create table organisation_name (
  organisation_id uuid not null references organisation (id) on delete cascade,
  name text not null check (name <> ''),
  short_name text not null default '',
  valid_from date not null default '-infinity',
  primary key (organisation_id, valid_from)
);
comment on table organisation_name is 'Names over time: a name holds until the next one begins.';

create table body (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('political_steering', 'council', 'sspf_steering', 'working_group')),
  active_from date,
  active_to date,
  successor_id uuid references body (id),
  version integer not null default 1,
  check (active_to is null or active_from is null or active_from < active_to)
);
comment on table body is 'A council or group (råd, styrgrupp, arbetsgrupp).';
create index body_successor_id on body (successor_id);

create table body_name (
  body_id uuid not null references body (id) on delete cascade,
  name text not null check (name <> ''),
  valid_from date not null default '-infinity',
  primary key (body_id, valid_from)
);

create table body_member (
  id uuid primary key default gen_random_uuid(),
  body_id uuid not null references body (id) on delete cascade,
  organisation_id uuid references organisation (id),
  person_id uuid references person (id),
  name text not null check (name <> ''),
  role text not null check (role in ('chair', 'vice_chair', 'member', 'deputy', 'secretary', 'co_opted')),
  deputy_for_id uuid references body_member (id) on delete set null,
  valid_from date not null,
  valid_to date,
  check (valid_to is null or valid_from < valid_to)
);
create index body_member_body_id on body_member (body_id);
create index body_member_organisation_id on body_member (organisation_id);
create index body_member_person_id on body_member (person_id);
create index body_member_deputy_for_id on body_member (deputy_for_id);

create table assignment (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references person (id),
  organisation_id uuid not null references organisation (id),
  role text not null check (role in (
    'coordinator', 'police_coordinator', 'signatory', 'measure_owner', 'reporter', 'analyst',
    'council_member', 'log_reviewer', 'administrator')),
  title text not null default '',
  valid_from date not null,
  valid_to date,
  check (valid_to is null or valid_from <= valid_to)
);
comment on column assignment.valid_to is 'Not included. The same day as valid_from when the assignment was ended before it had held a day.';
comment on table assignment is 'What a person may do here, for which organisation, from day to day (valid_to excluded).';
create index assignment_person_id on assignment (person_id);
create index assignment_organisation_id on assignment (organisation_id);

create function has_assignment() returns boolean
  language sql stable security definer set search_path from current
  begin atomic
    select exists (
      select from assignment
      where assignment.person_id = current_person()
        and assignment.valid_from <= today()
        and (assignment.valid_to is null or assignment.valid_to > today()));
  end;
comment on function has_assignment() is 'Whether the person has any assignment here today: the least that every row asks.';

create function has_role(variadic roles text[]) returns boolean
  language sql stable security definer set search_path from current
  begin atomic
    select exists (
      select from assignment
      where assignment.person_id = current_person()
        and assignment.role = any (roles)
        and assignment.valid_from <= today()
        and (assignment.valid_to is null or assignment.valid_to > today()));
  end;

alter table person enable row level security;
alter table person force row level security;
alter table body_member enable row level security;
alter table body_member force row level security;
alter table assignment enable row level security;
alter table assignment force row level security;

-- The two functions above run as the owner; the owner is bound by policies too (force), hence these.
create policy owner_all on person to current_user using (true) with check (true);
create policy owner_all on body_member to current_user using (true) with check (true);
create policy owner_all on assignment to current_user using (true) with check (true);

create policy staff_reads on person for select to handslag_staff
  using (person.id = current_person() or (select has_assignment()));
create policy administrator_adds on person for insert to handslag_staff
  with check ((select has_role('administrator')));
create policy administrator_changes on person for update to handslag_staff
  using ((select has_role('administrator'))) with check ((select has_role('administrator')));
create policy staff_reads on assignment for select to handslag_staff
  using (assignment.person_id = current_person() or (select has_assignment()));
create policy administrator_adds on assignment for insert to handslag_staff
  with check ((select has_role('administrator')));
create policy administrator_changes on assignment for update to handslag_staff
  using ((select has_role('administrator'))) with check ((select has_role('administrator')));
create policy staff_reads on body_member for select to handslag_staff using ((select has_assignment()));
create policy coordinator_writes on body_member to handslag_staff
  using ((select has_role('coordinator', 'police_coordinator', 'administrator')))
  with check ((select has_role('coordinator', 'police_coordinator', 'administrator')));

grant select, insert, update on person, organisation, organisation_name, body, body_name, body_member, assignment
  to handslag_staff;
grant delete on body_member, organisation_name, body_name to handslag_staff;
grant execute on function has_assignment(), has_role(text[]), current_person(), today() to handslag_accounts;
