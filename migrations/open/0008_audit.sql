-- The log: who did or saw what. Only ever added to; sealed into a hash tree (RFC 6962).

create table audit_entry (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  person_id uuid,
  event text not null,
  ids jsonb not null default '{}',
  request_id text not null default '',
  mac bytea not null
);
comment on column audit_entry.mac is 'Keyed hash of the entry, made by the program: holds until the entry is sealed into the tree.';

create table audit_leaf (
  position bigint primary key,
  entry_id bigint not null unique references audit_entry (id),
  hash bytea not null
);

create table audit_head (
  size bigint primary key,
  root bytea not null,
  frontier bytea[] not null,
  at timestamptz not null,
  key_id text not null,
  signature text not null
);

alter table audit_entry enable row level security;
alter table audit_entry force row level security;
create policy owner_all on audit_entry to current_user using (true) with check (true);
create policy own_entries on audit_entry for insert to handslag_staff
  with check (audit_entry.person_id is not distinct from current_person());
create policy reviewer_reads on audit_entry for select to handslag_staff
  using ((select has_role('log_reviewer')) or audit_entry.person_id is not distinct from current_person());

create policy entrance on audit_entry for insert to handslag_accounts with check (true);
-- The number of an entry just written, and nothing else of any: the grant below names the one column.
create policy entrance_numbers on audit_entry for select to handslag_accounts using (true);

grant insert, select on audit_entry to handslag_staff;
grant insert, select (id) on audit_entry to handslag_accounts;
grant select on audit_leaf, audit_head to handslag_staff;
