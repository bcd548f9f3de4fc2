-- Problem and cause: what a promise answers to.

create table problem (
  id uuid primary key default gen_random_uuid(),
  statement text not null check (statement <> ''),
  source text not null default '',
  source_day date,
  place text not null default '',
  closed_at timestamptz,
  version integer not null default 1
);

create table cause (
  id uuid primary key default gen_random_uuid(),
  problem_id uuid not null references problem (id) on delete cascade,
  position integer not null,
  text text not null check (text <> ''),
  source text not null default '',
  version integer not null default 1
);
create index cause_problem_id on cause (problem_id);

grant select, insert, update, delete on problem, cause to handslag_staff;

create table thread_acceptance (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind <> ''),
  record_id uuid not null,
  reason text not null check (reason <> ''),
  person_id uuid not null references person (id),
  accepted_at timestamptz not null,
  taken_up_by uuid references person (id),
  taken_up_at timestamptz,
  check ((taken_up_by is null) = (taken_up_at is null))
);
comment on table thread_acceptance is 'Why a loose thread may stay loose. Kept: a thread that is taken up again keeps its reason in the list.';
comment on column thread_acceptance.record_id is 'The record that lacks something; which table it stands in follows from the kind.';
create unique index thread_acceptance_standing on thread_acceptance (kind, record_id) where taken_up_at is null;
create index thread_acceptance_person_id on thread_acceptance (person_id);
create index thread_acceptance_taken_up_by on thread_acceptance (taken_up_by);

alter table thread_acceptance enable row level security;
alter table thread_acceptance force row level security;
create policy owner_all on thread_acceptance to current_user using (true) with check (true);
create policy staff_reads on thread_acceptance for select to handslag_staff using ((select has_assignment()));
create policy own_hand on thread_acceptance for insert to handslag_staff
  with check (thread_acceptance.person_id = current_person()
    and (select has_role('coordinator', 'police_coordinator', 'analyst')));
create policy own_hand_again on thread_acceptance for update to handslag_staff
  using (thread_acceptance.taken_up_at is null and (select has_role('coordinator', 'police_coordinator', 'analyst')))
  with check (thread_acceptance.taken_up_by = current_person());

grant select, insert on thread_acceptance to handslag_staff;
grant update (taken_up_by, taken_up_at) on thread_acceptance to handslag_staff;
